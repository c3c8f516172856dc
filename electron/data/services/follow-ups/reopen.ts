import { heardSafety } from '../../../../shared/domain/follow-up/heard-safety.ts';
import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { updateKeptClosed } from '../../queries/follow-up-notes.ts';
import { recordAudit } from '../audit.ts';
import { applyToRecord } from '../contacts/apply-change.ts';
import { packOf } from '../contacts/load-contact.ts';
import { endKeptClosed, noteKeptClosed } from '../overrides/note-overrides.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { continueContact } from './continue-contact.ts';
import { hearsSafety, loadFollowUp, settle } from './load-follow-up.ts';

/**
 * Begins a conversation that goes on from a followed-up one. Asked again it gives the one that was begun. Words about
 * safety come along as a line, so that they are raised there.
 *
 * @throws AppError `precondition` where no result is on record yet
 */
export function reopen(
  context: WriteContext,
  { contact, newContact }: { contact: string; newContact: string },
): { contact: string } {
  const { db } = context;
  return db.transaction(() => {
    const view = loadFollowUp(context, contact);
    if (view.reopenedAs !== null) return { contact: view.reopenedAs };
    assertHere(context, contact);
    if (view.results.length === 0) throw new AppError('precondition', 'Note first how it went.');
    continueContact(context, view.contact, newContact, 'follow-up');
    for (const { words } of view.results.filter(hearsSafety(context))) {
      const line = { id: newId(), at: context.clock.now(), text: words.trim(), tag: 'own-words' } as const;
      applyToRecord(context, newContact, { note: line });
    }
    endKeptClosed(context, contact, context.clock.now());
    recordAudit(context, 'follow-up-reopened', contact);
    settle(context, contact);
    return { contact: newContact };
  });
}

/**
 * Says why no conversation is begun although it did not last: then the follow-up is done. Where something about safety
 * was heard, in the result or in the reason itself, a lead sees it.
 *
 * @throws AppError `precondition` where the result named is not the one that waits for it
 */
export function keepClosed(
  context: WriteContext,
  { contact, note, why }: { contact: string; note: string; why: string },
): FollowUpView {
  const { db } = context;
  return db.transaction(() => {
    const view = loadFollowUp(context, contact);
    assertHere(context, contact);
    const last = view.results.at(-1);
    if (!view.state.toReopen || last?.id !== note) {
      throw new AppError('precondition', 'This follow-up does not wait for a conversation.');
    }
    updateKeptClosed(db, note, why.trim());
    const isHeard = hearsSafety(context)(last) || heardSafety(why, packOf(context, last)).length > 0;
    if (isHeard) noteKeptClosed(context, contact, why.trim(), context.clock.now());
    recordAudit(context, 'follow-up-kept-closed', contact);
    return settle(context, contact);
  });
}
