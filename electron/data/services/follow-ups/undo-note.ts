import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { isNoted, updateUndone } from '../../queries/follow-up-notes.ts';
import { recordAudit } from '../audit.ts';
import { endKeptClosed } from '../overrides/note-overrides.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { loadFollowUp, settle } from './load-follow-up.ts';

/**
 * Takes the last note of a follow-up back. It stays on record with a mark and counts no more; taking it back again
 * does nothing.
 *
 * @throws AppError `precondition` where it is not the last one, or a conversation has been begun because of it
 */
export function undoNote(context: WriteContext, { contact, note }: { contact: string; note: string }): FollowUpView {
  const { db, clock } = context;
  return db.transaction(() => {
    const view = loadFollowUp(context, contact);
    const isThere = [...view.attempts, ...view.results].some(({ id }) => id === note);
    if (!isThere && isNoted(db, note)) return view;
    assertHere(context, contact);
    if (view.last !== note) throw new AppError('precondition', 'Only the last note can be taken back.');
    const isResult = view.results.some(({ id }) => id === note);
    if (isResult && view.reopenedAs !== null) {
      throw new AppError('precondition', 'A conversation was begun because of it. Put the result right instead.');
    }
    updateUndone(db, note, clock.now());
    if (isResult) endKeptClosed(context, contact, clock.now());
    recordAudit(context, 'follow-up-taken-back', contact);
    return settle(context, contact);
  });
}
