import { describe, expect, test } from 'vitest';
import { cellKey, sumCounts } from '../../../shared/counts/cells.ts';
import { type DayDocument, documentOf } from '../../../shared/counts/document.ts';
import { addDays, civilDateOf } from '../../../shared/domain/time.ts';
import { enrolReply, rotateReply, syncReply } from '../../../shared/upstream/api.ts';
import { packFile } from '../../../shared/upstream/pack-file.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { makeEnrolmentCode } from '../../../upstream/services/enrol-device.ts';
import { isSigned, newPackKeys, publishPack, signPack } from '../../../upstream/services/publish-pack.ts';
import { ask } from '../../support/collector/ask.ts';
import { askRaw } from '../../support/collector/ask-raw.ts';
import { datedCollector } from '../../support/collector/dated-collector.ts';
import { aContact, dayDocument, times, uploadOf } from '../../support/collector/day-document.ts';
import { sha256 } from '../../support/collector/http-desk.ts';
import { listenOn } from '../../support/collector/test-collector.ts';
import { inOrder, totalsOf } from '../../support/collector/totals-of.ts';

const keys = newPackKeys();
const here = datedCollector('2026-10-26T09:00:00.000Z', { packKey: keys.publicKey });

const aDocument = (what: Partial<DayDocument> = {}, contacts = 1) =>
  dayDocument(civilDateOf(here.now), times(contacts), what);

async function send(token: string, ...docs: unknown[]) {
  const body = uploadOf(docs);
  const { status, body: text } = await ask(here.collector.port, 'POST', '/v1/sync', { token, body });
  return status === 200 ? syncReply.parse(JSON.parse(text)).results : status;
}

const held = (results: Awaited<ReturnType<typeof send>>) =>
  Array.isArray(results)
    ? results.map((each) => (each.status === 'rejected' ? each.code : [each.status, each.server_rev]))
    : results;

describe('documents', () => {
  test.each([
    ['2026-10-24T22:30:00.000Z', '2026-10-24', '2026-10-25'],
    ['2026-10-24T23:30:00.000Z', '2026-10-25', '2026-10-26'],
    ['2026-10-25T23:30:00.000Z', '2026-10-25', '2026-10-26'],
    ['2026-10-26T00:30:00.000Z', '2026-10-26', '2026-10-27'],
    ['2027-03-27T23:30:00.000Z', '2027-03-27', '2027-03-28'],
    ['2027-03-28T00:30:00.000Z', '2027-03-28', '2027-03-29'],
    ['2027-03-28T23:30:00.000Z', '2027-03-29', '2027-03-30'],
  ])('on a night when the clocks change, at %s, it is %s here and %s may come', async (at, day, next) => {
    const { token } = await here.collector.enrol('clock-change');
    const before = here.now;
    here.now = at;
    const sent = await send(token, aDocument({ day }), aDocument({ day: next }), aDocument({ day: addDays(next, 1) }));
    here.now = before;
    expect(held(sent)).toEqual([['applied', 1], ['applied', 1], 'in-future']);
  });

  test('are taken, known again, and replaced only by what is newer', async () => {
    const { token } = await here.collector.enrol('documents');
    const first = aDocument();
    const third = aDocument({ ...first, rev: 3 }, 3);
    expect(held(await send(token, first))).toEqual([['applied', 1]]);
    expect(held(await send(token, first))).toEqual([['duplicate', 1]]);
    expect(held(await send(token, third, aDocument({ ...first, rev: 2 }, 2)))).toEqual([
      ['applied', 3],
      ['stale', 3],
    ]);
    expect(held(await send(token, aDocument({ ...first, rev: 3 }, 1)))).toEqual([['conflict', 3]]);
    const expected = sumCounts([aContact, aContact, aContact]);
    expect(inOrder(await totalsOf(here.collector.context.db, 'documents'))).toEqual(inOrder(expected));
  });

  test('that are not good spoil nothing for the others', async () => {
    const { token } = await here.collector.enrol('rejected');
    const good = aDocument();
    const other = { ...aDocument(), wk: 'o'.repeat(43) };
    const results = await send(
      token,
      { ...aDocument(), name: 'Joan Pike' },
      aDocument({ day: addDays(civilDateOf(here.now), -401) }),
      aDocument({ day: addDays(civilDateOf(here.now), 2) }),
      { ...aDocument(), sum: `sha256:${'0'.repeat(64)}` },
      { ...aDocument(), n: 2 },
      'nothing',
      good,
      aDocument({ day: addDays(civilDateOf(here.now), -400) }),
      aDocument({ day: addDays(civilDateOf(here.now), 1) }),
      other,
    );
    expect(held(results)).toEqual([
      ...['invalid', 'too-old', 'in-future', 'wrong-sum', 'wrong-sum', 'invalid'],
      ...Array.from({ length: 4 }, () => ['applied', 1]),
    ]);
    expect(held(await send(token, { ...other, wk: 'x'.repeat(43), rev: 2 }))).toEqual(['wrong-sum']);
    expect(held(await send(token, aDocument({ ...other, wk: 'x'.repeat(43), rev: 2 })))).toEqual(['wrong-writer']);
  });

  test('whose tables do not sum are refused', async () => {
    const { token } = await here.collector.enrol('margins');
    const counts = sumCounts([aContact, new Map([[cellKey('channel-bucket', 'email', 'resolved'), 1]])]);
    const { stream, wk, day, rev, tax } = aDocument();
    expect(held(await send(token, documentOf({ stream, wk, day, rev, tax }, counts, sha256)))).toEqual(['margins']);
  });

  test('are found missing by a digest', async () => {
    const { token } = await here.collector.enrol('digest');
    const kept = aDocument();
    await send(token, kept);
    const lost = crypto.randomUUID();
    const lines = [
      { stream: kept.stream, day: kept.day, rev: 1 },
      { stream: lost, day: kept.day, rev: 4 },
      { stream: lost, day: addDays(kept.day, -401), rev: 4 },
    ];
    const { body } = await ask(here.collector.port, 'POST', '/v1/digest', { token, body: { v: 1, lines } });
    expect(JSON.parse(body).behind).toEqual([{ stream: lost, day: kept.day, rev: 0 }]);
  });
});

