import type { WhyInSample } from '../../../../shared/domain/review/view.ts';
import type { Reviewer, Sampled } from '../../../../shared/domain/review/who-reviews.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { type FoundSample, findSample } from '../../queries/review-samples.ts';
import { type FoundReview, listReviewers, listReviews } from '../../queries/reviews.ts';

/** A conversation of a sample with its reviews, and who could write one. */
export interface InReview {
  readonly row: FoundSample;
  readonly reviews: readonly FoundReview[];
  readonly sampled: Sampled;
  readonly everybody: readonly Reviewer[];
  readonly me: Reviewer;
}

/** Whoever asks, as far as reviewing goes. */
export const reviewerOf = ({ actor }: ReadContext): Reviewer => ({
  id: actor.id,
  isLead: actor.roles.includes('lead'),
});

/** A row of a sample with its reviews. */
export function inReview(context: ReadContext, row: FoundSample): InReview {
  const reviews = listReviews(context.db, row.sample);
  const standing = reviews.map(({ reviewer, doneAt }) => ({ reviewer, isDone: doneAt !== null }));
  return {
    ...{ row, reviews, everybody: listReviewers(context.db), me: reviewerOf(context) },
    sampled: { adviser: row.adviserId, isDouble: row.isDouble, reviews: standing },
  };
}

/** A conversation of a sample that must be there. @throws AppError `not-found` */
export function getInReview(context: ReadContext, sample: string): InReview {
  const row = findSample(context.db, sample);
  if (!row) throw new AppError('not-found', 'This conversation is in no sample on this computer any more.');
  return inReview(context, row);
}

/** Why a conversation is in its sample. */
export const whyOf = ({ reasons, cameBackOn, passedAfter }: FoundSample): WhyInSample => ({
  ...{ reasons, cameBackOn, passedAfter },
});
