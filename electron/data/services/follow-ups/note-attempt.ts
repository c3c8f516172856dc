import { nextTry } from '../../../../shared/domain/follow-up/next-try.ts';
import type { GivenAttempt } from '../../../../shared/domain/follow-up/notes.ts';
import { attemptProblem } from '../../../../shared/domain/follow-up/result-rules.ts';
import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertAttempt, isNoted } from '../../queries/follow-up-notes.ts';
import { recordAudit } from '../audit.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { clearDraft, groundOf, loadFollowUp, settle } from './load-follow-up.ts';

/**
 * Notes a try that did not come to an answer, and when the next one is. The same note again gives what there is.
 *
 * @throws AppError `precondition` where the follow-up is done, or the way is one that the person does not want and no
 * reason is given
 */
export function noteAttempt(
  context: WriteContext,
  { contact, note, attempt }: { contact: string; note: string; attempt: GivenAttempt },
): FollowUpView {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const view = loadFollowUp(context, contact);
    if (isNoted(db, note)) return view;
    assertHere(context, contact);
    const ground = groundOf(context, view);
    const problem = view.state.isDone || view.state.toReopen ? alreadyDone : attemptProblem(attempt, ground);
    if (problem !== null) throw new AppError('precondition', problem);
    const nextOn = attempt.nextOn ?? nextTry(ground.today, attempt.ending, 'follow-up', ground.pack).day;
    const at = clock.now();
    insertAttempt(db, { ...attempt, nextOn, id: note, contact, purpose: 'follow-up', at, profile: actor.id });
    clearDraft(context, view, (left) => ({ ...left, words: '', reason: '', nextOn: null }));
    recordAudit(context, 'follow-up-tried', contact);
    return settle(context, contact);
  });
}

const alreadyDone = 'This follow-up is done. Put its result right with a reason instead.';