describe('credentials', () => {
  const enrolWith = (code: string) =>
    ask(here.collector.port, 'POST', '/v1/enrol', { body: { code, app: '1.0.0' } }).then(({ status }) => status);

  test('come for a code that works once, for a day, and for five attempts', async () => {
    await insertTeam(here.collector.context.db, 'codes');
    const [once, late, guessed] = [
      await makeEnrolmentCode(here.collector.context, 'codes'),
      await makeEnrolmentCode(here.collector.context, 'codes'),
      await makeEnrolmentCode(here.collector.context, 'codes'),
    ];
    const wrong = guessed.replace(/.{5}$/, 'ZZZZZ');
    expect(await enrolWith(once)).toBe(200);
    expect(await enrolWith(once)).toBe(401);
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await enrolWith(wrong)).toBe(401);
    expect(await enrolWith(guessed)).toBe(401);
    const before = here.now;
    here.now = '2026-10-27T09:00:00.001Z';
    expect(await enrolWith(late)).toBe(401);
    here.now = before;
  });

  test('is made also where a fifth of the letters to find it by are taken', async () => {
    const { db } = here.collector.context;
    await insertTeam(db, 'many');
    const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
    const taken = `INSERT INTO enrolment (team, selector, code_hash, expires_at)
      SELECT 'many', a || b || c || d, $2::bytea, now() FROM unnest($3::text[]) a,
        unnest($1::text[]) b, unnest($1::text[]) c, unnest($1::text[]) d`;
    const most = await db.run(taken, [[...letters], Buffer.of(0), [...letters.slice(0, 6)]]);
    expect(most).toBe(6 * letters.length ** 3);
    for (let made = 0; made < 60; made += 1) await makeEnrolmentCode(here.collector.context, 'many');
    await db.run(`DELETE FROM enrolment WHERE team = 'many'`);
  });

  test('are exchanged with an overlap: the old one dies when the new one is used first', async () => {
    const { token: old } = await here.collector.enrol('rotate');
    const { body } = await ask(here.collector.port, 'POST', '/v1/credential/rotate', { token: old });
    const { token: fresh } = rotateReply.parse(JSON.parse(body));
    expect(held(await send(old, aDocument()))).toEqual([['applied', 1]]);
    expect(held(await send(fresh, aDocument()))).toEqual([['applied', 1]]);
    expect(await send(old, aDocument())).toBe(401);
    expect(await send('fd1.rotate.x', aDocument())).toBe(401);
  });

  test('stand in the database only as hashes', async () => {
    await insertTeam(here.collector.context.db, 'hashes');
    const code = await makeEnrolmentCode(here.collector.context, 'hashes');
    const answered = await ask(here.collector.port, 'POST', '/v1/enrol', { body: { code, app: '1.0.0' } });
    const { token, pack_key } = enrolReply.parse(JSON.parse(answered.body));
    expect(pack_key).toBe(keys.publicKey);
    const secret = token.split('.').at(-1) ?? '';
    const found = await here.collector.context.db.run(
      `SELECT 1 FROM device WHERE device::text || encode(token_hash, 'escape') LIKE $1
       UNION ALL SELECT 1 FROM enrolment WHERE encode(code_hash, 'escape') LIKE $2`,
      [`%${secret}%`, `%${code}%`],
    );
    expect(found).toBe(0);
  });
});

