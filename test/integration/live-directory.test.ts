import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { baseAddress } from '../../electron/data/services/directory/live/base-address.ts';
import { fetchFeed } from '../../electron/data/services/directory/live/fetch-feed.ts';
import { type Pace, usualPace } from '../../electron/data/services/directory/live/pace.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { type FakeApiOptions, fakeApi, idAt, sendJson } from '../support/directory/fake-api.ts';
import { anySource } from '../support/directory/oruk-files.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { refusal } from '../support/postcodes/list-files.ts';
import { newStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

const quick: Pace = { ...usualPace, waits: [5, 10, 20], timeout: 300, longestWait: 2_000, perPage: 10 };

async function setUp(options: FakeApiOptions, pace: Partial<Pace> = {}) {
  const api = await fakeApi(options);
  const folder = join(testFolder(), '.fetch');
  const steps: unknown[] = [];
  const fetching = { folder, address: api.address, tell: (step: unknown) => void steps.push(step) };
  const run = (again = false) => fetchFeed({ ...fetching, again }, { ...quick, ...pace });
  return { api, folder, steps, run };
}

async function recordsOf(feed: Awaited<ReturnType<typeof fetchFeed>>): Promise<Record<string, unknown>[]> {
  const [file] = feed.files;
  const read: unknown = JSON.parse(await text((await file?.open()) ?? Readable.from([])));
  const list = typeof read === 'object' && read !== null ? Object.values(read).find(Array.isArray) : null;
  return list ?? [];
}

describe('a live API', () => {
  test.each([1, 3] as const)(
    'of version %i is read by its list and then by the details of each, a few at once',
    async (version) => {
      const { api, run, steps } = await setUp({ services: 47, version });
      const feed = await run();
      const records = await recordsOf(feed);
      expect(records).toHaveLength(47);
      expect(records[46]).toMatchObject({ id: idAt(46), contacts: [{ phones: [{ number: '01632 960046' }] }] });
      expect(feed).toMatchObject({ from: [api.address], declared: 47, repeated: 0, findings: [] });
      expect(api.asked).toHaveLength(5 + 47);
      expect(api.mostAtOnce()).toBeLessThanOrEqual(4);
      expect(steps.at(-1)).toEqual({ step: 'details', done: 47, of: 47 });
      expect(api.headers()['user-agent']).toMatch(/^Frontdoor/);
      expect(api.headers().cookie).toBeUndefined();
    },
  );

  test('whose list holds whole records is not asked for their details', async () => {
    const { api, run } = await setUp({ services: 25, inList: () => ({ locations: [{ id: 'hall' }] }) });
    expect(await recordsOf(await run())).toHaveLength(25);
    expect(api.asked).toHaveLength(3);
  });

  test('that counts its pages from 0 is read from its first one', async () => {
    const { run } = await setUp({ services: 25, version: 1, pageGiven: (page) => page + 1 });
    expect(await recordsOf(await run())).toHaveLength(25);
  });

  test('that does not say where it ends is read until a page is empty', async () => {
    const nothing = { total_items: undefined, total_pages: undefined, last_page: undefined, first_page: undefined };
    const { run } = await setUp({ services: 30, envelope: () => nothing });
    expect(await run()).toMatchObject({ declared: null });
  });

  test('that fails now and then, or is busy, is asked again', async () => {
    const { api, run } = await setUp({
      services: 20,
      instead: ({ id, page, times }, response) => {
        if (times > 0) return false;
        if (id === idAt(3)) response.writeHead(500).end('oops');
        else if (id === idAt(4)) response.writeHead(429, { 'retry-after': '0' }).end();
        else if (id === idAt(5)) response.writeHead(200, { 'content-length': '500' }).write('{"id":');
        else if (id === idAt(6)) response.writeHead(200).end('{"id": "service-00006", "na');
        else if (id === null && page === 2) response.destroy();
        else return false;
        if (id === idAt(5)) void setTimeout(10).then(() => response.destroy());
        return true;
      },
    });
    expect(await recordsOf(await run())).toHaveLength(20);
    expect(api.asked.filter((path) => path.endsWith(idAt(3)))).toHaveLength(2);
  });

  test('that leads on to its own new place is followed there', async () => {
    const { run } = await setUp({
      services: 5,
      instead: ({ path }, response, { url = '' }) => {
        if (!path.startsWith('/api/')) return false;
        response.writeHead(301, { location: url.replace('/api/', '/v3/') }).end();
        return true;
      },
    });
    expect(await recordsOf(await run())).toHaveLength(5);
  });

  test('that has no details of a few services gives those as the list has them, and says so', async () => {
    const { run } = await setUp({
      services: 40,
      instead: ({ id }, response) => {
        if (id === idAt(7)) response.writeHead(404).end();
        else if (id === idAt(8)) response.writeHead(500).end();
        else return false;
        return true;
      },
    });
    const feed = await run();
    expect(feed.findings.map(({ code, record }) => [code, record])).toEqual([
      ['list-only', idAt(7)],
      ['list-only', idAt(8)],
    ]);
    expect(await recordsOf(feed)).toHaveLength(40);
  });

  test('that repeats an id on a later page gives it once, and it is counted', async () => {
    const { run } = await setUp({ services: 20, inList: (at) => (at === 15 ? { id: idAt(2) } : {}) });
    const feed = await run();
    expect(feed).toMatchObject({ declared: 20, repeated: 1, findings: [{ code: 'repeated-id', record: idAt(2) }] });
    expect(await recordsOf(feed)).toHaveLength(19);
  });
});

describe('a live API is refused with what to do', () => {
  const page = (answer: (response: Parameters<NonNullable<FakeApiOptions['instead']>>[1]) => void): FakeApiOptions => ({
    services: 30,
    instead: ({ page: asked, id }, response) => {
      if (id !== null || asked !== 2) return false;
      answer(response);
      return true;
    },
  });
  const details = (
    answer: (response: Parameters<NonNullable<FakeApiOptions['instead']>>[1]) => void,
  ): FakeApiOptions => ({
    services: 30,
    instead: ({ id }, response) => {
      if (id === null) return false;
      answer(response);
      return true;
    },
  });
  const cases: readonly [what: string, problem: string, options: FakeApiOptions][] = [
    ['gives the same page again and again', 'loops', { services: 30, pageGiven: () => 1 }],
    [
      'never says that it is at its end',
      'loops',
      { services: 30, pageGiven: (page) => Math.min(page, 3), envelope: () => ({ last_page: false, total_pages: 99 }) },
    ],
    [
      'gives ever new services',
      'endless',
      { services: 5_000, envelope: () => ({ last_page: false, total_items: 12, total_pages: 9_999 }) },
    ],
    ['is empty', 'empty', { services: 0 }],
    [
      'is a web page',
      'html-not-json',
      page((response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Sorry</h1>')),
    ],
    ['is other JSON', 'not-a-feed', page((response) => sendJson(response, { message: 'Forbidden' }))],
    [
      'is cut off every time',
      'no-answer',
      page((response) => {
        response.writeHead(200, { 'content-length': '900' }).write('{');
        response.destroy();
      }),
    ],
    ['is broken JSON every time', 'not-json', page((response) => response.writeHead(200).end('{"contents": ['))],
    ['fails every time', 'fails', page((response) => response.writeHead(503).end())],
    [
      'wants to be left alone for an hour',
      'wait',
      page((response) => response.writeHead(429, { 'retry-after': '3600' }).end()),
    ],
    ['wants a sign-in', 'refused', page((response) => response.writeHead(401).end())],
    ['never answers', 'no-answer', page(() => {})],
    [
      'leads to somebody else',
      'leads-elsewhere',
      page((response) => response.writeHead(302, { location: 'http://localhost:9/services' }).end()),
    ],
    [
      'leads on for ever',
      'leads-elsewhere',
      page((response) => response.writeHead(302, { location: '/api/services?page=2' }).end()),
    ],
    [
      'is far too big',
      'too-big',
      page((response) => response.writeHead(200).end(`{"contents":["${'a'.repeat(3_000_000)}"]}`)),
    ],
    ['has no details of anything', 'no-details', details((response) => response.writeHead(404).end())],
    ['fails for every detail', 'fails', details((response) => response.writeHead(500).end())],
    [
      'gives the details of another service',
      'other-service',
      details((response) => sendJson(response, { id: 'other', name: 'Other' })),
    ],
  ];

  test.each(cases)('where it %s', async (_what, problem, options) => {
    const { run } = await setUp(options, { mostBytes: 2_000_000 });
    const refused = await refusal(run());
    expect(refused.details?.problem, refused.message).toBe(problem);
    expect(refused.message).toContain('has not been changed');
  });

  test('where nobody is there at all', async () => {
    const { run } = await setUp({ services: 1, instead: (_ask, response) => Boolean(response.destroy()) });
    expect(await refusal(run())).toMatchObject({ code: 'external', details: { problem: 'no-answer' } });
  });
});

describe('what was fetched', () => {
  test('is kept, so that work that was stopped goes on where it was; a line that is half there does no harm', async () => {
    let isDown = true;
    const { api, run, folder } = await setUp({
      services: 60,
      instead: ({ id }, response) => {
        if (!isDown || id === null || id < idAt(30)) return false;
        response.writeHead(401).end();
        return true;
      },
    });
    expect(await refusal(run())).toMatchObject({ details: { problem: 'refused' } });
    const [place = ''] = readdirSync(folder);
    appendFileSync(join(folder, place, 'details.ndjson'), '\n{"id":"service-000');
    const before = api.asked.length;
    isDown = false;
    expect(await recordsOf(await run())).toHaveLength(60);
    const since = api.asked.slice(before);
    expect(since.length).toBeLessThanOrEqual(31);
    expect(since.filter((path) => path.includes('page='))).toEqual([]);
  });

  test('whole is fetched anew, but for being read again although it looked doubtful', async () => {
    const { api, run, folder } = await setUp({ services: 12 });
    const feed = await run();
    const once = api.asked.length;
    await run(true);
    expect(api.asked).toHaveLength(once);
    await run();
    expect(api.asked).toHaveLength(once * 2);
    feed.forget();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a live address is imported like files: it waits, is accepted, and what looks doubtful is not fetched twice', async () => {
  let says = 30;
  const api = await fakeApi({ services: 30, envelope: () => ({ total_items: says }) });
  const store = newStore();
  const [desk, jobs] = [deskCalls(store.open().context), jobsOf(store)];
  const { id } = desk.saveSource({ id: null, details: anySource({ kind: 'api', address: `${api.address}/services` }) });
  const steps: unknown[] = [];
  const about = await jobs.importSource(id, [], { steps });
  expect(about).toMatchObject({ from: [api.address], declared: 30, read: 30, kept: 30, changes: { new: 30 } });
  expect(about.groups.find(({ code }) => code === 'no-way-to-reach')).toBeUndefined();
  expect(steps).toContainEqual({ step: 'details', done: 0, of: 30 });
  desk.acceptDirectory(desk.directoryState().ready?.file ?? '');
  says = 90;
  expect(await refusal(jobs.importSource(id))).toMatchObject({ details: { problem: 'half-way' } });
  const once = api.asked.length;
  expect(await jobs.importSource(id, [], { evenIfDoubtful: true })).toMatchObject({ declared: 90, kept: 30 });
  expect(api.asked).toHaveLength(once);
});

test('an address is taken as people copy it, and only a web address without a password', () => {
  for (const typed of [
    'https://example.org/api/',
    ' https://example.org/api/services?page=2 ',
    'https://example.org/api/services/12',
  ]) {
    expect(baseAddress(typed)).toBe('https://example.org/api');
  }
  expect(baseAddress('http://localhost:8080')).toBe('http://localhost:8080');
  for (const wrong of [
    '',
    'example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://me:secret@example.org',
  ]) {
    expect(() => baseAddress(wrong), wrong).toThrow();
  }
});
