import { type Counts, cellKey } from '../../../shared/counts/cells.ts';
import { isTableId, tableIds } from '../../../shared/counts/tables.ts';
import type { Database } from '../../../upstream/db/database.ts';
import { sumCells } from '../../../upstream/queries/totals.ts';

/** The exact sums of a team, from the collector's own tables. */
export async function totalsOf(db: Database, team: string): Promise<Counts> {
  const cells = await sumCells(db, team, tableIds, ['0001-01-01', '9999-12-31']);
  return new Map(cells.flatMap(({ tbl, a, b, n }) => (isTableId(tbl) ? [[cellKey(tbl, a, b), n]] : [])));
}

/** Counts in an order that can be compared. */
export function inOrder(counts: Counts): [string, number][] {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
