import type { Contact } from '../../../../shared/domain/contact.ts';
import { followUpDue } from '../../../../shared/domain/follow-up-due.ts';
import { type CivilDate, civilDateOf } from '../../../../shared/domain/time.ts';
import type { WriteContext } from '../../context.ts';
import { deleteFollowUp, upsertFollowUp } from '../../queries/follow-ups.ts';
import { packOf } from './load-contact.ts';

/** Sets a contact's follow-up as it was agreed, or takes it away. Working days count from the day it closed. */
export function scheduleFollowUp(context: WriteContext, contact: Contact, closedDay: CivilDate): void {
  const { followUpAgreed, followUpWorkingDays, followUpAt } = contact.fields;
  if (followUpAgreed === true && followUpAt !== null) {
    upsertFollowUp(context.db, contact.id, civilDateOf(followUpAt), followUpAt);
  } else if (followUpAgreed === true && followUpWorkingDays !== null) {
    const { due } = followUpDue(closedDay, followUpWorkingDays, packOf(context, contact));
    upsertFollowUp(context.db, contact.id, due, null);
  } else deleteFollowUp(context.db, contact.id);
}
