import { z } from 'zod';
import { contact, contactSummary } from '../contact.ts';
import { code, id } from '../ids.ts';
import { civilDate, instant, mondayOf } from '../time.ts';
import { sampleReasons } from './draw.ts';
import { questionKinds, reviewDraft, reviewMarks } from './marks.ts';

/** A week by its Monday. */
export const week = civilDate.refine((day) => mondayOf(day) === day, 'is not a Monday');

const why = z.strictObject({
  reasons: z.array(z.enum(sampleReasons)).min(1),
  /** The day on which they came back. */
  cameBackOn: civilDate.nullable(),
  /** The day of the earlier conversation after which they were passed on. */
  passedAfter: civilDate.nullable(),
});
/** Why a conversation is in a sample. */
export type WhyInSample = z.infer<typeof why>;

const head = z.strictObject({
  sample: id,
  contact: id,
  closedDay: civilDate,
  personName: z.string(),
  requesterName: z.string(),
  isInvented: z.boolean(),
  alarms: contactSummary.shape.alarms,
  /** Who had the conversation. */
  adviser: z.string(),
  ...why.shape,
});

/** Why somebody cannot begin a review, or go on with one. */
export const cannotReviewWhys = ['own-conversation', 'not-a-lead', 'done', 'complete'] as const;

/** A conversation of a sample. No mark is in it: who wrote what is in `said`, once all reviews are in. */
export const sampleRow = z.strictObject({
  ...head.shape,
  /** How many people look at it. */
  places: z.union([z.literal(1), z.literal(2)]),
  /** How far the review of whoever asks is. */
  mine: z.enum(['none', 'begun', 'done']),
  /** Whose reviews are in, and who is writing one, without whoever asks. */
  ...{ doneBy: z.array(z.string()), begunBy: z.array(z.string()) },
  cannot: z.enum(cannotReviewWhys).nullable(),
  isComplete: z.boolean(),
  /** Its names and words have been removed: nothing is left to look at. */
  isRemoved: z.boolean(),
});
/** See {@link sampleRow}. */
export type SampleRow = z.infer<typeof sampleRow>;

/** The sample of one week, as a lead sees it. */
export const sampleWeek = z.strictObject({
  ...{ week, isOver: z.boolean(), today: civilDate },
  /** What it was drawn by; null while nobody has drawn it. */
  drawn: z
    .strictObject({
      ...{ seed: z.string(), randomPerAdviser: z.number().int(), secondPercent: z.number().int() },
      /** Of how many conversations that closed in the week. */
      closed: z.number().int(),
      ...{ at: instant, by: z.string() },
    })
    .nullable(),
  /** How many people here may review somebody else's conversations. */
  leads: z.number().int(),
  rows: z.array(sampleRow),
});
/** See {@link sampleWeek}. */
export type SampleWeek = z.infer<typeof sampleWeek>;

/** A question as it stood on the sheet of a review. */
const question = z.strictObject({
  ...{ kind: z.enum(questionKinds), id: code, label: z.string(), lookFor: z.string() },
  marks: z.array(z.enum(reviewMarks)),
});

/** A review while it is written, with the conversation that it is about. Another's review is never in it. */
export const reviewSheet = z.strictObject({
  ...{ review: id, sample: id, contact, adviser: z.string(), ...why.shape },
  places: sampleRow.shape.places,
  questions: z.array(question),
  ...{ rev: z.number().int(), draft: reviewDraft },
});
/** See {@link reviewSheet}. */
export type ReviewSheet = z.infer<typeof reviewSheet>;

/** What was put down to one question, in the words of the council's list of then. */
export const saidMark = z.strictObject({
  ...{ kind: z.enum(questionKinds), question: code, label: z.string(), mark: z.enum(reviewMarks) },
  ...{ evidence: z.string(), note: z.string() },
});
/** See {@link saidMark}. */
export type SaidMark = z.infer<typeof saidMark>;

/** The longest answer of an adviser, in characters. */
export const longestAnswer = 4_000;

/** What the adviser says to a review; while it is being written only they see it. */
const answer = z.strictObject({ rev: z.number().int(), words: z.string(), sentAt: instant.nullable() });

/** Every review of one conversation that whoever asks may read. */
export const saidOfConversation = z.strictObject({
  ...{ sample: id, contact, adviser: z.string(), ...why.shape },
  isOwn: z.boolean(),
  /** Another review has still to come in; until then nobody sees one that is not their own. */
  isWaiting: z.boolean(),
  reviews: z.array(
    z.strictObject({
      ...{ review: id, by: z.string(), at: instant, marks: z.array(saidMark), answer: answer.nullable() },
    }),
  ),
});
/** See {@link saidOfConversation}. */
export type SaidOfConversation = z.infer<typeof saidOfConversation>;

/** One of the conversations of whoever asks that was reviewed. */
export const ownReviewed = z.strictObject({
  ...head.omit({ adviser: true }).shape,
  ...{ by: z.array(z.string()), at: instant, isAnswered: z.boolean() },
});
/** See {@link ownReviewed}. */
export type OwnReviewed = z.infer<typeof ownReviewed>;

/** Something that an adviser may take from a review. There is no mark beside it, and no number. */
export const coachingNote = z.strictObject({
  ...{ sample: id, contact: id, closedDay: civilDate, personName: z.string(), by: z.string(), at: instant },
  ...{ kind: z.enum(questionKinds), question: code, label: z.string(), evidence: z.string(), note: z.string() },
  /** What the adviser answered; empty where they have not. */
  answer: z.string(),
});
/** See {@link coachingNote}. */
export type CoachingNote = z.infer<typeof coachingNote>;

/** How far two reviewers agree about one question, over all conversations that two have looked at. */
export const questionAgreement = z.strictObject({
  ...{ kind: z.enum(questionKinds), question: code, label: z.string() },
  ...{ n: z.number().int(), same: z.number().int() },
  /** Cohen's kappa; null while it cannot be said. */
  kappa: z.number().min(-1).max(1).nullable(),
  state: z.enum(['known', 'too-few', 'one-mark']),
});
/** See {@link questionAgreement}. */
export type QuestionAgreement = z.infer<typeof questionAgreement>;
