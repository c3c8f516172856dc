import { z } from 'zod';
import { outcomeClasses } from '../domain/contact-fields.ts';
import { saysSomething } from '../domain/guide/says-something.ts';
import { id } from '../domain/ids.ts';
import { clockDoubt } from '../domain/retention/clock-doubt.ts';
import { partLine } from '../domain/retention/part-lines.ts';
import { personExport } from '../domain/retention/person-export.ts';
import { erasureGrounds, holdReasons, refusalGrounds, withheldParts } from '../domain/retention/reasons.ts';
import { civilDate, instant } from '../domain/time.ts';
import { done, job, nothing, read, write } from './core.ts';

const many = z.number().int().min(0);
const administrator = ['administrator'] as const;
const contacts = z.array(id).min(1).max(200);

/** How many conversations that ended in one way in one month. */
const gone = z.array(
  z.strictObject({ outcome: z.enum(outcomeClasses), month: z.string().regex(/^\d{4}-\d{2}$/), contacts: many }),
);

/** One purge, in numbers. */
export const purgeRun = z.strictObject({ at: instant, onDay: civilDate, gone, held: many, stillOpen: many });
/** See {@link purgeRun}. */
export type PurgeRun = z.infer<typeof purgeRun>;

/** What a purge would remove now. */
const purgePreview = z.strictObject({
  /** The day that the clock shows, and the day that a purge counts by: earlier while nobody has vouched for the clock. */
  today: civilDate,
  countsBy: civilDate,
  /** How long things are kept; null where the council pack does not say, and nothing is removed. */
  months: z.record(z.enum(outcomeClasses), z.number().int()).nullable(),
  gone,
  /** Over their time, and kept: by a hold, or because something about them still has to be done. */
  held: many,
  stillOpen: many,
});
/** See {@link purgePreview}. */
export type PurgePreview = z.infer<typeof purgePreview>;

/** A hold on a conversation, with its day and whose it is, so that somebody can tell which is meant. */
const legalHold = z.strictObject({
  ...{ contact: id, day: civilDate, name: z.string(), reason: z.enum(holdReasons), at: instant, by: z.string() },
  lifted: z.strictObject({ at: instant, by: z.string() }).nullable(),
});
/** See {@link legalHold}. */
export type LegalHold = z.infer<typeof legalHold>;

/** A conversation that may be about somebody, with what tells them apart; or one in which they called. */
const foundRecord = z.strictObject({
  ...{ contact: id, day: civilDate, place: z.enum(['person', 'caller', 'other']) },
  ...{ name: z.string(), born: civilDate.nullable(), postcode: z.string() },
  ...{ held: z.boolean(), stillOpen: z.boolean() },
});
/** See {@link foundRecord}. */
export type FoundRecord = z.infer<typeof foundRecord>;

/** How a conversation stands: what keeps it, and what an export of it would leave out. */
const recordStanding = z.strictObject({
  contact: id,
  holds: z.array(z.enum(holdReasons)),
  ...{ stillOpen: z.boolean(), isRemoved: z.boolean() },
  /** Whoever sends them something has to know first: by this conversation or another one of theirs. */
  notSafeToContact: z.boolean(),
  /** What an export leaves out as it stands, and what it would leave out had nobody released it. */
  ...{ withheld: z.array(z.enum(withheldParts)), released: z.array(z.enum(withheldParts)) },
});
/** See {@link recordStanding}. */
export type RecordStanding = z.infer<typeof recordStanding>;

