import type { z } from 'zod';
import type { people } from '../../../../shared/contract/people.ts';
import { settledAs } from '../../../../shared/domain/follow-up/state.ts';
import { confirmationOf, returnsOf } from '../../../../shared/domain/measures/returns.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import type { ReadContext } from '../../context.ts';
import { listSpoken } from '../../queries/earlier-contacts.ts';
import { listResults } from '../../queries/follow-up-notes.ts';
import { listOfPerson } from '../../queries/match-answers.ts';
import { loadOnRecord, packOf } from '../contacts/load-contact.ts';

/**
 * What happened after a contact had closed: when the person got in touch again, within the longest window of its pack,
 * and what that makes of its outcome within the shortest. They are the same person where somebody has said so of either
 * conversation, or of one that goes on from it; what we began ourselves counts as none.
 *
 * @throws AppError `not-found`
 */
export function showAfterwards(
  context: ReadContext,
  { contact }: { contact: string },
): z.output<typeof people.afterwards.output> {
  const { db, clock } = context;
  const pack = packOf(context, loadOnRecord(context, contact));
  const windows = pack.return_windows_days;
  const spoken = listSpoken(db, listOfPerson(db, contact));
  const first = spoken.find((one) => one.contact === contact);
  if (!first) return { confirmation: 'not-yet', returns: [] };
  const returns = returnsOf(first, spoken, Math.max(...windows));
  const looked = {
    windowDays: Math.min(...windows),
    today: civilDateOf(clock.now()),
    hasWorked: hasWorked(context, contact, pack),
  };
  return { confirmation: confirmationOf(first, returns, looked), returns: [...returns] };
}

/** What the follow-up found: null where nobody has told us yet, or what they told says neither. */
function hasWorked({ db }: ReadContext, contact: string, pack: Pack): boolean | null {
  const result = listResults(db, contact).at(-1);
  const settled = result && settledAs(result, pack);
  if (!settled?.isAnswered) return null;
  if (settled.effect === 'sustained') return true;
  return settled.effect === 'not-sustained' ? false : null;
}
