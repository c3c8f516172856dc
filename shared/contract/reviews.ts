import { z } from 'zod';
import { id } from '../domain/ids.ts';
import { reviewDraft } from '../domain/review/marks.ts';
import {
  coachingNote,
  longestAnswer,
  ownReviewed,
  questionAgreement,
  reviewSheet,
  saidOfConversation,
  sampleWeek,
  week,
} from '../domain/review/view.ts';
import { done, nothing, read, write } from './core.ts';

const ofSample = z.strictObject({ sample: id });
const rev = z.number().int().min(1).max(1_000_000);
const saved = z.strictObject({ rev: z.number().int() });

/**
 * Reviews of conversations. Nobody reviews their own; where two look at one, neither sees the other's review until both
 * are in; marks come only with the conversation that they are about, never in a list of people.
 */
export const reviews = {
  /** The sample of a week and how far its reviews are; of the last whole week where none is named. */
  week: read({ host: 'data', input: z.strictObject({ week: week.exactOptional() }), output: sampleWeek, by: ['lead'] }),
  /**
   * Draws the sample of a week that is over, once: chance never takes again. Asked again it adds what has come to
   * light since, such as somebody who came back.
   */
  draw: write({
    host: 'data',
    input: z.strictObject({ week }),
    output: done,
    by: ['lead'],
    changes: ['reviews', 'audit'],
  }),
  /** Opens the review of whoever asks, begun where it is not yet, with the conversation. Who looked is kept. */
  open: write({ host: 'data', input: ofSample, output: reviewSheet, by: ['lead'], changes: ['reviews', 'audit'] }),
  /** Keeps a review while it is written. `rev` counts from the last saving; the same again is one saving. */
  saveDraft: write({
    host: 'data',
    input: z.strictObject({ review: id, rev, draft: reviewDraft }),
    output: saved,
    by: ['lead'],
    changes: ['reviews'],
  }),
  /** Puts a review on record as it was last saved. Refused while a question is open. */
  finish: write({
    host: 'data',
    input: z.strictObject({ review: id }),
    output: done,
    by: ['lead'],
    changes: ['reviews', 'audit'],
  }),
  /** What was said about one conversation, as far as whoever asks may read it: the adviser's own, or a lead's. */
  said: write({ host: 'data', input: ofSample, output: saidOfConversation, changes: ['audit'] }),
  /** The conversations of whoever asks that were reviewed, the latest first. */
  mine: read({ host: 'data', input: nothing, output: z.array(ownReviewed) }),
  /** Keeps what the adviser says to a review while they write it; nobody else sees it yet. */
  saveAnswer: write({
    host: 'data',
    input: z.strictObject({ review: id, rev, words: z.string().max(longestAnswer) }),
    output: saved,
    changes: ['reviews'],
  }),
  /** Lets the reviewer and the leads read the answer as it was last saved. */
  sendAnswer: write({
    host: 'data',
    input: z.strictObject({ review: id }),
    output: done,
    changes: ['reviews', 'audit'],
  }),
  /** What one adviser may take from their reviews: for themselves and for a lead. */
  coaching: read({ host: 'data', input: z.strictObject({ adviser: id }), output: z.array(coachingNote) }),
  /** The advisers whose conversations were reviewed, by name. */
  advisers: read({
    host: 'data',
    input: nothing,
    output: z.array(z.strictObject({ id, name: z.string() })),
    by: ['lead'],
  }),
  /** How far two reviewers agree, question by question, and from how many pairs on that is said. */
  agreement: read({
    host: 'data',
    input: nothing,
    output: z.strictObject({ from: z.number().int(), questions: z.array(questionAgreement) }),
    by: ['lead'],
  }),
} as const;