/** How long names and words are kept, what a hold keeps, and what somebody may ask for about themselves. */
export const retention = {
  /** What a purge would remove now: numbers only. */
  preview: read({ host: 'data', input: nothing, output: purgePreview, by: ['lead', 'administrator'] }),
  /** The purges there were, the newest first: numbers only. */
  log: read({
    host: 'data',
    input: z.strictObject({ limit: z.number().int().min(1).max(500) }),
    output: z.array(purgeRun),
    by: ['lead', 'administrator'],
  }),
  /**
   * Removes what is over its time, then cleans the copies and the store's own file. The app runs it at each start and
   * once a day; what an erasure left is cleaned as well. Where somebody saves meanwhile the store's file is cleaned
   * later by itself, once nobody has saved anything for a minute: `isStoreClean` is false until then.
   */
  run: job({
    host: 'data',
    input: nothing,
    progress: z.strictObject({ step: z.enum(['removing', 'cleaning', 'copies']) }),
    output: z.strictObject({ removed: many, copiesCleaned: many, copiesDropped: many, isStoreClean: z.boolean() }),
    by: administrator,
    changes: ['retention', 'contacts', 'backups', 'audit', 'overrides'],
  }),
  /** Says that today is this day, so that a purge counts by it. Refused where the clock shows another. */
  confirmDay: write({
    host: 'data',
    input: z.strictObject({ today: civilDate }),
    output: done,
    by: administrator,
    changes: ['retention', 'audit'],
  }),
  /** What speaks against the clock of this computer; null where nothing does, or somebody has said that it is right. */
  clockDoubt: read({ host: 'data', input: nothing, output: clockDoubt.nullable() }),
  /** Takes somebody's word that the clock is right, where it shows this day. */
  trustClock: write({
    host: 'data',
    input: z.strictObject({ today: civilDate }),
    output: done,
    changes: ['retention', 'audit'],
  }),
  /** Keeps conversations whatever their time is. */
  hold: write({
    host: 'data',
    input: z.strictObject({ contacts, reason: z.enum(holdReasons) }),
    output: done,
    by: administrator,
    changes: ['retention', 'audit'],
  }),
  /** Lifts holds for one reason. */
  lift: write({
    host: 'data',
    input: z.strictObject({ contacts, reason: z.enum(holdReasons) }),
    output: done,
    by: administrator,
    changes: ['retention', 'audit'],
  }),
  /** Every hold that stands or stood, the newest first. */
  holds: read({ host: 'data', input: nothing, output: z.array(legalHold), by: ['lead', 'administrator'] }),
  /** Conversations that may be about somebody, for the administrator to decide which are. Who looked is kept. */
  find: write({
    host: 'data',
    input: z.strictObject({ name: z.string().min(2).max(200).refine(saysSomething, 'says nothing') }),
    output: z.array(foundRecord),
    by: administrator,
    changes: ['audit'],
  }),
  /**
   * What a file would say more of a conversation where a part of it were given, and nothing else, for whoever decides
   * about that. That they read it is kept.
   */
  readPart: write({
    host: 'data',
    input: z.strictObject({ contact: id, part: z.enum(withheldParts) }),
    output: z.array(partLine),
    by: administrator,
    changes: ['audit'],
  }),
  /** Releases a part that exports withhold, or withholds it again. */
  release: write({
    host: 'data',
    input: z.strictObject({ contact: id, part: z.enum(withheldParts), released: z.boolean() }),
    output: done,
    by: administrator,
    changes: ['retention', 'audit'],
  }),
  /** How conversations stand, in the order in which they were asked for: codes only. One that is not here is left out. */
  standing: read({
    host: 'data',
    input: z.strictObject({ contacts: z.array(id).min(1).max(500) }),
    output: z.array(recordStanding),
    by: administrator,
  }),
  /** Everything on this computer about the person of these conversations; what is withheld is named. */
  exportPerson: write({
    notInPractice: true,
    host: 'data',
    input: z.strictObject({ contacts }),
    output: personExport,
    by: administrator,
    changes: ['audit'],
  }),
  /**
   * Lets somebody choose a file in the system's own window, and writes there what `exportPerson` gives. False where
   * they thought better of it: then nothing is put down.
   */
  saveExport: write({
    notInPractice: true,
    host: 'main',
    input: z.strictObject({ contacts }),
    output: z.strictObject({ isSaved: z.boolean() }),
    by: administrator,
    changes: ['audit'],
  }),
  /** Removes names and words of these conversations before their time, or puts down that it was refused. */
  erase: write({
    host: 'data',
    input: z.discriminatedUnion('decision', [
      z.strictObject({ contacts, decision: z.literal('erased'), ground: z.enum(erasureGrounds) }),
      z.strictObject({ contacts, decision: z.literal('refused'), ground: z.enum(refusalGrounds) }),
    ]),
    output: done,
    by: administrator,
    changes: ['retention', 'contacts', 'overrides', 'audit'],
  }),
} as const;
