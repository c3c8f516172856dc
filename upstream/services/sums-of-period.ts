import { type Counts, cellKey } from '../../shared/counts/cells.ts';
import { isTableId, type TableId, tableIds, tableOf } from '../../shared/counts/tables.ts';
import type { CivilDate } from '../../shared/domain/time.ts';
import type { Database } from '../db/database.ts';
import { type SummedCell, sumByDevice, sumCells } from '../queries/totals.ts';
import type { PeriodSums } from './disclosure/disclose.ts';

const beginning = '0001-01-01';
const byDay = tableIds.filter((id) => tableOf(id).sums !== 'running');
/** What lasts is the sum of its changes up to the end of the period. */
const running = tableIds.filter((id) => tableOf(id).sums === 'running');

/**
 * The exact sums of a team over some days, both included, and what each computer has in them.
 *
 * @param known computers behind each table as they were counted before, as links to computers go
 */
export async function sumsOfPeriod(
  db: Database,
  team: string,
  [from, to]: readonly [CivilDate, CivilDate],
  known: Readonly<Record<string, number>>,
): Promise<PeriodSums> {
  const asked = [
    { tables: byDay, days: [from, to] },
    { tables: running, days: [beginning, to] },
  ] as const;
  const cells: SummedCell[] = [];
  const own = new Map<string, SummedCell[]>();
  for (const { tables, days } of asked) {
    cells.push(...(await sumCells(db, team, tables, days)));
    for (const [device, some] of await sumByDevice(db, team, tables, days)) {
      own.set(device, [...(own.get(device) ?? []), ...some]);
    }
  }
  const devices = new Map<TableId, number>();
  for (const id of tableIds) {
    const seen = [...own.values()].filter((some) => some.some(({ tbl }) => tbl === id)).length;
    devices.set(id, Math.max(seen, known[id] ?? 0));
  }
  return { counts: countsIn(cells), devices, contributors: [...own.values()].map(countsIn) };
}

function countsIn(cells: readonly SummedCell[]): Counts {
  return new Map(cells.flatMap(({ tbl, a, b, n }) => (isTableId(tbl) ? [[cellKey(tbl, a, b), n]] : [])));
}
