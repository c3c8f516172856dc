import type { z } from 'zod';
import type { people } from '../../../../shared/contract/people.ts';
import { confirmationOf, returnsOf } from '../../../../shared/domain/measures/returns.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { listSpoken } from '../../queries/earlier-contacts.ts';
import { listTogether } from '../../queries/match-answers.ts';
import { loadOnRecord, packOf } from '../contacts/load-contact.ts';

/**
 * What happened after a contact had closed: the conversations of the same person since, within the longest window of
 * its pack, and what that makes of its outcome within the shortest. Only what somebody has linked counts.
 *
 * @throws AppError `not-found`
 */
export function showAfterwards(
  context: ReadContext,
  { contact }: { contact: string },
): z.output<typeof people.afterwards.output> {
  const { db, clock } = context;
  const windows = packOf(context, loadOnRecord(context, contact)).return_windows_days;
  const spoken = listSpoken(db, listTogether(db, contact));
  const first = spoken.find((one) => one.contact === contact);
  if (!first) return { confirmation: 'not-yet', returns: [] };
  const returns = returnsOf(first, spoken, Math.max(...windows));
  const looked = { windowDays: Math.min(...windows), today: civilDateOf(clock.now()), hasWorked: null };
  return { confirmation: confirmationOf(first, returns, looked), returns: [...returns] };
}
