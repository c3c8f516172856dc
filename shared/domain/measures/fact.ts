import { z } from 'zod';
import { toldBeforeAnswers } from '../contact-fields.ts';
import { solvedAnswers } from '../follow-up/notes.ts';
import { code, id } from '../ids.ts';
import { scopes } from '../scope-of.ts';
import { civilDate } from '../time.ts';

const count = z.number().int().min(0);

/** By what numbers can be told apart, as the first conversation of a request had it. */
export const splitNames = ['locality', 'channel', 'topic', 'requesters', 'tier'] as const;
/** One of {@link splitNames}. */
export type SplitName = (typeof splitNames)[number];

/**
 * One request for support: one conversation, or several that are counted as one. How it came is told by the first of
 * them, how it ended by the last.
 */
export const requestFact = z.strictObject({
  endedOn: civilDate,
  scope: z.enum(scopes),
  /** Where the pack counts its outcome; null where the pack does not know its route. */
  bucket: code.nullable(),
  /** It can never be settled at the front door. */
  isNetOut: z.boolean(),
  /** It ended at the first conversation, as the council counts that. */
  isFirst: z.boolean(),
  isSupportUnchecked: z.boolean(),
  /** Accepted solutions by tier, the same tier as often as it was accepted. */
  tiers: z.array(code),
  /** At least one accepted solution lies in a tier that counts as signposting. */
  isSignpost: z.boolean(),
  /** From when it was received to when the last one closed: elapsed minutes, and working days between the two days. */
  minutes: count,
  workingDays: count,
  /** What time makes of an end at the first conversation, once its window has passed; null for every other end. */
  stands: z.enum(['told', 'not-back', 'withdrawn']).nullable(),
  /** The day of the request of the same person before this one, in the same scope; and of the one with the same end. */
  previous: civilDate.nullable(),
  previousAlike: civilDate.nullable(),
});

/** What one closed conversation adds to the numbers: codes, days and whole numbers, nothing about anybody. */
export const fact = z.strictObject({
  contact: id,
  /** The civil day on which it was received: the period that it counts in. */
  day: civilDate,
  /** By what it can be told apart. */
  by: z.strictObject({
    locality: code.nullable(),
    channel: code,
    topic: code.nullable(),
    requesters: code.nullable(),
    tier: z.array(code),
  }),
  /** On the first conversation of a request, the whole of it; null on those that are counted with it, and on no request. */
  request: requestFact.nullable(),
  /** Where it is no request of this council: why. */
  left: z.enum(['uncounted', 'elsewhere']).nullable(),
  /** An end at the first conversation by itself, whatever came after: the day, and after how many days they were back. */
  end: z.strictObject({ on: civilDate, backAfter: count.nullable() }).nullable(),
  /** They were back on a related matter, within the shortest window after an end at the first conversation. */
  isReturn: z.boolean(),
  /** They said that they had spoken to us about the same matter before. */
  isToldUs: z.boolean(),
  /** From somebody who works with the person: by which group of channels, and whether it needed urgent support. */
  referral: z.strictObject({ channels: code, isUrgent: z.boolean() }).nullable(),
  /** They came to us: the channel. */
  visit: code.nullable(),
  isCasual: z.boolean(),
  isOverride: z.boolean(),
  hasService: z.boolean(),
  unmet: z.array(code),
  /** Where it ended and by which way it came, for what is told to the council; null where another conversation counts. */
  counted: z
    .strictObject({
      /** By the pack: where the pack does not know the route, an end that is none of the others. */
      bucket: code,
      route: code.nullable(),
      channels: code.nullable(),
      toldBefore: z.enum(toldBeforeAnswers).nullable(),
    })
    .nullable(),
  /** The days between which they were back on a related matter, as the windows of the pack part them; null: not back. */
  back: z.strictObject({ from: count, to: count }).nullable(),
  /** Solutions that were offered and not wanted, by tier; the same tier as often as it was. */
  declined: z.array(code),
  /** Solutions that were accepted in this conversation, by tier; the same tier as often as it was. */
  accepted: z.array(code),
  followUp: z
    .strictObject({
      /** `answered`: somebody told us how it went; `ended`: it is over, and nobody did. */
      state: z.enum(['open', 'answered', 'ended']),
      result: code.nullable(),
      listened: z.number().int().min(1).max(5).nullable(),
      solved: z.enum(solvedAnswers).nullable(),
    })
    .nullable(),
});
/** See {@link fact}. */
export type Fact = z.infer<typeof fact>;
/** See {@link requestFact}. */
export type RequestFact = z.infer<typeof requestFact>;
