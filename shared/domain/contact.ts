import { z } from 'zod';
import { contactFields, noteTags, outcomeClasses } from './contact-fields.ts';
import { serviceKey } from './directory/service.ts';
import { code, id } from './ids.ts';
import { civilDate, instant } from './time.ts';

/** What came in writing, word for word: one paste, when it was received, by which channel and from whom. */
export const received = z.strictObject({ paste: id, at: instant, channel: code, from: z.string().max(200) });
/** See {@link received}. */
export type Received = z.infer<typeof received>;

/** One line of the notes, as it was kept; a line with `received` is a part of something that came in writing. */
export const note = z.strictObject({
  id,
  at: instant,
  text: z.string().min(1).max(4_000),
  tag: z.enum(noteTags).nullable(),
  received: received.exactOptional(),
});
/** See {@link note}. */
export type Note = z.infer<typeof note>;

/** A service of the directory as it was offered: what it was called then stays, also when the directory drops it. */
export const offeredService = z.strictObject({ ...serviceKey.shape, name: z.string().min(1).max(500) });
/** See {@link offeredService}. */
export type OfferedService = z.infer<typeof offeredService>;

/** Something that could help, in the person's or the service's words; `tier` orders it, community first. */
export const solution = z.strictObject({
  id,
  tier: code,
  words: z.string().max(500),
  offered: z.boolean(),
  accepted: z.boolean().nullable(),
  declineReason: code.nullable(),
  connected: code.nullable(),
  /** A connection that somebody still has to make is a promise: who makes it, and by when. */
  promise: z.strictObject({ owner: z.string().max(100), by: civilDate.nullable() }).nullable(),
  /** The service that it is; left out where it is none of the directory. */
  service: offeredService.exactOptional(),
});
/** See {@link solution}. */
export type Solution = z.infer<typeof solution>;

/**
 * A worry about somebody's safety. Raised by hand or by a cue; it stays open until somebody has handled it, or
 * has asked and it was not so. What counts as which is decided in `safety.ts`, never here.
 */
export const concern = z.strictObject({
  id,
  trigger: code,
  raisedAt: instant,
  /** When somebody first looked at it. */
  seenAt: instant.nullable(),
  /** Asked: not so. Holds for the cues named in `covers`; a new one raises it again. */
  notSo: z.boolean(),
  covers: z.array(z.string().max(200)).max(200),
  /** What was done, who did or rang it, whom they rang, when, and what the answer was. */
  done: z.string().max(1_000),
  by: z.string().max(200),
  whom: z.string().max(200),
  at: instant.nullable(),
  answer: z.string().max(1_000),
});
/** See {@link concern}. */
export type Concern = z.infer<typeof concern>;

/** What the house has agreed to do at a later day, once the contact has closed: the day that holds now, the time as agreed. */
export const followUp = z.strictObject({ due: civilDate, at: instant.nullable() });

/** A correction of a closed contact that is not finished. Until it is, the record stays as it was closed. */
export const correction = z.strictObject({ id, reason: z.string(), begunAt: instant, by: z.string() });
/** A contact, open or closed. A draft is a contact that has not closed: there is no second format. */
export const contact = z.strictObject({
  id,
  packId: code,
  packVersion: z.string().max(40),
  openedAt: instant,
  closedAt: instant.nullable(),
  civilDay: civilDate,
  sample: z.boolean(),
  fields: z.strictObject(contactFields),
  notes: z.array(note),
  solutions: z.array(solution),
  concerns: z.array(concern),
  followUp: followUp.nullable(),
  /** The solutions whose promise was kept, and when. No patch changes it: it is marked by itself. */
  promisesKept: z.array(z.strictObject({ solution: id, at: instant })),
  /** Where it is being corrected, everything above is as corrected so far. */
  correction: correction.nullable(),
});
/** See {@link contact}. */
export type Contact = z.infer<typeof contact>;

/** One row of a list of contacts. */
export const contactSummary = z.strictObject({
  id,
  personName: z.string(),
  requesterName: z.string(),
  channel: code,
  receivedAt: instant,
  openedAt: instant,
  closedAt: instant.nullable(),
  topicMain: code.nullable(),
  outcomeClass: z.enum(outcomeClasses).nullable(),
  outcomeRoute: code.nullable(),
  followUpDue: civilDate.nullable(),
  sample: z.boolean(),
  /** What has to stay red: worries about safety that stand open, and hand-overs that nobody has taken. */
  alarms: z.strictObject({ openSafety: z.number().int(), untaken: z.number().int() }),
  beingCorrected: z.boolean(),
});
/** See {@link contactSummary}. */
export type ContactSummary = z.infer<typeof contactSummary>;
