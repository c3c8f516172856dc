import { z } from 'zod';
import { contact, solution } from '../contact.ts';
import { code, id } from '../ids.ts';
import { civilDate, instant } from '../time.ts';
import { attempt, check, followUpDraft, result } from './notes.ts';
import { followUpState } from './state.ts';
import { urgencies } from './urgency.ts';

/**
 * Why one conversation goes on from another: the follow-up showed that it did not last, a lost call was rung back, or
 * what was passed on was sent back.
 */
export const linkKinds = ['follow-up', 'call-back', 'sent-back'] as const;
/** One of {@link linkKinds}. */
export type LinkKind = (typeof linkKinds)[number];

/** A follow-up with everything that is needed to do it. */
export const followUpView = z.strictObject({
  contact,
  state: followUpState,
  /** The exact time, where one was agreed. */
  at: instant.nullable(),
  attempts: z.array(attempt),
  results: z.array(result),
  /** What was put down and is not noted yet, with the number of its last saving. */
  draft: z.strictObject({ rev: z.number().int(), value: followUpDraft }),
  /** The note that can be taken back: the last one. */
  last: id.nullable(),
  /** The conversation that was begun because of it. */
  reopenedAs: id.nullable(),
  now: instant,
});
/** See {@link followUpView}. */
export type FollowUpView = z.infer<typeof followUpView>;

/** A follow-up as a row of the list. */
export const dueRow = z.strictObject({
  contact: id,
  personName: z.string(),
  requesterName: z.string(),
  sample: z.boolean(),
  topicMain: code.nullable(),
  ...followUpState.omit({ isDone: true }).shape,
  at: instant.nullable(),
  urgency: z.enum(urgencies),
});
/** See {@link dueRow}. */
export type DueRow = z.infer<typeof dueRow>;

/** What was tried in the conversation that this one goes on from, and how it went. */
export const triedBefore = z.strictObject({
  contact: id,
  kind: z.enum(linkKinds),
  /** The day on which it closed. */
  day: civilDate,
  outcomeRoute: code.nullable(),
  solutions: z.array(z.strictObject({ solution, answer: check.shape.answer.nullable() })),
  result: result.nullable(),
  attempts: z.number().int(),
  /** What was said when it was sent back; null where it was not. */
  sentBack: z.string().nullable(),
});
/** See {@link triedBefore}. */
export type TriedBefore = z.infer<typeof triedBefore>;

/** A call-back that is owed: the number to ring, what holds when it is rung, and the tries so far. */
export const callBackTries = z.strictObject({
  contact: id,
  /** Empty where none is on record. */
  number: z.string(),
  /** Why it is not to be rung; null where it may be. */
  refusal: z.string().nullable(),
  binds: z.array(z.string()),
  attempts: z.array(attempt),
  nextOn: civilDate.nullable(),
  /** How many more tries before it may end; 0 where it may. */
  missing: z.number().int(),
});
/** See {@link callBackTries}. */
export type CallBackTries = z.infer<typeof callBackTries>;
