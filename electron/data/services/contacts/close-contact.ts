import type { Contact, ContactSummary } from '../../../../shared/domain/contact.ts';
import { followUpDue } from '../../../../shared/domain/follow-up-due.ts';
import type { Gate } from '../../../../shared/domain/gates/gate.ts';
import { gatesOf } from '../../../../shared/domain/gates/index.ts';
import { routeOf } from '../../../../shared/domain/gates/routes-of.ts';
import { type CivilDate, civilDateOf, type Instant } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertCallBack } from '../../queries/call-backs.ts';
import { getSummary, updateClosed } from '../../queries/contacts.ts';
import { insertFollowUp } from '../../queries/follow-ups.ts';
import { insertOverride } from '../../queries/overrides.ts';
import { findVisit } from '../../queries/visits.ts';
import { recordAudit } from '../audit.ts';
import { loadContact, packOf } from './load-contact.ts';
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
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const contact = loadContact(context, input.contact);
    if (contact.closedAt === null) {
      const now = clock.now();
      const overridden = assertComplete(context, contact, input, now);
      const day = civilDateOf(now);
      updateClosed(db, contact.id, now, day);
      scheduleFollowUp(context, contact, day);
      if (routeOf(contact, packOf(context, contact))?.call_back) insertCallBack(db, contact.id, now);
      for (const { id: gate } of overridden) {
        const reason = contact.fields.overrideReason ?? '';
        insertOverride(db, { contact: contact.id, gate, reason, at: now, profile: actor.id });
      }
      recordAudit(context, 'contact-closed', contact.id);
    }
    return withAlarms(context, getSummary(db, contact.id));
  });
}

function scheduleFollowUp(context: WriteContext, contact: Contact, day: CivilDate): void {
  const { followUpAgreed, followUpWorkingDays, followUpAt } = contact.fields;
  if (followUpAgreed !== true) return;
  if (followUpAt !== null) insertFollowUp(context.db, contact.id, civilDateOf(followUpAt), followUpAt);
  else if (followUpWorkingDays !== null) {
    const { due } = followUpDue(day, followUpWorkingDays, packOf(context, contact));
    insertFollowUp(context.db, contact.id, due, null);
  }
}

function assertComplete(
  context: WriteContext,
  contact: Contact,
  input: { visit: string; seq: number },
  now: Instant,
): readonly Gate[] {
  const visit = findVisit(context.db, input.visit);
  if (visit?.contact !== contact.id || visit.lastSeq !== input.seq) {
    throw new AppError('conflict', 'An edit is not on record yet. Wait for “Saved”, then close again.');
  }
  const { shut, overridden } = gatesOf(contact, packOf(context, contact), now);
  if (shut.length > 0) {
    throw new AppError('precondition', shut.map(({ sentence }) => sentence).join(' '), {
      details: { gates: shut.map(({ id }) => id) },
    });
  }
  return overridden;
}
