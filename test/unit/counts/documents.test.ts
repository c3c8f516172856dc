import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/counts/canonical-json.ts';
import { areSame, cellKey, cellsOf, countsOf, sumCounts, tablesOf } from '../../../shared/counts/cells.ts';
import { type DayDocument, dayDocument, documentOf, sumOf } from '../../../shared/counts/document.ts';
import { brokenMargins, brokenOrder } from '../../../shared/counts/invariants.ts';
import { countTables, partition, tableIds } from '../../../shared/counts/tables.ts';
import { anyDayCounts } from '../../support/counts/any-counts.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const what = {
  stream: '018f3c5e-7d1a-7c3e-9b1a-3f2d1c0b9a88',
  wk: 'k'.repeat(43),
  day: '2026-10-25',
  rev: 3,
  tax: 'somerset@2026-11-21',
};

describe('a day document', () => {
  test('is taken as it is made, whatever was counted, and its tables sum to its contacts', () => {
    fc.assert(
      fc.property(anyDayCounts, (counts) => {
        const document = documentOf(what, counts, sha256);
        expect(dayDocument.parse(document)).toEqual(document);
        expect(brokenMargins(document)).toEqual([]);
        expect(areSame(countsOf(document.t), counts)).toBe(true);
        const { wk: _key, sum, ...content } = document;
        expect([sum, sumOf(document, sha256)]).toEqual(Array(2).fill(`sha256:${sha256(canonicalJson(content))}`));
      }),
      { numRuns: 200 },
    );
  });

  test('has one sum, however its cells were added up', () => {
    fc.assert(
      fc.property(anyDayCounts, anyDayCounts, (one, other) => {
        const sums = [sumCounts([one, other]), sumCounts([other, one])].map(
          (counts) => documentOf(what, counts, sha256).sum,
        );
        expect(sums[0]).toBe(sums[1]);
      }),
      { numRuns: 50 },
    );
    expect(canonicalJson({ b: 1, a: [undefined, 'é'], c: undefined })).toBe('{"a":[null,"é"],"b":1}');
    expect(() => canonicalJson({ n: 0.5 })).toThrow('whole');
  });

  const counts = new Map([
    [cellKey('scope-bucket', 'new', 'resolved'), 2],
    [cellKey('scope-bucket', 'new', 'signposted'), 1],
    [cellKey('satisfaction', '4'), 1],
    [cellKey('casual'), 3],
  ]);
  const good = documentOf(what, counts, sha256);

  test('is written in rows, shortest where a table has no dimension', () => {
    expect(good).toMatchObject({
      n: 3,
      t: {
        'scope-bucket': [
          ['new', 'resolved', 2],
          ['new', 'signposted', 1],
        ],
        satisfaction: [['4', 1]],
        casual: [[3]],
      },
    });
  });

  const rows = (table: string, value: unknown) => ({ ...good, t: { ...good.t, [table]: value } });
  test.each<[string, unknown]>([
    ['a field that nobody knows', { ...good, name: 'Joan Pike' }],
    ['a table that nobody knows', rows('names', [['joan', 1]])],
    ['free text as a code', rows('satisfaction', [['Joan Pike', 1]])],
    ['a code with capitals', rows('satisfaction', [['Joan', 1]])],
    ['a row that is too wide', rows('satisfaction', [['4', '5', 1]])],
    ['a row that is too narrow', rows('scope-bucket', [['new', 1]])],
    ['a row with a text for a number', rows('satisfaction', [['4', '1']])],
    ['a fraction', rows('casual', [[0.5]])],
    ['a 0', rows('casual', [[0]])],
    ['too large a number', rows('casual', [[5_001]])],
    ['too small a number', rows('casual', [[-5_001]])],
    ['an empty table', rows('casual', [])],
    ['a row twice', rows('satisfaction', [['4', 1], ['4', 1]])], // biome-ignore format: one line
    ['rows out of order', rows('satisfaction', [['5', 1], ['4', 1]])], // biome-ignore format: one line
    [
      'more rows than a table may have',
      rows(
        'satisfaction',
        Array.from({ length: 401 }, (_, n) => [`c${1000 + n}`, 1]),
      ),
    ],
    ['revision 0', { ...good, rev: 0 }],
    ['a stream that is no id', { ...good, stream: 'desk-of-ann' }],
    ['a day that is none', { ...good, day: '2026-02-30' }],
    ['a write key that is none', { ...good, wk: 'short' }],
    ['a pack that is none', { ...good, tax: 'Somerset of today' }],
    ['a sum that is none', { ...good, sum: 'md5:1' }],
  ])('is not taken with %s', (_what, value) => {
    expect(dayDocument.safeParse(value).success).toBe(false);
  });

  test.each<[string, DayDocument['t'], number]>([
    ['n', good.t, 4],
    ['one bucket', { ...good.t, 'channel-bucket': [['phone-in', 'resolved', 3]] }, 3],
    ['the whole', { ...good.t, 'requester-channel': [['person', 'phone', 2]] }, 3],
    ['a part', { ...good.t, 'route-locality': [['review', 'mendip', 1]] }, 3],
  ])('is found out where %s does not sum', (_what, t, n) => {
    expect(brokenMargins({ n, t })).not.toEqual([]);
  });
});

test('what is held at the end depends on no order and no repetition', () => {
  const version = fc.record({ rev: fc.nat(6), sum: fc.constantFrom('a', 'b') });
  const documents = fc.uniqueArray(version, { selector: ({ rev }) => rev });
  fc.assert(
    fc.property(
      documents.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list))),
      ([list, some]) => {
        expect(brokenOrder(list, some)).toEqual([]);
      },
    ),
  );
});

test('every table is at most two-way, and those that are no contacts are outside the sums', () => {
  expect(tableIds.length).toBe(22);
  for (const id of tableIds) expect(countTables[id].by.length).toBeLessThanOrEqual(2);
  const outside = tableIds.filter((id) => !('over' in countTables[id]));
  expect(outside).toContain('tier-accepted');
  expect(outside).not.toContain(partition);
  expect(cellsOf(tablesOf(new Map([[cellKey('overdue'), -2]])))).toEqual([{ table: 'overdue', a: '', b: '', n: -2 }]);
});
