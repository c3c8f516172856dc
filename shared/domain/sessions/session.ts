import { z } from 'zod';
import { toldBeforeAnswers } from '../contact-fields.ts';
import { saysSomething } from '../guide/says-something.ts';
import { code, id } from '../ids.ts';
import { civilDate, instant } from '../time.ts';

/** What a person in the queue goes by: a first name or the number of a ticket, never more than has to be called out. */
export const called = z.string().max(60).refine(saysSomething, 'says nothing');

/** Where somebody who came stands: in the queue, with somebody, seen, or gone again without having been seen. */
export const rowStates = ['waiting', 'seeing', 'seen', 'gone'] as const;
/** See {@link rowStates}. */
export type RowState = (typeof rowStates)[number];

/** What a row of the queue may hold by itself. Whatever needs more is written down in full. */
export const entered = z.strictObject({
  topic: code.nullable(),
  route: code.nullable(),
  toldBefore: z.enum(toldBeforeAnswers).nullable(),
  locality: code.nullable(),
  /** The person's own answer about an assessment, where their topic may show a need. */
  decision: z.enum(['not-now', 'declined']).nullable(),
  words: z.string().max(500),
  /** True where they would rather not be asked later whether it worked. */
  isLeftAlone: z.boolean().nullable(),
});
/** See {@link entered}. */
export type Entered = z.infer<typeof entered>;

/** A row in which nothing was put down yet. */
export const nothingEntered: Entered = {
  ...{ topic: null, route: null, toldBefore: null, locality: null, decision: null, words: '', isLeftAlone: null },
};

/** A session as it is opened. */
export const newSession = z.strictObject({
  id,
  venue: z.string().max(120).refine(saysSomething, 'says nothing'),
  venueType: code,
  channel: code,
  locality: code.nullable(),
  /** Who is there for the council, as they are called. */
  staff: z.string().max(300),
  plannedEnd: instant.nullable(),
});
/** See {@link newSession}. */
export type NewSession = z.infer<typeof newSession>;

/** A session at a venue: from its opening until it is reconciled. */
export const session = newSession.extend({
  day: civilDate,
  openedAt: instant,
  closedAt: instant.nullable(),
});
/** See {@link session}. */
export type Session = z.infer<typeof session>;

/** Somebody who came. */
export const sessionRow = z.strictObject({
  id,
  /** Empty once the session has closed: nobody is called any more. */
  called: z.string().max(60),
  arrivedAt: instant,
  state: z.enum(rowStates),
  seenFrom: instant.nullable(),
  /** The number of the last saving of what was entered. */
  rev: z.number().int(),
  entered,
  /** The conversation it became. */
  contact: z.strictObject({ id, isClosed: z.boolean(), topic: code.nullable(), route: code.nullable() }).nullable(),
  /** The stroke of the tally that stands for them: they gave nothing. */
  stroke: id.nullable(),
});
/** See {@link sessionRow}. */
export type SessionRow = z.infer<typeof sessionRow>;

/** A session with everybody who came, in the order of the queue. */
export const room = z.strictObject({
  session,
  rows: z.array(sessionRow),
  /** People who gave nothing and stood in no queue. */
  strokes: z.strictObject({ n: z.number().int(), last: id.nullable() }),
  /** The pack it was opened with. */
  packId: z.string(),
  packVersion: z.string(),
});
/** See {@link room}. */
export type Room = z.infer<typeof room>;

/** The most people that one session takes. */
export const mostRows = 1_000;
