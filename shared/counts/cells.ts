import { isTableId, type TableId, tableIds, tableOf } from './tables.ts';

/** One row of a table as it travels: its codes, then its number. */
export type Row = readonly [...codes: string[], n: number];

/** Rows by table; tables without rows are left out. */
export type Tables = { readonly [Id in TableId]?: readonly Row[] | undefined };

/** A cell: a table with up to two codes. */
export interface Cell {
  readonly table: TableId;
  readonly a: string;
  readonly b: string;
  readonly n: number;
}

/** Numbers by cell, as sums are made of. The keys come from {@link cellKey}; no number is 0. */
export type Counts = ReadonlyMap<string, number>;

/** The key of a cell. Codes have no bar in them, so that no two cells have one key. */
export function cellKey(table: TableId, a = '', b = ''): string {
  return `${table}|${a}|${b}`;
}

/** The cell of a key and a number. @throws Error where the key is of no table */
export function cellOf(key: string, n: number): Cell {
  const [table = '', a = '', b = ''] = key.split('|');
  if (!isTableId(table)) throw new Error('A cell of no table.');
  return { table, a, b, n };
}

/** The sum of several counts, each times its sign. Cells that come to 0 are gone. */
export function sumCounts(parts: Iterable<Counts>, sign: 1 | -1 = 1): Counts {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [key, n] of part) addTo(sum, key, sign * n);
  return sum;
}

/** What has to be added to `before` to come to `after`. */
export function differenceOf(after: Counts, before: Counts): Counts {
  const difference = new Map(after);
  for (const [key, n] of before) addTo(difference, key, -n);
  return difference;
}

function addTo(sum: Map<string, number>, key: string, n: number): void {
  const total = (sum.get(key) ?? 0) + n;
  if (total === 0) sum.delete(key);
  else sum.set(key, total);
}

/** Whether two counts are the same. */
export function areSame(one: Counts, other: Counts): boolean {
  return one.size === other.size && [...one].every(([key, n]) => other.get(key) === n);
}

/** The order of rows and cells: by their codes, as bytes, so that every computer has the same. */
export function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The codes of a row. */
export function codesOf(row: Row): string[] {
  return row.filter((part) => typeof part === 'string');
}

/** The number of a row. */
export function numberOf(row: Row): number {
  const last = row.at(-1);
  return typeof last === 'number' ? last : 0;
}

/** Counts as tables, every row in its place. */
export function tablesOf(counts: Counts): Tables {
  const rows = new Map<TableId, Row[]>();
  for (const key of [...counts.keys()].sort(compareCodes)) {
    const { table, a, b, n } = cellOf(key, counts.get(key) ?? 0);
    const row: Row = [...[a, b].slice(0, tableOf(table).by.length), n];
    rows.set(table, [...(rows.get(table) ?? []), row]);
  }
  return Object.fromEntries(tableIds.flatMap((id) => (rows.has(id) ? [[id, rows.get(id)]] : [])));
}

/** The cells of tables, in the order in which they are to be written anywhere. */
export function cellsOf(tables: Tables): Cell[] {
  return tableIds.flatMap((table) =>
    (tables[table] ?? []).map((row) => {
      const [a = '', b = ''] = codesOf(row);
      return { table, a, b, n: numberOf(row) };
    }),
  );
}

/** Tables as counts. */
export function countsOf(tables: Tables): Counts {
  const counts = new Map<string, number>();
  for (const { table, a, b, n } of cellsOf(tables)) addTo(counts, cellKey(table, a, b), n);
  return counts;
}
