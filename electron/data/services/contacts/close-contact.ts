import type { Contact, ContactSummary } from '../../../../shared/domain/contact.ts';
import { followUpDue } from '../../../../shared/domain/follow-up-due.ts';
import { follow } from '../../../../shared/domain/guide/follow.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { getSummary, updateClosed } from '../../queries/contacts.ts';
import { insertFollowUp } from '../../queries/follow-ups.ts';
import { findVisit } from '../../queries/visits.ts';
import { recordAudit } from '../audit.ts';
import { loadContact, packOf } from './load-contact.ts';

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
      assertComplete(context, contact, input);
      const now = clock.now();
      const day = civilDateOf(now);
      updateClosed(db, contact.id, now, day);
      const { followUpAgreed, followUpWorkingDays } = contact.fields;
      if (followUpAgreed && followUpWorkingDays !== null) {
        insertFollowUp(db, contact.id, followUpDue(day, followUpWorkingDays, packOf(context, contact)).due);
      }
      recordAudit(context, 'contact-closed', contact.id);
    }
    return getSummary(db, contact.id);
  });
}

function assertComplete(context: WriteContext, contact: Contact, input: { visit: string; seq: number }): void {
  const visit = findVisit(context.db, input.visit);
  if (visit?.contact !== contact.id || visit.lastSeq !== input.seq) {
    throw new AppError('conflict', 'An edit is not on record yet. Wait for “Saved”, then close again.');
  }
  const { gates } = follow(contact, packOf(context, contact));
  if (gates.length > 0) {
    throw new AppError('precondition', gates.map(({ sentence }) => sentence).join(' '), {
      details: { gates: gates.map(({ id }) => id) },
    });
  }
}
