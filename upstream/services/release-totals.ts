import { z } from 'zod';
import { addDays, type CivilDate, civilDateOf } from '../../shared/domain/time.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/database.ts';
import { listTeams } from '../queries/enrolments.ts';
import { findReleased, listOpenMonths, putReleased } from '../queries/released.ts';
import { findReleaseState, noteRelease } from '../queries/totals.ts';
import type { How } from './disclosure/disclose.ts';
import { keptTable } from './disclosure/kept-table.ts';
import { firstAfterDays, settledAfterDays } from './disclosure/release-plan.ts';
import { sumsOfPeriod } from './sums-of-period.ts';

const storedBasis = z.record(z.string(), keptTable);

/**
 * Releases what may be shown of every team's sums: months that have ended, some days after their end, and once more when
 * they have settled. It looks once a day, so that nobody can look before and after somebody's documents came. Of several
 * collectors one does it; asking again on the same day does nothing.
 *
 * @returns how many months were released
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
  let released = 0;
  for (const { starts, is_settled, recount } of await listOpenMonths(tx, team)) {
    const ended = lastOfMonth(starts);
    const isSettled = is_settled === true || today >= addDays(ended, settledAfterDays);
    const isDue = is_settled === null ? today >= addDays(ended, firstAfterDays) : isSettled || recount === true;
    if (!isDue) continue;
    await releaseMonth(context, tx, team, [starts, ended], { isSettled, isForced: recount === true });
    released += 1;
  }
  await noteRelease(tx, team, today);
  return released;
}

function lastOfMonth(first: CivilDate): CivilDate {
  return addDays(addDays(first, 31).replace(/\d\d$/, '01'), -1);
}

async function releaseMonth(
  { disclose, clock }: Context,
  tx: Database,
  team: string,
  days: readonly [CivilDate, CivilDate],
  how: Omit<How, 'before'>,
): Promise<void> {
  const [starts] = days;
  const held = await findReleased(tx, team, 'month', starts);
  // Of a computer that was withdrawn nobody knows any more behind which tables it stood.
  const known = how.isForced ? {} : (held?.devices ?? {});
  const sums = await sumsOfPeriod(tx, team, days, known);
  const before = storedBasis.nullable().parse(held?.basis ?? null);
  const { content, basis } = disclose(sums, { ...how, before });
  const devices = Object.fromEntries(sums.devices);
  const now = new Date(clock.now());
  await putReleased(tx, { team, period: 'month', starts, content, basis, devices, isSettled: how.isSettled, now });
}
