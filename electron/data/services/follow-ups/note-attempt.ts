import { nextTry } from '../../../../shared/domain/follow-up/next-try.ts';
import { type GivenAttempt, madeAt } from '../../../../shared/domain/follow-up/notes.ts';
import { attemptProblem, type Ground } from '../../../../shared/domain/follow-up/result-rules.ts';
import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { type CivilDate, civilDateOf, type Instant } from '../../../../shared/domain/time.ts';
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
    const at = clock.now();
    const nextOn = attempt.nextOn ?? nextAfter(attempt, at, view, ground);
    insertAttempt(db, { ...attempt, nextOn, id: note, contact, purpose: 'follow-up', at, profile: actor.id });
    clearDraft(context, view, (left) => ({ ...left, words: '', reason: '', nextOn: null, triedAt: null }));
    recordAudit(context, 'follow-up-tried', contact);
    return settle(context, contact);
  });
}

/** When to try again: some days after the try that was made last, and never a day that has passed. */
function nextAfter(given: GivenAttempt, at: Instant, { state, attempts }: FollowUpView, ground: Ground): CivilDate {
  const made = madeAt({ ...given, at });
  const isLast = attempts.every((earlier) => madeAt(earlier) <= made);
  if (!isLast && state.nextOn !== null) return state.nextOn;
  const { day } = nextTry(civilDateOf(made), given.ending, 'follow-up', ground.pack);
  return day < ground.today ? ground.today : day;
}

const alreadyDone = 'This follow-up is done. Put its result right with a reason instead.';
