import type { Contact, ContactSummary } from '../../../../shared/domain/contact.ts';
import type { FieldName } from '../../../../shared/domain/contact-fields.ts';
import { routeOf } from '../../../../shared/domain/gates/routes-of.ts';
import { civilDateOf } from '../../../../shared/domain/time.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertCallBack } from '../../queries/call-backs.ts';
import { getSummary } from '../../queries/contacts.ts';
import { insertCorrection, updateEnded } from '../../queries/corrections.ts';
import { listCorrected } from '../../queries/history.ts';
import { hasEndedElsewhereNow } from '../../queries/moves.ts';
import { isPurged } from '../../queries/purge.ts';
import { recordAudit } from '../audit.ts';
import { settleAgain, settleToldIn } from '../follow-ups/load-follow-up.ts';
import { keepPasses } from '../hand-over/passes.ts';
import { noteOverrides } from '../overrides/note-overrides.ts';
import { keepPersonKey } from '../people/person-key.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { applyToRecord } from './apply-change.ts';
import { assertGates } from './assert-gates.ts';
import { assertAllSaved, assertHeld, visitOf } from './held-visit.ts';
import { loadContact, loadOnRecord, packOf } from './load-contact.ts';
import { scheduleFollowUp } from './schedule-follow-up.ts';
import { withAlarms } from './with-alarms.ts';

/** A visit with the last patch that its page has sent. */
interface InVisit {
  readonly contact: string;
  readonly visit: string;
  readonly seq: number;
}

/**
 * Begins to correct a closed contact. Asked again for the same correction it gives what there is.
 *
 * @throws AppError `precondition` where the contact is open: it is edited as it is; or has lost its names and words
 * @throws AppError `conflict` where somebody else is correcting it, or has opened it since
 */
export function correctContact(
  context: WriteContext,
  input: { contact: string; visit: string; correction: string; reason: string },
): Contact {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const contact = loadContact(context, input.contact);
    assertHeld(visitOf(context, input));
    if (contact.correction?.id === input.correction) return contact;
    if (contact.closedAt === null) {
      throw new AppError('precondition', 'This contact is still open: it can be edited as it is.');
    }
    if (hasEndedElsewhereNow(db, contact.id)) {
      const message = 'This conversation closed on a colleague’s computer. Ask them to correct it there.';
      throw new AppError('precondition', message);
    }
    assertHere(context, contact.id);
    if (isPurged(db, contact.id)) {
      const message = 'The names and words of this conversation have been removed. Begin a new one for what is new.';
      throw new AppError('precondition', message);
    }
    if (contact.correction !== null) {
      throw new AppError('conflict', 'Somebody has begun to correct this contact. Open it again to go on with that.');
    }
    const { correction: id, reason } = input;
    insertCorrection(db, { id, contact: contact.id, reason: reason.trim(), now: clock.now(), profile: actor.id });
    recordAudit(context, 'correction-begun', contact.id);
    return loadContact(context, input.contact);
  });
}

/**
 * Takes what was corrected into the record, in one transaction; the follow-up moves only where something about it was
 * changed. Asked again it gives what there is.
 *
 * @throws AppError `precondition` where a gate is shut; `details.gates` names them
 * @throws AppError `conflict` where an edit that the page has sent is not on record
 */
export function finishCorrection(context: WriteContext, input: InVisit): ContactSummary {
  const { db, clock } = context;
  return db.transaction(() => {
    const before = loadOnRecord(context, input.contact);
    const { correction, closedAt } = before;
    if (correction !== null && closedAt !== null) {
      assertAllSaved(context, input);
      const after = loadContact(context, input.contact);
      const now = clock.now();
      const overridden = assertGates(context, after, now);
      for (const change of listCorrected(db, correction.id)) applyToRecord(context, after.id, change);
      keepPersonKey(context, after.id, packOf(context, after));
      if (movesFollowUp(before, after)) {
        scheduleFollowUp(context, after, civilDateOf(closedAt));
        settleAgain(context, after.id);
      }
      keepPasses(context, after.id);
      settleToldIn(context, after.id);
      noteOverrides(context, after, overridden, now);
      if (routeOf(after, packOf(context, after))?.call_back) insertCallBack(db, after.id, now);
      updateEnded(db, { id: correction.id, now, ending: 'finished' });
      recordAudit(context, 'correction-finished', after.id);
    }
    return withAlarms(context, getSummary(db, input.contact));
  });
}

/**
 * Leaves the record as it was before the correction; the history keeps what was tried. Asked again it gives what
 * there is.
 *
 * @throws AppError `conflict` where an edit that the page has sent is not on record
 */
export function dropCorrection(context: WriteContext, input: InVisit): ContactSummary {
  const { db, clock } = context;
  return db.transaction(() => {
    const { correction } = loadOnRecord(context, input.contact);
    if (correction !== null) {
      assertAllSaved(context, input);
      updateEnded(db, { id: correction.id, now: clock.now(), ending: 'dropped' });
      recordAudit(context, 'correction-dropped', input.contact);
    }
    return withAlarms(context, getSummary(db, input.contact));
  });
}

const whenToFollowUp: readonly FieldName[] = ['followUpAgreed', 'followUpWorkingDays', 'followUpAt'];

function movesFollowUp(before: Contact, after: Contact): boolean {
  return whenToFollowUp.some((name) => before.fields[name] !== after.fields[name]);
}
