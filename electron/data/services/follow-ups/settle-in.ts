import { toldProblem } from '../../../../shared/domain/follow-up/result-rules.ts';
import type { FollowUpView } from '../../../../shared/domain/follow-up/view.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import { insertResult, isNoted } from '../../queries/follow-up-notes.ts';
import { listOfPerson } from '../../queries/match-answers.ts';
import { recordAudit } from '../audit.ts';
import { loadOnRecord } from '../contacts/load-contact.ts';
import { assertHere } from '../sealed/assert-here.ts';
import { groundOf, loadFollowUp, settle } from './load-follow-up.ts';

interface Told {
  /** The conversation whose follow-up is answered. */
  readonly contact: string;
  readonly note: string;
  /** The conversation in which it was told. */
  readonly toldIn: string;
  readonly result: string;
}

/**
 * Notes how it went where nobody had to ask: the person, or whoever speaks for them, told it in a conversation of their
 * own. That conversation goes on from it, so that no other waits to be begun. The same note again gives what there is.
 *
 * @throws AppError `precondition` where the two were not said to be about one person, the follow-up has its result, or
 *   the result is no answer
 */
export function settleIn(context: WriteContext, { contact, note, toldIn, result }: Told): FollowUpView {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const view = loadFollowUp(context, contact);
    if (isNoted(db, note)) return view;
    assertHere(context, contact);
    if (contact === toldIn || !listOfPerson(db, toldIn).includes(contact)) {
      throw new AppError('precondition', 'Say first that both conversations are about the same person.');
    }
    const { closedAt } = loadOnRecord(context, toldIn);
    if (closedAt !== null && closedAt <= (view.contact.closedAt ?? '')) {
      throw new AppError('precondition', 'That conversation had ended before this one did: it cannot have told it.');
    }
    const ground = groundOf(context, view);
    const problem = toldProblem(result, ground);
    if (problem !== null) throw new AppError('precondition', problem);
    insertResult(db, {
      ...{ id: note, contact, at: clock.now(), profile: actor.id, corrects: null, why: '', toldIn },
      ...{ result, method: null, reason: '', listened: null, solved: null, words: '', checks: [], nextOn: null },
      ...{ packId: ground.pack.id, packVersion: ground.pack.version },
    });
    recordAudit(context, 'follow-up-answered', contact);
    return settle(context, contact);
  });
}
