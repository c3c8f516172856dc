import type { Id } from '../ids.ts';

/** Somebody who works at this computer, as far as reviewing goes. */
export interface Reviewer {
  readonly id: Id;
  readonly isLead: boolean;
}

/** A review of one conversation of the sample. */
export interface Standing {
  readonly reviewer: Id;
  readonly isDone: boolean;
}

/** A conversation of the sample, and how far its reviews are. */
export interface Sampled {
  readonly adviser: Id;
  readonly isDouble: boolean;
  readonly reviews: readonly Standing[];
}

/** Nobody reviews their own conversation, and reviewing is a lead's work. */
export const mayReview = ({ id, isLead }: Reviewer, adviser: Id): boolean => id !== adviser && isLead;

/**
 * How many reviews a conversation takes: two where it was drawn for two and two people can. Where somebody has left,
 * nobody is left waiting for a second review that never comes.
 */
export function placesOf({ adviser, isDouble }: Sampled, everybody: readonly Reviewer[]): 1 | 2 {
  return isDouble && everybody.filter((each) => mayReview(each, adviser)).length >= 2 ? 2 : 1;
}

const doneIn = ({ reviews }: Sampled) => reviews.filter(({ isDone }) => isDone).length;

/** Whether every review of a conversation is in: only then does anybody see one that is not their own. */
export const isComplete = (sampled: Sampled, everybody: readonly Reviewer[]): boolean =>
  doneIn(sampled) >= placesOf(sampled, everybody);

/** Why somebody cannot write a review, or null where they can: begin one, or go on with theirs. */
export function cannotReview(
  who: Reviewer,
  sampled: Sampled,
  everybody: readonly Reviewer[],
): 'own-conversation' | 'not-a-lead' | 'done' | 'complete' | null {
  if (who.id === sampled.adviser) return 'own-conversation';
  if (!mayReview(who, sampled.adviser)) return 'not-a-lead';
  const own = sampled.reviews.find(({ reviewer }) => reviewer === who.id);
  if (own) return own.isDone ? 'done' : null;
  return isComplete(sampled, everybody) ? 'complete' : null;
}

/**
 * Whether somebody may read every review of a conversation: the adviser and any lead, once all are in. Somebody who
 * is still writing theirs may not: a review that was written after reading the other would not be one of its own.
 */
export function mayReadAll(who: Reviewer, sampled: Sampled, everybody: readonly Reviewer[]): boolean {
  if (!isComplete(sampled, everybody)) return false;
  if (sampled.reviews.some(({ reviewer, isDone }) => reviewer === who.id && !isDone)) return false;
  return who.id === sampled.adviser || who.isLead;
}
