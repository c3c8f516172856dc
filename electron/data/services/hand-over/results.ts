import type { HandOverResult } from '../../../../shared/domain/hand-over/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import {
  findHandOverResult,
  findSentBack,
  insertHandOverResult,
  updateResultSeen,
  updateResultUndone,
} from '../../queries/hand-over-results.ts';
import { findLinkFrom } from '../../queries/links.ts';
import { isPurged } from '../../queries/purge.ts';
import { recordAudit } from '../audit.ts';
import { loadOnRecord } from '../contacts/load-contact.ts';
import { continueContact } from '../follow-ups/continue-contact.ts';
import { withWhatHolds } from '../people/what-holds-since.ts';
import { loadPassed } from './passes.ts';

/**
 * Notes what came of a hand-over. Whoever passed it on and notes it themselves has seen it; but what was sent back waits
 * until a conversation begins about it. The same note again does nothing.
 *
 * @throws AppError as `loadPassed` does
 */
export function noteHandOverResult(
  context: WriteContext,
  input: { contact: string; note: string; route: string; result: HandOverResult; words: string },
): undefined {
  const { db, clock, actor } = context;
  const { contact, note: id, route, result } = input;
  db.transaction(() => {
    if (findHandOverResult(db, id)) return;
    const { passedBy } = loadPassed(context, input);
    const hasSeen = passedBy === actor.id && result !== 'sent-back';
    insertHandOverResult(db, {
      ...{ id, contact, route, result, words: input.words.trim(), at: clock.now(), profile: actor.id },
      seenBy: hasSeen ? actor.id : null,
    });
    recordAudit(context, 'hand-over-result', contact);
  });
}

function ofContact(context: WriteContext, contact: string, note: string) {
  const found = findHandOverResult(context.db, note);
  if (found?.contact !== contact) throw new AppError('not-found', 'This result is not on record.');
  return found;
}

/** Takes a result back. @throws AppError `not-found`; `precondition` where a conversation was begun because of it */
export function undoHandOverResult(
  context: WriteContext,
  { contact, note }: { contact: string; note: string },
): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    if (ofContact(context, contact, note).isUndone) return;
    if (findSentBack(db, contact)?.id === note && findLinkFrom(db, contact, 'sent-back')) {
      throw new AppError('precondition', 'A conversation was begun because of it. Note what came of it since instead.');
    }
    updateResultUndone(db, note, clock.now());
    recordAudit(context, 'hand-over-result-taken-back', contact);
  });
}

/**
 * Whoever passed it on has seen what came of it; or not, after all.
 *
 * @throws AppError `not-found`; `precondition` where it was sent back and no conversation has begun about it
 */
export function markResultSeen(
  context: WriteContext,
  { contact, note, seen }: { contact: string; note: string; seen: boolean },
): undefined {
  const { db, clock, actor } = context;
  db.transaction(() => {
    const { result } = ofContact(context, contact, note);
    if (seen && result === 'sent-back' && !findLinkFrom(db, contact, 'sent-back')) {
      const message = 'It was sent back, and waits for a conversation. Open it, and begin one there.';
      throw new AppError('precondition', message);
    }
    updateResultSeen(db, note, seen ? { at: clock.now(), by: actor.id } : null);
    recordAudit(context, seen ? 'hand-over-seen' : 'hand-over-unseen', contact);
  });
}

/**
 * Begins a conversation that goes on from one that was sent back, with what was told there. Asked again it gives the
 * one that was begun.
 *
 * @throws AppError `precondition` where it was not sent back
 */
export function reopenHandOver(
  context: WriteContext,
  { contact, newContact }: { contact: string; newContact: string },
): { contact: string } {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const begun = findLinkFrom(db, contact, 'sent-back');
    if (begun) return { contact: begun.contact };
    const from = loadOnRecord(context, contact);
    if (isPurged(db, contact)) {
      throw new AppError(
        'precondition',
        'The names and words of this conversation have been removed. Begin a new one.',
      );
    }
    const sentBack = findSentBack(db, contact);
    if (!sentBack)
      throw new AppError('precondition', 'This conversation was not sent back. Note first what came of it.');
    continueContact(context, withWhatHolds(context, from), newContact, 'sent-back');
    updateResultSeen(db, sentBack.id, { at: clock.now(), by: actor.id });
    recordAudit(context, 'hand-over-reopened', contact);
    return { contact: newContact };
  });
}
