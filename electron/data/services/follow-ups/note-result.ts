import { emptyDraft, type GivenResult } from '../../../../shared/domain/follow-up/notes.ts';
import { asItCounts, type Ground, resultProblem } from '../../../../shared/domain/follow-up/result-rules.ts';
import { asksAgain } from '../../../../shared/domain/follow-up/state.ts';
import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertResult, isNoted } from '../../queries/follow-up-notes.ts';
import { recordAudit } from '../audit.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { clearDraft, entryFor, groundOf, loadFollowUp, settle } from './load-follow-up.ts';

interface Noting {
  readonly contact: string;
  readonly note: string;
  readonly result: GivenResult;
  /** Why the result that is there is put right; null where there is none yet. */
  readonly why: string | null;
}

/**
 * Notes how it went. A result that asks again moves the follow-up to another day; every other one ends it, unless it
 * did not last: then it waits for a conversation. With `why` it puts right what was noted before, and both stay on
 * record. The same note again gives what there is.
 *
 * @throws AppError `precondition` where a rule of the follow-up refuses it, with the sentence that says why
 */
export function noteResult(context: WriteContext, { contact, note, result, why }: Noting): FollowUpView {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const view = loadFollowUp(context, contact);
    if (isNoted(db, note)) return view;
    assertHere(context, contact);
    const corrects = standing(context, view);
    if (corrects !== null && why === null) {
      throw new AppError('precondition', 'A result is on record already. Put it right with a reason.');
    }
    if (corrects === null && why !== null) {
      throw new AppError('precondition', 'There is no result yet that could be put right.');
    }
    const ground = groundOf(context, view);
    const problem = resultProblem(result, ground);
    if (problem !== null) throw new AppError('precondition', problem);
    insertResult(db, {
      ...asItCounts(result, ground),
      ...{ id: note, contact, at: clock.now(), profile: actor.id, corrects, why: why?.trim() ?? '', toldIn: null },
      ...packIn(ground),
    });
    clearDraft(context, view, () => emptyDraft);
    recordAudit(context, corrects === null ? 'follow-up-answered' : 'follow-up-corrected', contact);
    return settle(context, contact);
  });
}

const packIn = ({ pack }: Ground) => ({ packId: pack.id, packVersion: pack.version });

/** The result that another one would put right; null where there is none, or where they are asked again. */
function standing(context: WriteContext, { results }: FollowUpView): string | null {
  const last = results.at(-1);
  if (!last) return null;
  const entry = entryFor(context)(last);
  return entry && asksAgain(entry) ? null : last.id;
}
