import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { kappaOf } from '../../../../shared/domain/review/kappa.ts';
import { type QuestionKind, questionsOf, type ReviewMark } from '../../../../shared/domain/review/marks.ts';
import type { CoachingNote, QuestionAgreement } from '../../../../shared/domain/review/view.ts';
import { isComplete } from '../../../../shared/domain/review/who-reviews.ts';
import { AppError } from '../../../../shared/errors.ts';
import type { ReadContext } from '../../context.ts';
import { findCurrentPack } from '../../queries/packs.ts';
import { type FoundSample, listReviewed } from '../../queries/review-samples.ts';
import { findReviewAnswer, listPairedMarks } from '../../queries/reviews.ts';
import { currentPack } from '../packs.ts';
import { readable, saidIn } from './read-reviews.ts';
import { inReview, reviewerOf } from './sampled.ts';

/** As many reviewed conversations as coaching notes are gathered from. */
const mostGathered = 500;

/**
 * The notes that one adviser may take something from, the latest conversation first: for themselves and for a lead.
 *
 * @throws AppError `forbidden` for anybody else
 */
export function listCoaching(context: ReadContext, { adviser }: { adviser: string }): CoachingNote[] {
  const me = reviewerOf(context);
  if (me.id !== adviser && !me.isLead) {
    throw new AppError('forbidden', 'What somebody may take from their reviews is for them and for a lead.');
  }
  return listReviewed(context.db, adviser, mostGathered).flatMap((row) => notesOf(context, row));
}

function notesOf(context: ReadContext, row: FoundSample): CoachingNote[] {
  const found = inReview(context, row);
  // Where the words were removed there is nothing left to learn from.
  if (row.isRemoved || !isComplete(found.sampled, found.everybody)) return [];
  const { sample, contact, closedDay, personName } = row;
  return readable(found).flatMap((review) => {
    const answer = findReviewAnswer(context.db, review.review);
    return saidIn(context, review)
      .filter(({ note }) => saysSomething(note))
      .map(({ mark: _, ...said }) => ({
        ...{ sample, contact, closedDay, personName, by: review.by, at: review.doneAt ?? '', ...said },
        answer: answer && answer.sentAt !== null ? answer.words : '',
      }));
  });
}

/** Whose conversations were reviewed, by name. Nothing is counted beside it. */
export function listAdvisers({ db }: ReadContext): { id: string; name: string }[] {
  const names = new Map(listReviewed(db, null, -1).map(({ adviserId, adviser }) => [adviserId, adviser]));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB') || (one.id < other.id ? -1 : 1));
}

/** How far two reviewers agree about each question, over all conversations that two have reviewed. */
export function showAgreement(context: ReadContext): { from: number; questions: QuestionAgreement[] } {
  const pack = currentPack(context);
  const from = pack.review.agreement_from;
  const pairs = pairsByQuestion(context);
  const asked = questionsOf(findCurrentPack(context.db) ?? pack).map(({ kind, id, label }) => {
    const found = kappaOf(pairs.get(`${kind} ${id}`) ?? [], from);
    const { n, same, state } = found;
    return { kind, question: id, label, n, same, state, kappa: found.state === 'known' ? found.kappa : null };
  });
  return { from, questions: asked };
}

function pairsByQuestion({ db }: ReadContext): ReadonlyMap<string, [ReviewMark, ReviewMark][]> {
  const keyOf = (row: { kind: QuestionKind; question: string }) => `${row.kind} ${row.question}`;
  const marks = listPairedMarks(db);
  const second = new Map(
    marks.filter(({ place }) => place === 2).map((row) => [`${row.sample} ${keyOf(row)}`, row.mark]),
  );
  const pairs = new Map<string, [ReviewMark, ReviewMark][]>();
  for (const row of marks.filter(({ place }) => place === 1)) {
    const other = second.get(`${row.sample} ${keyOf(row)}`);
    if (other !== undefined) pairs.set(keyOf(row), [...(pairs.get(keyOf(row)) ?? []), [row.mark, other]]);
  }
  return pairs;
}
