import { canonicalJson } from '../../shared/counts/canonical-json.ts';
import { type Counts, cellKey, tablesOf } from '../../shared/counts/cells.ts';
import { isTableId, type TableId, tableIds, tableOf } from '../../shared/counts/tables.ts';
import { addDays, type CivilDate, civilDateOf } from '../../shared/domain/time.ts';
import type { PeriodSums, ReleasePeriod } from '../../shared/upstream/released.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/database.ts';
import { listTeams } from '../queries/enrolments.ts';
import { findReleased, putReleased } from '../queries/released.ts';
import { countContributors, findReleaseState, listDaysToRelease, noteRelease, sumCells } from '../queries/totals.ts';

interface Period {
  readonly period: ReleasePeriod;
  readonly days: readonly [CivilDate, CivilDate];
}

const beginning = '0001-01-01';
const byDay = tableIds.filter((id) => tableOf(id).sums !== 'running');
const running = tableIds.filter((id) => tableOf(id).sums === 'running');

/**
 * Releases what may be shown of every team's sums: once a day at most, and only of periods that have ended, so that
 * nobody can look before and after somebody's documents came. Of several collectors one does it; asking again on the
 * same day does nothing.
 *
 * @returns how many periods were released
 */
export async function releaseTotals(context: Context): Promise<number> {
  let released = 0;
  for (const team of await listTeams(context.db)) {
    released += await context.db.transaction((tx) => releaseTeam(context, tx, team));
  }
  return released;
}

async function releaseTeam(context: Context, tx: Database, team: string): Promise<number> {
  const today = civilDateOf(context.clock.now());
  const last = await findReleaseState(tx, team);
  if (last !== null && last >= today) return 0;
  const openFrom = last === null ? beginning : addDays(last, -1).replace(/\d\d$/, '01');
  const days = await listDaysToRelease(tx, team, { before: today, openFrom });
  let released = 0;
  for (const period of periodsOf(days, today)) {
    if (await releasePeriod(context, tx, team, period)) released += 1;
  }
  await noteRelease(tx, team, today);
  return released;
}

/** The periods of days that ended before today. */
function periodsOf(days: readonly CivilDate[], today: CivilDate): Period[] {
  const months = [...new Set(days.map((day) => day.replace(/\d\d$/, '01')))];
  const periods: Period[] = [
    ...days.map((day): Period => ({ period: 'day', days: [day, day] })),
    ...months.map((first): Period => ({ period: 'month', days: [first, lastOfMonth(first)] })),
  ];
  return periods.filter(({ days: [, last] }) => last < today);
}

function lastOfMonth(first: CivilDate): CivilDate {
  return addDays(addDays(first, 31).replace(/\d\d$/, '01'), -1);
}

async function releasePeriod(context: Context, tx: Database, team: string, { period, days }: Period): Promise<boolean> {
  const [starts] = days;
  const held = await findReleased(tx, team, period, starts);
  const sums = await sumsOf(tx, team, days, held?.devices ?? {});
  const content = contentOf(context, sums);
  if (held && canonicalJson(held.content) === canonicalJson(content)) return false;
  const devices = Object.fromEntries(sums.devices);
  await putReleased(tx, { team, period, starts, content, devices, now: new Date(context.clock.now()) });
  return true;
}

async function sumsOf(
  tx: Database,
  team: string,
  days: readonly [CivilDate, CivilDate],
  known: Readonly<Record<string, number>>,
): Promise<PeriodSums> {
  const [, last] = days;
  const cells = [
    ...(await sumCells(tx, team, byDay, days)),
    // What lasts is the sum of its changes up to the end of the period.
    ...(await sumCells(tx, team, running, [beginning, last])),
  ];
  const counts: Counts = new Map(
    cells.flatMap(({ tbl, a, b, n }) => (isTableId(tbl) ? [[cellKey(tbl, a, b), n]] : [])),
  );
  const now = await countContributors(tx, team, days);
  const lasting = await countContributors(tx, team, [beginning, last]);
  const devices = new Map<TableId, number>();
  for (const id of tableIds) {
    const seen = (running.includes(id) ? lasting : now).get(id) ?? 0;
    devices.set(id, Math.max(seen, known[id] ?? 0));
  }
  return { tables: tablesOf(counts), devices };
}

function contentOf({ disclose, fewestDevices }: Context, { tables, devices }: PeriodSums) {
  const present = tableIds.filter((id) => tables[id] !== undefined);
  const isEnough = (id: TableId) => (devices.get(id) ?? 0) >= fewestDevices;
  const shown = present.filter(isEnough).map((id) => [id, disclose(id, tables[id] ?? [])]);
  return { tables: Object.fromEntries(shown), too_few: present.filter((id) => !isEnough(id)) };
}
