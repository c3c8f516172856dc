import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { FeedFile } from '../../../electron/data/services/directory/feeds/feed.ts';
import { feedProblemSentence } from '../../../shared/domain/directory/feed-problem.ts';
import { fileOfText, readWhole } from '../../support/directory/read-feed-files.ts';

const text = (value: unknown) => fileOfText('feed.json', JSON.stringify(value));
const page = (contents: readonly unknown[], about = {}) => text({ total_items: contents.length, ...about, contents });
const service = (id: number | string) => ({ id, name: `Service ${id}`, status: 'active' });

/** A feed that is made as it is read, so that it is nowhere as a whole. */
function madeFeed(name: string, bytes: number, make: () => Generator<string>): FeedFile {
  return { name, bytes, open: async () => Readable.from(make(), { objectMode: false }) };
}

it.each([
  ['html-not-json', fileOfText('feed.json', '\n <!DOCTYPE html><html><body>Sign in</body></html>')],
  ['empty', fileOfText('feed.json', '')],
  ['empty', fileOfText('feed.json', ' \n ')],
  ['empty', text({ total_items: 12, contents: [] })],
  ['empty', text({ totalElements: 0, content: [] })],
  ['empty', text([])],
  ['cut-off', fileOfText('feed.json', JSON.stringify({ contents: [service(1), service(2)] }).slice(0, -12))],
  ['cut-off', fileOfText('feed.json', '[{"id":1,"name":"Half a na')],
  ['not-json', fileOfText('feed.json', '[{"id":1,"name":"A" "status":"active"}]')],
  ['not-json', fileOfText('feed.json', '{"contents":[{"id":1,"name":"A"}]}} trailing')],
  ['error-answer', text({ message: 'Endpoint request timed out' })],
  ['not-a-feed', text({ version: 'HSDS-UK-3.0', profile: 'x', openapi_url: 'y' })],
  ['not-a-feed', text([1, 2, 3])],
  [
    'no-names',
    page([
      { id: 1, status: 'active' },
      { id: 2, name: '  ', status: 'active' },
    ]),
  ],
  ['unmapped', fileOfText('list.csv', 'Group,Town\nTea at Ten,Taunton\n')],
])('a feed that is %s is stopped, with a sentence that says what to do', async (kind, file) => {
  const { problem, records } = await readWhole([file]);
  expect(problem?.kind).toBe(kind);
  expect(records).toEqual([]);
  const sentence = problem === null ? '' : feedProblemSentence(problem);
  expect(sentence).toMatch(/[.!] The directory in use has not been changed\.$/);
  expect(sentence.length).toBeGreaterThan(80);
});

it('a web page among the pages of a feed stops the whole of it', async () => {
  const { problem } = await readWhole([page([service(1)]), fileOfText('page-2.json', '<html>502 Bad Gateway</html>')]);
  expect(problem).toEqual({ kind: 'html-not-json', file: 'page-2.json' });
});

it('two kinds of feed are not mixed', async () => {
  const older = fileOfText('older.json', JSON.stringify({ totalElements: 1, content: [service(2)] }));
  expect((await readWhole([page([service(1)]), older])).problem).toEqual({ kind: 'mixed', file: 'older.json' });
  const table = fileOfText('list.csv', 'name,town\nA,B\n');
  expect((await readWhole([page([service(1)]), table])).problem).toEqual({ kind: 'mixed', file: 'list.csv' });
});

it('counts what is there, whatever the feed says, and keeps each id once', async () => {
  const all = [service(1), service('1'), service(2), { ...service(3), name: '' }, null, 'words', service(1)];
  const { totals, records, quarantined } = await readWhole([page(all, { total_items: 5_000, total_pages: 50 })]);
  expect(totals).toMatchObject({ declared: 5_000, read: 7, kept: 2, quarantined: 3, repeated: 2 });
  expect(totals.pages).toEqual({ declared: 50, read: 1 });
  expect(records.map(({ service }) => service.key.id)).toEqual(['1', '2']);
  expect(quarantined.map(({ why }) => why)).toEqual([
    'repeated-id',
    'nameless',
    'not-a-record',
    'not-a-record',
    'repeated-id',
  ]);
});

it('reads an array, one record, lines of records, and pages one after the other', async () => {
  const read = async (...files: FeedFile[]) => (await readWhole(files)).records.map(({ service }) => service.name);
  const names = ['Service 1', 'Service 2'];
  expect(await read(text([service(1), service(2)]))).toEqual(names);
  expect(await read(text(service(1)), text(service(2)))).toEqual(names);
  const lines = [service(1), service(2)].map((one) => JSON.stringify(one)).join('\n');
  expect(await read(fileOfText('feed.ndjson', `\uFEFF${lines}\n`, 3))).toEqual(names);
  const pages = [[service(1)], [service(2)]].map((contents) => JSON.stringify({ total_pages: 2, contents })).join('');
  expect(await read(fileOfText('feed.json', pages, 1))).toEqual(names);
});

it('reads texts that hold brackets, quotes and the words of an envelope', async () => {
  const hard = {
    ...service(1),
    name: 'He said "[{" \\ and \\"',
    description: '"contents":[{"id":9}] }',
    contents: undefined,
  };
  for (const pieceBytes of [1, 2, 5, 1_000]) {
    const { records } = await readWhole([fileOfText('feed.json', JSON.stringify({ contents: [hard] }), pieceBytes)]);
    expect(records.map(({ service }) => service.name)).toEqual(['He said "[{" \\ and \\"']);
  }
});

