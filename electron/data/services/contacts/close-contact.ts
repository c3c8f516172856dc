import type { ContactSummary } from '../../../../shared/domain/contact.ts';
import { routeOf } from '../../../../shared/domain/gates/routes-of.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import type { WriteContext } from '../../context.ts';
import { insertCallBack } from '../../queries/call-backs.ts';
import { getSummary, updateClosed } from '../../queries/contacts.ts';
import { recordAudit } from '../audit.ts';
import { settleToldIn } from '../follow-ups/load-follow-up.ts';
import { keepPasses } from '../hand-over/passes.ts';
import { noteOverrides } from '../overrides/note-overrides.ts';
import { keepPersonKey } from '../people/person-key.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { assertGates } from './assert-gates.ts';
import { assertAllSaved } from './held-visit.ts';
import { loadContact, packOf } from './load-contact.ts';
import { scheduleFollowUp } from './schedule-follow-up.ts';
import { withAlarms } from './with-alarms.ts';

/**
 * Closes a contact and sets its follow-up, in one transaction. Asked again it gives what there is.
 *
 * @throws AppError `precondition` where a gate is shut; `details.gates` names them
 * @throws AppError `conflict` where an edit that the page has sent is not on record
 */
export function closeContact(
  context: WriteContext,
  input: { contact: string; visit: string; seq: number },
): ContactSummary {
  const { db, clock } = context;
  return db.transaction(() => {
    const contact = loadContact(context, input.contact);
    if (contact.closedAt === null) {
      assertHere(context, contact.id);
      assertAllSaved(context, input);
      const now = clock.now();
      const overridden = assertGates(context, contact, now);
      const day = civilDateOf(now);
      updateClosed(db, contact.id, now, day);
      scheduleFollowUp(context, contact, day);
      keepPersonKey(context, contact.id, packOf(context, contact));
      if (routeOf(contact, packOf(context, contact))?.call_back) insertCallBack(db, contact.id, now);
      keepPasses(context, contact.id);
      settleToldIn(context, contact.id);
      noteOverrides(context, contact, overridden, now);
      recordAudit(context, 'contact-closed', contact.id);
    }
    return withAlarms(context, getSummary(db, contact.id));
  });
}
