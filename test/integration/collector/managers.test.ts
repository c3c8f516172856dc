import { describe, expect, test } from 'vitest';
import type { Counts } from '../../../shared/counts/cells.ts';
import { runCommand } from '../../../upstream/commands.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { keepHouse } from '../../../upstream/services/keep-house.ts';
import { ask } from '../../support/collector/ask.ts';
import { datedCollector } from '../../support/collector/dated-collector.ts';
import { times } from '../../support/collector/day-document.ts';
import { asText, sendFromThree } from '../../support/collector/send-from-three.ts';
import { listenOn } from '../../support/collector/test-collector.ts';
import { contactCounts } from '../../support/counts/any-counts.ts';

const here = datedCollector('2026-10-26T09:00:00.000Z');

const alike = { scope: 'new', channel: 'phone-in', topic: 'caring', told: 'no', minutes: '10-14' };
const settled = contactCounts({ ...alike, bucket: 'signposted', locality: 'sedgemoor' });
const passed = contactCounts({ ...alike, bucket: 'assessment', locality: 'mendip' });
const rare = contactCounts({ ...alike, bucket: 'urgent', locality: 'mendip' });

/** Three computers that each counted as much, released. */
async function released(team: string, ...counts: Counts[]): Promise<void> {
  await sendFromThree(here.collector, team, { day: '2026-10-26', tax: 'somerset@2026-11-21', counts });
  here.now = '2026-11-04T09:00:00.000Z';
  await keepHouse(here.collector.context);
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const codeOf = async (team: string) =>
  ((await runCommand(here.collector.context, ['manager', team])) ?? '').split('\n');

function signIn(code: string, headers: Record<string, string> = {}) {
  const text = `code=${encodeURIComponent(code)}`;
  return ask(here.collector.port, 'POST', '/manage/sign-in', { text, headers: { ...form, ...headers } });
}

const cookieOf = ({ headers }: Awaited<ReturnType<typeof signIn>>) => String(headers['set-cookie']).split(';')[0] ?? '';
const pageWith = async (cookie: string, query = '') =>
  (await ask(here.collector.port, 'GET', `/manage${query}`, { headers: { cookie } })).body;

describe('the page of service managers', () => {
  test('is where somebody comes who types the bare address; a program hears in JSON that there is nothing', async () => {
    const bare = (accept: string) => ask(here.collector.port, 'GET', '/', { headers: { accept } });
    const person = await bare('text/html,application/xhtml+xml,*/*;q=0.8');
    expect([person.status, person.headers.location]).toEqual([302, '/manage']);
    for (const accept of ['application/json', '*/*', '']) {
      const program = await bare(accept);
      expect(program.status).toBe(404);
      expect(JSON.parse(program.body)).toMatchObject({ error: 'not-found' });
    }
  });

  test('shows what was released, by the definitions of the lead’s page, and guesses nothing', async () => {
    await released('shown', ...times(20, settled), ...times(10, passed), rare);
    const [code = ''] = await codeOf('shown');
    const answered = await signIn(code);
    expect(answered.status).toBe(303);
    expect(answered.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^frontdoor-visit=shown:[\w-]{43}; Path=\/manage; HttpOnly; SameSite=Strict; Max-Age=43200$/,
      ),
    ]);
    const text = asText(await pageWith(cookieOf(answered)));
    // 60 and 30 and 3: urgent is small, so the least of the others, 30, is withheld with it.
    expect(text).toContain('Settled at the first contact, at close about 63 % Oct 2026, 60 of 95');
    expect(text).toMatch(/Passed on for an assessment a part is withheld/);
    expect(text).toMatch(/Urgent support withheld/);
    expect(text).toMatch(/Sedgemoor 60 about 100 % 0 %/);
    expect(text).toContain('0 of 3 computers were heard from in the last 7 days. 3 were not');
    expect(text).not.toMatch(/\b(93|30|33)\b/);
  });

  test('is nobody’s without a code: wrong, ended, revoked, or of another team', async () => {
    await insertTeam(here.collector.context.db, 'one');
    await insertTeam(here.collector.context.db, 'other');
    const [code = '', said = ''] = await codeOf('one');
    expect((await signIn(code.replace(/^one/, 'other'))).status).toBe(401);
    expect((await signIn(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)).status).toBe(401);
    expect((await signIn('nonsense')).status).toBe(401);
    expect((await signIn(code, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const cookie = cookieOf(await signIn(code));
    expect(await pageWith(cookie)).toContain('Sign out');
    expect(await pageWith(cookie.replace('=one:', '=other:'))).toContain('Your access code');
    const before = here.now;
    here.now = '2026-11-04T21:00:00.001Z';
    expect(await pageWith(cookie)).toContain('Your access code');
    here.now = before;
    const again = cookieOf(await signIn(code));
    await ask(here.collector.port, 'POST', '/manage/sign-out', { text: '', headers: { ...form, cookie: again } });
    expect(await pageWith(again)).toContain('Your access code');
    await runCommand(here.collector.context, ['revoke-manager', 'one', said.split(' ').at(-1)?.replace('.', '') ?? '']);
    expect(await pageWith(cookie)).toContain('Your access code');
    expect((await signIn(code)).status).toBe(401);
  });

  test('runs no script, loads nothing, and is kept by nobody', async () => {
    const { headers, body } = await ask(here.collector.port, 'GET', '/manage');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; frame-ancestors 'none'/);
    expect(policy).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script|<link|<img| style="| on\w+=|http:/);
  });

  test('can be tried only so often, and refuses what is no form', async () => {
    const limited = await listenOn(here.database.postgres.url, { clock: here.clock, config: { strangers: 12 } });
    const attempt = () => ask(limited.port, 'POST', '/manage/sign-in', { text: 'code=x', headers: form });
    expect([(await attempt()).status, (await attempt()).status, (await attempt()).status]).toEqual([401, 401, 429]);
    await limited.close();
    const odd = await ask(here.collector.port, 'GET', '/manage?table=document&code=x%27');
    expect([200, 400]).toContain(odd.status);
    expect((await signIn('x'.repeat(2_000))).status).toBe(400);
  });
});
