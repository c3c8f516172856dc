import { z } from 'zod';
import { contactSummary } from './contact.ts';
import { code, id } from './ids.ts';
import { ownNumbers } from './measures/own-numbers.ts';
import { civilDate, instant } from './time.ts';

/** The most rows that any list of the desk gives. */
export const mostDeskRows = 200;
/** The most rows of a list that are looked at, to say how many more there are than it gives. */
export const mostLookedAt = mostDeskRows + 1_000;

/** A follow-up that is due: its exact time where one was agreed, and what has been tried since. */
export const followUpRow = contactSummary.extend({
  followUpAt: instant.nullable(),
  tries: z.number().int(),
  nextOn: civilDate.nullable(),
  /** It did not last, and no conversation has been begun about it. */
  toReopen: z.boolean(),
});
/** See {@link followUpRow}. */
export type FollowUpRow = z.infer<typeof followUpRow>;

/** A promise that is due: a connection that somebody still has to make. */
export const promiseRow = z.strictObject({
  solution: id,
  contact: id,
  personName: z.string(),
  requesterName: z.string(),
  /** Its conversation is still open. */
  isDraft: z.boolean(),
  sample: z.boolean(),
  /** What has to stay red about its conversation. */
  alarms: contactSummary.shape.alarms,
  tier: code,
  words: z.string(),
  owner: z.string(),
  by: civilDate,
  /** What is to be sent goes with the information pack; it stands on the desk before its day, as packs do. */
  isToSend: z.boolean(),
});
/** See {@link promiseRow}. */
export type PromiseRow = z.infer<typeof promiseRow>;

const count = z.number().int().min(0);

/** The desk's day: what is open, what is owed and due, what was closed, and the adviser's own numbers. */
export const deskDay = z.strictObject({
  day: civilDate,
  /** The moment by the record's own clock, which in a trial is not the computer's. */
  now: instant,
  /** Whenever they began: those with something red first, then the oldest first. */
  drafts: z.array(contactSummary),
  /** Conversations that were lost and are owed a call-back, the longest first. */
  callBacks: z.array(contactSummary),
  /** Due by the day, or to be sent whatever its day, and not kept; the longest overdue first. */
  promises: z.array(promiseRow),
  /** Due by the day and not done, the longest overdue first. */
  due: z.array(followUpRow),
  /** Closed ones that somebody has begun to correct and has not finished, in the order of the drafts. */
  correcting: z.array(contactSummary),
  /** Closed on the day, the latest first. */
  closed: z.array(contactSummary),
  /** How many more there are of each list than it gives; never more than are looked at. */
  more: z.strictObject({
    drafts: count,
    callBacks: count,
    promises: count,
    due: count,
    correcting: count,
    closed: count,
  }),
  /** Of whoever asks, on this computer: the day, and its week from the Monday up to it. */
  numbers: z.strictObject({ today: ownNumbers, week: ownNumbers, weekFrom: civilDate }),
});
/** See {@link deskDay}. */
export type DeskDay = z.infer<typeof deskDay>;
