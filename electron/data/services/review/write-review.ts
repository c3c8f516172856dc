import { newId } from '../../../../shared/domain/ids.ts';
import { gapsIn, markedAnswers, questionsOf, type ReviewDraft } from '../../../../shared/domain/review/marks.ts';
import type { ReviewSheet } from '../../../../shared/domain/review/view.ts';
import { cannotReview, placesOf } from '../../../../shared/domain/review/who-reviews.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import {
  type FoundReview,
  findReview,
  findReviewDraft,
  insertReview,
  finishReview as keepFinished,
  upsertReviewDraft,
} from '../../queries/reviews.ts';
import { recordAudit } from '../audit.ts';
import { loadOnRecord } from '../contacts/load-contact.ts';
import { currentPack, getPack } from '../packs.ts';
import { getInReview, type InReview, whyOf } from './sampled.ts';

const refusals = {
  'own-conversation': 'This was your own conversation. Somebody else reviews it.',
  'not-a-lead': 'Your profile may not do this. Ask a team lead.',
  done: 'Your review of this conversation is on record.',
  complete: 'Everything has been said about this conversation that was asked for.',
} as const;

function assertMayReview({ me, sampled, everybody, row }: InReview): void {
  if (row.isRemoved) throw new AppError('precondition', 'The words of this conversation are not kept any more.');
  const why = cannotReview(me, sampled, everybody);
  if (why !== null) throw new AppError(why === 'not-a-lead' ? 'forbidden' : 'precondition', refusals[why]);
}

/** The review of whoever asks that is not done. @throws AppError `not-found`, `forbidden` or `precondition` */
function ownUnfinished(context: ReadContext, id: string): FoundReview {
  const review = findReview(context.db, id);
  if (!review) throw new AppError('not-found', 'This review is not on this computer any more.');
  if (review.reviewer !== context.actor.id) throw new AppError('forbidden', 'This is somebody else’s review.');
  assertMayReview(getInReview(context, review.sample));
  return review;
}

const questionsFor = (context: ReadContext, { packId: id, packVersion: version }: FoundReview) =>
  questionsOf(getPack(context, { id, version }));

/**
 * Opens the review of whoever asks with the conversation, and begins it where they have none. That they looked is kept.
 * Nothing of another review is in it.
 *
 * @throws AppError `precondition` or `forbidden` where they may not review it
 */
export function openReview(context: WriteContext, { sample }: { sample: string }): ReviewSheet {
  const { db, clock } = context;
  return db.transaction(() => {
    const found = getInReview(context, sample);
    assertMayReview(found);
    const { row, me, sampled, everybody } = found;
    const review = found.reviews.find(({ reviewer }) => reviewer === me.id) ?? begin(context, found);
    recordAudit(context, 'review-opened', row.contact);
    const { rev, value: draft } = findReviewDraft(db, review.review) ?? { rev: 0, value: { answers: [] } };
    return {
      ...{ review: review.review, sample, contact: loadOnRecord(context, row.contact), adviser: row.adviser },
      ...{ ...whyOf(row), places: placesOf(sampled, everybody), rev, draft },
      questions: questionsFor(context, review).map(({ marks, ...question }) => ({ ...question, marks: [...marks] })),
    };
  });

  function begin({ actor }: WriteContext, { row }: InReview): FoundReview {
    const { id: packId, version: packVersion } = currentPack(context);
    const review = { review: newId(), sample, contact: row.contact, reviewer: actor.id, packId, packVersion };
    insertReview(db, { ...review, at: clock.now() });
    return { ...review, by: actor.name, doneAt: null };
  }
}

/**
 * Keeps a review while it is written; answered once it is durable. The number that was saved last may be saved again
 * with the same.
 *
 * @throws AppError `conflict` where another window has saved since; `details.rev` is its number
 */
export function saveReviewDraft(
  context: WriteContext,
  { review: id, rev, draft }: { readonly review: string; readonly rev: number; readonly draft: ReviewDraft },
): { rev: number } {
  const { db, clock } = context;
  return db.transaction(() => {
    const { contact } = ownUnfinished(context, id);
    const kept = findReviewDraft(db, id);
    assertNext(kept, rev, draft);
    upsertReviewDraft(db, { review: id, contact, rev, value: draft, at: clock.now() });
    return { rev };
  });
}

/** @throws AppError `conflict` where a number is neither the next one nor the last one with the same. */
export function assertNext(kept: { rev: number; value: unknown } | undefined, rev: number, value: unknown): void {
  const last = kept?.rev ?? 0;
  if (rev === last + 1 || (rev === last && JSON.stringify(kept?.value) === JSON.stringify(value))) return;
  throw new AppError('conflict', 'This was edited in another place. Open it again.', { details: { rev: last } });
}

/** Puts a review on record as it was last saved. @throws AppError `precondition` while a question is open */
export function finishReview(context: WriteContext, { review: id }: { review: string }): undefined {
  const { db, clock } = context;
  db.transaction(() => {
    const review = ownUnfinished(context, id);
    const draft = findReviewDraft(db, id)?.value ?? { answers: [] };
    const questions = questionsFor(context, review);
    const [gap] = gapsIn(draft, questions);
    if (gap) throw new AppError('precondition', `“${gap.question.label}” is still open.`);
    const marks = markedAnswers(draft, questions);
    keepFinished(db, { review: id, contact: review.contact, marks, at: clock.now() });
    recordAudit(context, 'review-finished', review.contact);
  });
}
