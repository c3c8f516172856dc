import type { Context } from '../../../upstream/context.ts';
import { insertTeam } from '../../../upstream/queries/enrolments.ts';
import { putReleased } from '../../../upstream/queries/released.ts';
import { disclosePeriod } from '../../../upstream/services/disclosure/disclose.ts';
import { anyMonth, sumsOf } from '../disclosure-months.ts';
import { fives, randomOf } from '../disclosure-tables.ts';

/** Releases so many invented months of a team, the last of them not settled. @param many conversations, at least, in each */
export async function releaseMonths(context: Context, team: string, months: number, many: number): Promise<void> {
  await insertTeam(context.db, team);
  const random = randomOf(8);
  const disclose = disclosePeriod(fives, 3);
  for (let month = 0; month < months; month += 1) {
    const contacts = [];
    do contacts.push(...anyMonth(random));
    while (contacts.length < many);
    const isSettled = month < months - 1;
    const { content, basis } = disclose(sumsOf(contacts), { before: null, isSettled, isForced: false });
    const starts = new Date(Date.UTC(2025, month + 6, 1)).toISOString().slice(0, 10);
    await context.db.transaction((tx) =>
      putReleased(tx, { team, period: 'month', starts, content, basis, devices: {}, isSettled, now: new Date() }),
    );
  }
}
