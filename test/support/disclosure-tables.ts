import type { CountTable, Place } from '../../shared/counts/disclosure/count-table.ts';
import { isHidden, type Mark, type Marks, markAt, rangeOfMark } from '../../shared/counts/disclosure/marks.ts';
import type { DisclosureProfile } from '../../shared/counts/disclosure/profile.ts';
import type { ReadTable } from './disclosure-attack.ts';

/** The profile of the default council pack. */
export const fives: DisclosureProfile = { below: 5, roundTo: 5, marker: '[c]' };

/** Numbers from 0 to 1, the same ones from the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Sizes of the tables that a front door has: one-way lists, channels by outcome, localities by outcome. */
const sizes = [
  [7, 1],
  [12, 1],
  [3, 4],
  [4, 3],
  [4, 8],
  [7, 4],
  [7, 8],
] as const;

/** A table as a front door's: few of most things, many of some, noughts, with all totals that it can have. */
export function anyTable(
  random: () => number,
  size: readonly [number, number] = sizes[Math.floor(random() * sizes.length)] ?? sizes[0],
): CountTable {
  const [rows, columns] = size;
  const busy = 0.5 + 40 * random() ** 3;
  const [ofRow, ofColumn] = [rows, columns].map((many) => Array.from({ length: many }, () => random() ** 2 * 2));
  const empty = 0.4 * random();
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      random() < empty
        ? 0
        : Math.floor(-Math.log(1 - random()) * busy * (ofRow?.[row] ?? 1) * (ofColumn?.[column] ?? 1)),
    ),
  );
  return { cells, rowTotals: columns > 1, columnTotals: true, unshown: [] };
}

/** What a strong reader makes of a release: they know the rules, and why each marker stands where it stands. */
export function readingOf(
  table: CountTable,
  marks: Marks,
  shown: (place: Place) => number | string,
  { isTotalExact = false, atLeast }: { isTotalExact?: boolean; atLeast?: readonly (readonly number[])[] } = {},
): ReadTable {
  const [rows, columns] = [table.cells.length, table.cells[0]?.length ?? 0];
  const reads = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (__, column) => {
      const mark = markAt(marks, { row, column });
      const inTotals = row === rows || column === columns;
      return readOf(mark, shown({ row, column }), inTotals && isTotalExact);
    }),
  );
  return atLeast ? { reads, atLeast } : { reads };
}

function readOf(mark: Mark, value: number | string, isExact: boolean) {
  if (mark !== 'shown') return { ...rangeOfMark(mark, 0, fives), isHidden: isHidden(mark) };
  const n = Number(value);
  // Fives: what shows 5 was 5 to 7, what shows 10 was 8 to 12.
  const range = n === 0 || isExact ? { low: n, high: n } : { low: Math.max(5, n - 2), high: n + 2 };
  return { ...range, isHidden: false };
}

/** The table some days later: a few more here and there, none less. */
export function grownFrom(table: CountTable, random: () => number): CountTable {
  const often = random() * 0.4;
  const cells = table.cells.map((line) =>
    line.map((count) => count + (random() < often ? 1 + Math.floor(random() ** 3 * 6) : 0)),
  );
  return { ...table, cells };
}

/** Two tables of the same things by the same columns: the one, and another with the same totals of its columns. */
export function partsOf(one: CountTable, random: () => number): [CountTable, CountTable] {
  const cells = [0, 1, 2].map(() => (one.cells[0] ?? []).map(() => 0));
  one.cells.forEach((line) => {
    line.forEach((count, column) => {
      for (let each = 0; each < count; each += 1) {
        const part = cells[Math.floor(random() ** 2 * 3)];
        part?.splice(column, 1, (part[column] ?? 0) + 1);
      }
    });
  });
  return [one, { ...one, cells }];
}
