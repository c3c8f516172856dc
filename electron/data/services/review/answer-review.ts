import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { WriteContext } from '../../context.ts';
import {
  type FoundReview,
  findReview,
  findReviewAnswer,
  updateAnswerSent,
  upsertReviewAnswer,
} from '../../queries/reviews.ts';
import { recordAudit } from '../audit.ts';
import { readable } from './read-reviews.ts';
import { getInReview } from './sampled.ts';
import { assertNext } from './write-review.ts';

/** A review of a conversation of whoever asks. @throws AppError `not-found` or `forbidden` */
function ofOwnConversation(context: WriteContext, id: string): FoundReview {
  const review = findReview(context.db, id);
  if (!review) throw new AppError('not-found', 'This review is not on this computer any more.');
  const found = getInReview(context, review.sample);
  const mayAnswer = found.row.adviserId === context.actor.id && readable(found).some((each) => each.review === id);
  if (!mayAnswer) throw new AppError('forbidden', 'Only whoever had the conversation answers a review of it.');
  if (found.row.isRemoved) throw new AppError('precondition', 'The words of this conversation are not kept any more.');
  return review;
}

/**
 * Keeps what the adviser says to a review while they write it. Once it is sent it stays as it is.
 *
 * @throws AppError `conflict` where another window has saved since; `details.rev` is its number
 */
export function saveAnswer(
  context: WriteContext,
  { review: id, rev, words }: { review: string; rev: number; words: string },
): { rev: number } {
  const { db, clock, actor } = context;
  return db.transaction(() => {
    const { contact } = ofOwnConversation(context, id);
    const kept = findReviewAnswer(db, id);
    if (kept?.sentAt != null) throw new AppError('precondition', 'Your answer has been sent, and stays as it is.');
    assertNext(kept && { rev: kept.rev, value: kept.words }, rev, words);
    upsertReviewAnswer(db, { review: id, contact, rev, words, at: clock.now(), profile: actor.id });
    return { rev };
  });
}

/** Lets others read the answer as it was last saved; again it does nothing. @throws AppError `precondition` without one */
export function sendAnswer(context: WriteContext, { review: id }: { review: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const { contact } = ofOwnConversation(context, id);
    const answer = findReviewAnswer(db, id);
    if (!answer || !saysSomething(answer.words))
      throw new AppError('precondition', 'There is nothing in the answer yet.');
    if (answer.sentAt !== null) return;
    updateAnswerSent(db, id, clock.now());
    recordAudit(context, 'review-answered', contact);
  });
}