describe('a council pack', () => {
  const pack = {
    ...{ v: 1 as const, tax: 'somerset@2026-11-21', made_at: '2026-10-01T09:00:00.000Z' },
    files: { 'pack.yaml': 'id: somerset' },
    codes: { locality: ['sedgemoor'], channel: ['phone-in'] },
  };

  test('is handed out as it was signed, and refuses codes that it does not know', async () => {
    const { token } = await here.collector.enrol('packs');
    expect((await ask(here.collector.port, 'GET', '/v1/pack', { token })).status).toBe(404);
    expect(held(await send(token, aDocument({ tax: 'other@1' })))).toEqual([['applied', 1]]);
    const { tax } = signPack(pack, keys.privatePem);
    await publishPack(here.collector.context, 'packs', JSON.stringify(signPack(pack, keys.privatePem)));
    const { body, headers } = await ask(here.collector.port, 'GET', '/v1/pack', { token });
    expect(isSigned(packFile.parse(JSON.parse(body)), keys.publicKey)).toBe(true);
    const again = { token, headers: { 'if-none-match': String(headers.etag) } };
    expect((await ask(here.collector.port, 'GET', '/v1/pack', again)).status).toBe(304);
    const wrong = documentOf(
      aDocument({ tax }),
      new Map([[cellKey('unmet-topic-locality', 'caring', 'mendip'), 1]]),
      sha256,
    );
    const { n: _n, t: _t, sum: _sum, ...named } = aDocument({ tax: 'other@1' });
    expect(held(await send(token, aDocument({ tax }), { ...wrong }, documentOf(named, aContact, sha256)))).toEqual([
      ['applied', 1],
      'unknown-code',
      'unknown-pack',
    ]);
  });

  test('that was changed, or signed by somebody else, is not published', async () => {
    const changed = { ...signPack(pack, keys.privatePem), files: { 'pack.yaml': 'id: other' } };
    for (const each of [changed, signPack(pack, newPackKeys().privatePem)]) {
      await expect(publishPack(here.collector.context, 'packs', JSON.stringify(each))).rejects.toThrow('not signed');
    }
  });
});

describe('limits', () => {
  test('keep out what is too large, compressed, or no JSON', async () => {
    const { token } = await here.collector.enrol('limits');
    const status = async (text: string, headers: Record<string, string> = {}) =>
      (await ask(here.collector.port, 'POST', '/v1/sync', { token, text, headers })).status;
    expect(await status(`"${'x'.repeat(262_144)}"`)).toBe(413);
    expect(await status('{}', { 'content-encoding': 'gzip' })).toBe(415);
    expect(await status('<xml/>', { 'content-type': 'application/xml' })).toBe(415);
    expect(await status('{"__proto__": {}}')).toBe(400);
    expect(await status('{')).toBe(400);
    expect(await send(token, ...Array.from({ length: 65 }, () => aDocument()))).toBe(400);
  });

  test('let a computer ask so often, and say when it may again', async () => {
    const config = { requests: 60, burst: 2 };
    const limited = await listenOn(here.database.postgres.url, { clock: here.clock, config });
    const { token } = await limited.enrol('often');
    const digest = () => ask(limited.port, 'POST', '/v1/digest', { token, body: { v: 1, lines: [] } });
    expect([(await digest()).status, (await digest()).status]).toEqual([200, 200]);
    const refused = await digest();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await limited.close();
  });

  test('count by the address that is there, not by the one that somebody claims', async () => {
    const limited = await listenOn(here.database.postgres.url, { clock: here.clock, config: { strangers: 12 } });
    const guess = (from: string) =>
      ask(limited.port, 'POST', '/v1/enrol', {
        body: { code: 'limits:AAAA-BBBBB-CCCCC-DDDDD', app: '1.0.0' },
        headers: { 'x-forwarded-for': from, 'x-real-ip': from },
      });
    const statuses = [];
    for (const from of ['10.0.0.1', '10.0.0.2', '10.0.0.3']) statuses.push((await guess(from)).status);
    expect(statuses).toEqual([401, 401, 429]);
    await limited.close();
  });

  test('let no request hide in another: a body of two lengths is refused, and the connection ends', async () => {
    const hidden = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const both = ['Content-Length: 4', 'Transfer-Encoding: chunked'];
    const twice = ['Content-Length: 0', `Content-Length: ${hidden.length}`];
    for (const lengths of [both, twice]) {
      const head = ['POST /v1/sync HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...lengths].join('\r\n');
      const answer = await askRaw(here.collector.port, `${head}\r\n\r\n0\r\n\r\n${hidden}`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).not.toContain('"ok":true');
    }
  });

  test('let nobody use a method that an address does not have', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'GET', 'OPTIONS', 'TRACE']) {
      expect.soft((await ask(here.collector.port, method, '/v1/enrol')).status, method).toBe(404);
    }
  });
});

test('the collector says that it is there, ready, and what it can be asked', async () => {
  for (const path of ['/healthz', '/readyz']) {
    expect(await ask(here.collector.port, 'GET', path)).toMatchObject({ status: 200, body: '{"ok":true}' });
  }
  const { paths } = JSON.parse((await ask(here.collector.port, 'GET', '/openapi.json')).body);
  expect(Object.keys(paths)).toEqual([
    ...['/v1/enrol', '/v1/sync', '/v1/digest', '/v1/totals', '/v1/credential/rotate', '/v1/pack'],
    ...['/healthz', '/readyz'],
  ]);
  expect(paths['/v1/sync'].post.requestBody.content['application/json'].schema.additionalProperties).toBe(false);
});
