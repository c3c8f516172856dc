import { openDays } from '../../shared/counts/digest.ts';
import { addDays, type CivilDate, civilDateOf } from '../../shared/domain/time.ts';
import type { Context } from '../context.ts';
import { revokeDevice } from '../queries/devices.ts';
import { askRecount, countSent, deleteSent, insertWithdrawal, type Sent } from '../queries/withdrawals.ts';

/** What came of withdrawing a computer's counts. */
export interface Withdrawn extends Sent {
  /** Months that were released and come again with the next release, without them. */
  readonly months: number;
  /** What the computer counted in a start that last spoke before this day cannot be told from the others' any more. */
  readonly linkedFrom: CivilDate;
}

/**
 * Takes a computer's counts out of its team's totals, and nothing from it any more: it was stolen, or it is broken. It
 * reaches only as far as it is still known whose streams they are. It is put on record, and cannot be undone.
 *
 * @returns null where the team has no such computer
 */
export async function withdrawCounts(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  team: string,
  device: string,
): Promise<Withdrawn | null> {
  // By itself and committed first: nothing can come after what is counted and removed here.
  if ((await revokeDevice(db, team, device)) === 0) return null;
  return db.transaction(async (tx) => {
    const sent = await countSent(tx, team, device);
    await deleteSent(tx, team, device);
    const months = sent.first_day === null ? 0 : await askRecount(tx, team, sent.first_day);
    await insertWithdrawal(tx, { team, device, now: new Date(clock.now()), ...sent });
    return { ...sent, months, linkedFrom: addDays(civilDateOf(clock.now()), -openDays) };
  });
}

/** What was withdrawn, in words for whoever asked for it. */
export function withdrawnInWords({ documents, contacts, first_day, last_day, months, linkedFrom }: Withdrawn): string {
  const what =
    documents === 0
      ? 'Nothing that the totals hold is known to come from that computer.'
      : `${documents} ${documents === 1 ? 'document' : 'documents'} with ${contacts} conversations, of ${first_day} to ${last_day}, came out of the totals. ` +
        `Months that were released and come again without them: ${months}.`;
  return [
    'Nothing is taken from that computer any more.',
    what,
    `Whose counts they are is forgotten after ${openDays} days: what it counted in a start that was last heard of ` +
      `before ${linkedFrom} cannot be told from the others' any more, and stays.`,
  ].join('\n');
}
