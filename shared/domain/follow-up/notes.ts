import { z } from 'zod';
import { followUpMethods } from '../contact-fields.ts';
import { code, id } from '../ids.ts';
import { civilDate, type Instant, instant } from '../time.ts';

/** How a try ended. `sent` waits for an answer; `reached` means: spoken to, and asked to come back another time. */
export const tryEndings = ['unanswered', 'message-left', 'sent', 'not-theirs', 'reached'] as const;
/** One of {@link tryEndings}. */
export type TryEnding = (typeof tryEndings)[number];

/** How far somebody came with what was agreed: each step includes the ones before it. */
export const checkAnswers = ['no', 'reached', 'went', 'helped'] as const;

/** Whether what they came with is solved. */
export const solvedAnswers = ['yes', 'partly', 'no'] as const;

const method = z.enum(followUpMethods);
const words = z.string().max(4_000);
/** Why a way was used that the person does not want. Empty where it is one that they do. */
const reason = z.string().max(500);

/**
 * A try as somebody notes it. `nextOn` is null for the usual number of working days, `happenedAt` for a try that is
 * noted as it is made.
 */
export const givenAttempt = z.strictObject({
  method,
  ending: z.enum(tryEndings),
  words,
  reason,
  nextOn: civilDate.nullable(),
  happenedAt: instant.nullable().default(null),
});
/** See {@link givenAttempt}. */
export type GivenAttempt = z.infer<typeof givenAttempt>;

/** How one of the solutions that were agreed went. */
export const check = z.strictObject({ solution: id, answer: z.enum(checkAnswers) });

/** A result as somebody notes it. `method` is how they were reached, null where nobody was. */
export const givenResult = z.strictObject({
  result: code,
  method: method.nullable(),
  reason,
  /** How far they felt listened to, 1 (not at all) to 5 (fully). */
  listened: z.number().int().min(1).max(5).nullable(),
  solved: z.enum(solvedAnswers).nullable(),
  /** In their words. */
  words,
  checks: z.array(check).max(200),
  nextOn: civilDate.nullable(),
});
/** See {@link givenResult}. */
export type GivenResult = z.infer<typeof givenResult>;

/** What every note has: its place among the notes of its contact, whichever kind they are, when and by whom. */
const noted = { id, order: z.number().int(), at: instant, by: z.string() };

/** A try on record. `at` is when it was noted. */
export const attempt = z.strictObject({ ...givenAttempt.shape, ...noted });
/** See {@link attempt}. */
export type Attempt = z.infer<typeof attempt>;

/** A result on record, with the pack that says what it means. The last one counts. */
export const result = z.strictObject({
  ...givenResult.shape,
  ...noted,
  ...{ packId: code, packVersion: z.string().max(40) },
  /** What it puts right, and why it was put right. */
  correction: z.strictObject({ of: id, why: z.string() }).nullable(),
  /** Why no conversation was begun although it did not last; empty where nobody has said so. */
  keptClosed: z.string(),
  /** The later conversation in which they told it, having got in touch themselves; null where somebody asked them. */
  toldIn: id.nullable(),
});
/** See {@link result}. */
export type Result = z.infer<typeof result>;

/** What is on the screen and not noted yet: as far as somebody has come. */
export const followUpDraft = z.strictObject({
  method: method.nullable(),
  reason,
  words,
  result: code.nullable(),
  listened: givenResult.shape.listened,
  solved: givenResult.shape.solved,
  checks: givenResult.shape.checks,
  nextOn: civilDate.nullable(),
  /** When a try was made that is noted later than that. */
  triedAt: instant.nullable().default(null),
  /** Why a result that was noted is put right; null while none is. */
  why: z.string().max(500).nullable(),
});
/** See {@link followUpDraft}. */
export type FollowUpDraft = z.infer<typeof followUpDraft>;

/** A screen on which nothing has been put down. */
export const emptyDraft: FollowUpDraft = {
  ...{ method: null, reason: '', words: '', result: null, listened: null, solved: null, checks: [], nextOn: null },
  ...{ why: null, triedAt: null },
};

/** When a try was made. */
export const madeAt = ({ happenedAt, at }: Pick<Attempt, 'happenedAt' | 'at'>): Instant => happenedAt ?? at;
