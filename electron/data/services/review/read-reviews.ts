import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import type { MarkedAnswer } from '../../../../shared/domain/review/marks.ts';
import type { OwnReviewed, SaidMark, SaidOfConversation } from '../../../../shared/domain/review/view.ts';
import { isComplete, mayReadAll } from '../../../../shared/domain/review/who-reviews.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { findPack } from '../../queries/packs.ts';
import { listReviewed } from '../../queries/review-samples.ts';
import { type FoundReview, findReviewAnswer, listMarks } from '../../queries/reviews.ts';
import { recordAudit } from '../audit.ts';
import { loadOnRecord } from '../contacts/load-contact.ts';
import { alarmsNow } from '../contacts/with-alarms.ts';
import { getInReview, type InReview, inReview, whyOf } from './sampled.ts';

/** As many reviewed conversations as a list shows. */
const mostListed = 200;

/** What a question is called by the pack of a review; by itself where that has gone. */
export function labelOfQuestion(
  { db }: ReadContext,
  { packId, packVersion }: Pick<FoundReview, 'packId' | 'packVersion'>,
  { kind, question }: Pick<MarkedAnswer, 'kind' | 'question'>,
): string {
  const pack = findPack(db, packId, packVersion);
  const list = kind === 'element' ? pack?.elements : pack?.review_gates;
  return entryOf(list ?? {}, question)?.label ?? question;
}

/** What a review says, question by question, in the words of its own pack. */
export function saidIn(context: ReadContext, review: FoundReview): SaidMark[] {
  return listMarks(context.db, review.review).map((mark) => ({
    ...mark,
    label: labelOfQuestion(context, review, mark),
  }));
}

/** The reviews of a conversation that whoever asks may read: all once they are in, and before only their own. */
export function readable({ me, sampled, everybody, reviews }: InReview): readonly FoundReview[] {
  const done = reviews.filter(({ doneAt }) => doneAt !== null);
  return mayReadAll(me, sampled, everybody) ? done : done.filter(({ reviewer }) => reviewer === me.id);
}

/**
 * What was said about one conversation, as far as whoever asks may read it. That they did is kept.
 *
 * @throws AppError `forbidden` where there is nothing that they may read
 */
export function readSaid(context: WriteContext, { sample }: { sample: string }): SaidOfConversation {
  const { db } = context;
  return db.transaction(() => {
    const found = getInReview(context, sample);
    const { row, me, sampled, everybody } = found;
    const reviews = readable(found);
    if (reviews.length === 0) {
      throw new AppError(
        'forbidden',
        'What was said here is shown once every review of it is in, to whoever it is for.',
      );
    }
    recordAudit(context, 'review-read', row.contact);
    const isOwn = row.adviserId === me.id;
    return {
      ...{ sample, contact: loadOnRecord(context, row.contact), adviser: row.adviser, ...whyOf(row), isOwn },
      isWaiting: !isComplete(sampled, everybody),
      reviews: reviews.map((review) => ({
        ...{ review: review.review, by: review.by, at: review.doneAt ?? '', marks: saidIn(context, review) },
        answer: answerFor(context, review, isOwn),
      })),
    };
  });
}

/** What the adviser answered; while it is not sent nobody else reads it. */
function answerFor({ db }: ReadContext, { review }: FoundReview, isOwn: boolean) {
  const answer = findReviewAnswer(db, review);
  return answer && (isOwn || answer.sentAt !== null) ? answer : null;
}

/** The conversations of whoever asks that were reviewed, the latest first. */
export function listMine(context: ReadContext): OwnReviewed[] {
  const { db, actor } = context;
  return listReviewed(db, actor.id, mostListed).flatMap((row) => {
    const reviews = readable(inReview(context, row));
    if (reviews.length === 0) return [];
    const { sample, contact, closedDay, personName, requesterName, isInvented, isEdited } = row;
    return {
      ...{ sample, contact, closedDay, personName, requesterName, isInvented, ...whyOf(row) },
      alarms: alarmsNow(context, contact, isEdited),
      by: reviews.map(({ by }) => by),
      at:
        reviews
          .map(({ doneAt }) => doneAt ?? '')
          .toSorted()
          .at(-1) ?? '',
      isAnswered: reviews.every(({ review }) => findReviewAnswer(db, review)?.sentAt != null),
    };
  });
}
