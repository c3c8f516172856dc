import type { DeskDay } from '../../../../shared/contract/contacts.ts';
import { type CivilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import type { ReadContext } from '../../context.ts';
import { listClosedOn, listDrafts, listFollowUpsDue } from '../../queries/contacts.ts';

/** The desk's day: every open draft, what was closed on the day, and the follow-ups due by then. */
export function showDesk({ db, clock }: ReadContext, input: { day?: CivilDate | undefined }): DeskDay {
  const now = clock.now();
  const day = input.day ?? civilDateOf(now);
  return { now, day, drafts: listDrafts(db), closed: listClosedOn(db, day), due: listFollowUpsDue(db, day) };
}
