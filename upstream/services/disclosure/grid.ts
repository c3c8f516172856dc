import { type Counts, cellOf, compareCodes } from '../../../shared/counts/cells.ts';
import type { CountTable } from '../../../shared/counts/disclosure/count-table.ts';
import { type TableId, tableOf } from '../../../shared/counts/tables.ts';
import { bucketOrder, type Planned } from './release-plan.ts';

/** A table with the names of its rows and columns. */
export interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly table: CountTable;
}

/** Numbers by the names of a row and a column, `row|column`. */
export type ByPlace = ReadonlyMap<string, number>;

/** The numbers of a table as they are released: of a list, by its row alone. */
export function placedOf(counts: Counts, id: TableId, { shape, keeps }: Planned): ByPlace {
  const placed = new Map<string, number>();
  for (const [key, n] of counts) {
    const { table, a, b } = cellOf(key, n);
    if (table !== id || (keeps && !keeps(a, b))) continue;
    const place = shape === 'two-way' || shape === 'row' ? `${a}|${b}` : `${shape === 'second' ? b : a}|`;
    placed.set(place, (placed.get(place) ?? 0) + n);
  }
  return placed;
}

/**
 * Numbers as a table with totals. Buckets have one order everywhere, so that totals that two tables share are looked at
 * in the same way; every other code comes by its letters.
 *
 * @param also names that have to be in it besides, as `row|column`
 */
export function gridOf(placed: ByPlace, id: TableId, { shape }: Planned, also: Iterable<string> = []): Grid {
  const places = [...placed.keys(), ...also].map((place) => place.split('|'));
  const rows = [...new Set(places.map(([row = '']) => row))].sort(compareCodes);
  const isByBucket = tableOf(id).by[1] === 'bucket';
  const found = [...new Set(places.map(([, column = '']) => column))].sort(compareCodes);
  const columns = (shape === 'two-way' || shape === 'row') && isByBucket ? bucketOrder : found;
  return gridBy(placed, rows, columns, shape);
}

/** Numbers as a table of rows and columns that are known already. */
export function gridBy(
  placed: ByPlace,
  rows: readonly string[],
  columns: readonly string[],
  shape: Planned['shape'],
): Grid {
  const cells = rows.map((row) => columns.map((column) => placed.get(`${row}|${column}`) ?? 0));
  const rowTotals = shape === 'two-way' || shape === 'row';
  const table = { cells, rowTotals, columnTotals: shape !== 'number' && shape !== 'row', unshown: [] };
  return { rows, columns, table };
}
