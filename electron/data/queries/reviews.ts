import { z } from 'zod';
import { roles } from '../../../shared/contract/core.ts';
import {
  type MarkedAnswer,
  questionKinds,
  type ReviewDraft,
  reviewDraft,
  reviewMarks,
} from '../../../shared/domain/review/marks.ts';
import { type Instant, instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const reviewRow = z.object({
  ...{ review: z.string(), sample: z.string(), contact: z.string(), reviewer: z.string(), by: z.string() },
  ...{ packId: z.string(), packVersion: z.string(), doneAt: instant.nullable() },
});
/** A review, begun or done. */
export type FoundReview = z.output<typeof reviewRow>;

const select = `SELECT review.id AS review, sample_id AS sample, contact_id AS contact, profile_id AS reviewer,
  profile.name AS by, pack_id AS packId, pack_version AS packVersion, done_at AS doneAt
  FROM review JOIN profile ON profile.id = review.profile_id`;

/** The reviews of one contact of a sample: those that are done first, in the order in which they were finished. */
export function listReviews(db: ReadDb, sample: string): FoundReview[] {
  return db.list(reviewRow, `${select} WHERE sample_id = :sample ORDER BY done_at IS NULL, done_at, review.position`, {
    sample,
  });
}

/** A review by its id, or undefined. */
export function findReview(db: ReadDb, id: string): FoundReview | undefined {
  return db.find(reviewRow, `${select} WHERE review.id = :id`, { id });
}

/** Begins a review. */
export function insertReview(db: WriteDb, review: Omit<FoundReview, 'by' | 'doneAt'> & { readonly at: Instant }): void {
  db.run(
    `INSERT INTO review (id, sample_id, contact_id, profile_id, pack_id, pack_version, begun_at)
     VALUES (:review, :sample, :contact, :reviewer, :packId, :packVersion, :at)`,
    { ...review },
  );
}

const draftRow = z.object({ rev: z.number().int(), value: json(reviewDraft) });

/** A review while it is written, or undefined. */
export function findReviewDraft(db: ReadDb, review: string): z.output<typeof draftRow> | undefined {
  return db.find(draftRow, 'SELECT rev, value FROM review_draft WHERE review_id = :review', { review });
}

/** Keeps a review while it is written in place of what was kept before. */
export function upsertReviewDraft(
  db: WriteDb,
  { value, ...kept }: { review: string; contact: string; rev: number; value: ReviewDraft; at: Instant },
): void {
  db.run(
    `INSERT INTO review_draft (review_id, contact_id, rev, value, at) VALUES (:review, :contact, :rev, :value, :at)
     ON CONFLICT (review_id) DO UPDATE SET rev = excluded.rev, value = excluded.value, at = excluded.at`,
    { ...kept, value: JSON.stringify(value) },
  );
}

/** Puts a review on record, in place of its draft. */
export function finishReview(
  db: WriteDb,
  { review, contact, marks, at }: { review: string; contact: string; marks: readonly MarkedAnswer[]; at: Instant },
): void {
  for (const [position, mark] of marks.entries()) {
    db.run(
      `INSERT INTO review_score (review_id, contact_id, kind, question, position, mark, evidence, note)
       VALUES (:review, :contact, :kind, :question, :position, :mark, :evidence, :note)`,
      { review, contact, position, ...mark },
    );
  }
  db.run('UPDATE review SET done_at = :at WHERE id = :review', { review, at });
  db.run('DELETE FROM review_draft WHERE review_id = :review', { review });
}

const markRow = z.object({
  ...{ kind: z.enum(questionKinds), question: z.string(), mark: z.enum(reviewMarks) },
  ...{ evidence: z.string(), note: z.string() },
});

/** What a review says, question by question in the order of its sheet. */
export function listMarks(db: ReadDb, review: string): z.output<typeof markRow>[] {
  return db.list(
    markRow,
    'SELECT kind, question, mark, evidence, note FROM review_score WHERE review_id = :review ORDER BY position',
    { review },
  );
}

const answerRow = z.object({ rev: z.number().int(), words: z.string(), sentAt: instant.nullable() });

/** What the adviser says to a review, or undefined. */
export function findReviewAnswer(db: ReadDb, review: string): z.output<typeof answerRow> | undefined {
  return db.find(answerRow, 'SELECT rev, words, sent_at AS sentAt FROM review_answer WHERE review_id = :review', {
    review,
  });
}

/** Keeps what the adviser says to a review. */
export function upsertReviewAnswer(
  db: WriteDb,
  answer: { review: string; contact: string; rev: number; words: string; at: Instant; profile: string },
): void {
  db.run(
    `INSERT INTO review_answer (review_id, contact_id, rev, words, at, profile_id)
     VALUES (:review, :contact, :rev, :words, :at, :profile)
     ON CONFLICT (review_id) DO UPDATE SET rev = excluded.rev, words = excluded.words, at = excluded.at,
       profile_id = excluded.profile_id`,
    answer,
  );
}

/** Notes that an answer may be read by others. */
export function updateAnswerSent(db: WriteDb, review: string, at: Instant): void {
  db.run('UPDATE review_answer SET sent_at = :at WHERE review_id = :review AND sent_at IS NULL', { review, at });
}

const pairRow = z.object({
  ...{ sample: z.string(), kind: z.enum(questionKinds), question: z.string(), mark: z.enum(reviewMarks) },
  place: z.number().int(),
});

/** The marks of every contact that two people have reviewed, the first two reviews of each: who came first is `place` 1. */
export function listPairedMarks(db: ReadDb): z.output<typeof pairRow>[] {
  return db.list(
    pairRow,
    `WITH placed AS (SELECT id, sample_id, row_number() OVER (PARTITION BY sample_id ORDER BY done_at, position) AS place,
         count(*) OVER (PARTITION BY sample_id) AS many FROM review WHERE done_at IS NOT NULL)
     SELECT placed.sample_id AS sample, kind, question, mark, place FROM placed
     JOIN review_score ON review_score.review_id = placed.id WHERE many >= 2 AND place <= 2
     ORDER BY placed.sample_id, place, review_score.position`,
  );
}

const personRow = z.object({ id: z.string(), roles: json(z.array(z.enum(roles))) });

/** Everybody who works at this computer, and whether they are a lead. */
export function listReviewers(db: ReadDb): { id: string; isLead: boolean }[] {
  return db
    .list(personRow, 'SELECT id, roles FROM profile WHERE retired_at IS NULL AND is_app = 0')
    .map(({ id, roles: of }) => ({ id, isLead: of.includes('lead') }));
}

const wordsRow = z.object({
  ...{ at: instant, label: z.string(), evidence: z.string(), note: z.string(), answer: z.string() },
});

/** What reviews say about a contact, for whoever asks what is kept about a person; the earliest first. */
export function listReviewWords(db: ReadDb, contact: string): z.output<typeof wordsRow>[] {
  return db.list(
    wordsRow,
    `SELECT review.done_at AS at, review_score.question AS label, evidence, note,
       coalesce((SELECT words FROM review_answer WHERE review_answer.review_id = review.id AND sent_at IS NOT NULL
         AND review_score.position = 0), '') AS answer
     FROM review JOIN review_score ON review_score.review_id = review.id
     WHERE review.contact_id = :contact AND done_at IS NOT NULL ORDER BY review.position, review_score.position`,
    { contact },
  );
}