it('a record of 100 MB is kept out without being held, and the others are read', async () => {
  const piece = 'x'.repeat(1024 * 1024);
  const feed = madeFeed('feed.json', 100 * 1024 * 1024, function* () {
    yield '{"contents":[{"id":1,"name":"Before"},{"id":2,"name":"Huge","status":"active","description":"';
    for (let at = 0; at < 100; at += 1) yield piece;
    yield '"},{"id":3,"name":"After","status":"active"}]}';
  });
  const before = process.memoryUsage().rss;
  const { records, quarantined } = await readWhole([feed]);
  expect(records.map(({ service }) => service.name)).toEqual(['Before', 'After']);
  expect(quarantined.map(({ why, raw }) => [why, raw.length])).toEqual([['record-too-long', 300]]);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

it('nesting without end is kept out, in one record and around all', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const feed = fileOfText('feed.json', `[{"id":1,"name":"Deep","attributes":${deep}},{"id":2,"name":"Flat"}]`);
  const { records, quarantined } = await readWhole([feed]);
  expect([records.length, quarantined[0]?.why]).toEqual([1, 'record-too-deep']);
  expect((await readWhole([fileOfText('feed.json', deep)])).records).toEqual([]);
  expect((await readWhole([fileOfText('feed.json', '['.repeat(1_000_000))])).problem?.kind).toBe('cut-off');
});

it('keys that mean something to a program are only keys', async () => {
  const evil =
    '{"id":1,"name":"Evil","__proto__":{"status":"defunct","isAdmin":true},"constructor":{"name":"x"},"organization":{"__proto__":{"name":"Ghost"}}}';
  const { records } = await readWhole([
    fileOfText('feed.json', `{"__proto__":{"total_items":9},"contents":[${evil}]}`),
  ]);
  expect(records[0]?.service).toMatchObject({ name: 'Evil', status: 'active', organization: null });
  expect(Reflect.get({}, 'isAdmin')).toBe(undefined);
  expect(records[0]?.raw).toContain('__proto__');
});

it('what a person sees of a secret place is nothing, in the record, in what was sent, and in the findings', async () => {
  const refuge = {
    ...{ id: 7, name: 'Harbour Women’s Refuge', description: 'Come to 12 Secret Lane, TA1 1ZZ. Ring first.' },
    locations: [
      { name: 'The house', address_1: '12 Secret Lane', postal_code: 'ta11zz', latitude: 51.01, longitude: -3.1 },
    ],
    contacts: [{ phones: [{ number: '01632 960001' }] }],
  };
  const masked = {
    id: 8,
    name: 'Counselling',
    locations: [{ address_1: '12 Secret Lane', mask_exact_address: true, postal_code: 'TA1 1ZZ' }],
  };
  const { records } = await readWhole([text([refuge, masked])]);
  expect(records.map(({ service }) => [service.isAddressWithheld, service.locations.length])).toEqual([
    [true, 0],
    [true, 0],
  ]);
  expect(JSON.stringify(records)).not.toMatch(/Secret Lane|1ZZ|51\.01/i);
  expect(records[0]?.service.phones[0]?.number).toBe('01632 960001');
});

it('a feed that nobody holds as a whole is read to its end', async () => {
  const record = (id: number) => JSON.stringify({ ...service(id), description: '<p>Tea &amp; talk</p>'.repeat(500) });
  const feed = madeFeed('feed.json', 3 * 1024 * 1024, function* () {
    yield '[';
    for (let id = 1; id <= 300; id += 1) yield `${id === 1 ? '' : ','}${record(id)}`;
    yield ']';
  });
  let kept = 0;
  const { readFeed } = await import('../../../electron/data/services/directory/feeds/feed.ts');
  const take = {
    record: () => {
      kept += 1;
    },
    quarantined: () => {},
    problem: () => {},
    progress: () => {},
  };
  const { read } = await readFeed([feed], { source: 'a', today: '2026-03-23', mapping: null }, take);
  expect([read, kept]).toEqual([300, 300]);
});

it('a file that is gone, or breaks off while it is read, is broken', async () => {
  const gone: FeedFile = { name: 'gone.json', bytes: 9, open: () => Promise.reject(new Error('ENOENT')) };
  expect((await readWhole([gone])).problem).toEqual({ kind: 'broken-file', file: 'gone.json' });
  const breaks = madeFeed('breaks.json', 99, function* () {
    yield `[${JSON.stringify(service(1))},`;
    throw new Error('EIO');
  });
  expect((await readWhole([breaks])).problem).toEqual({ kind: 'broken-file', file: 'breaks.json' });
});

it('what the taker throws comes out as it is', async () => {
  const { readFeed } = await import('../../../electron/data/services/directory/feeds/feed.ts');
  const stop = () => {
    throw new RangeError('the disk is full');
  };
  const take = { record: stop, quarantined: stop, problem: stop, progress: () => {} };
  const options = { source: 'a', today: '2026-03-23', mapping: null };
  await expect(readFeed([page([service(1)])], options, take)).rejects.toThrow('the disk is full');
});
