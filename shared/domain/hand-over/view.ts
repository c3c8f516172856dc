import { z } from 'zod';
import { code, id } from '../ids.ts';
import { instant } from '../time.ts';
import { deliveryWays, sheetDocument, sheetKinds } from './document.ts';
import { sheetEdits } from './edits.ts';
import { replyScopes } from './reply.ts';

/**
 * What came of a hand-over. These three are what the share of assessments that lead to a service is made of: one that
 * was sent back is neither.
 */
export const handOverResults = ['service', 'none', 'sent-back'] as const;
/** One of {@link handOverResults}. */
export type HandOverResult = (typeof handOverResults)[number];

const noted = z.strictObject({
  ...{ id, result: z.enum(handOverResults), words: z.string(), at: instant, by: z.string() },
  /** Whether the adviser who passed it on has seen it. */
  isSeen: z.boolean(),
});

/** A route that the conversation takes to somebody else: who took it, and what came of it. */
export const pass = z.strictObject({
  route: code,
  label: z.string(),
  /** Whether the route closes only with who took it. */
  needsReceipt: z.boolean(),
  /** As the record has it: there is no second place for it. */
  ...{ takenBy: z.string(), takenAt: instant.nullable() },
  /** What was noted last. */
  result: noted.nullable(),
});
/** See {@link pass}. */
export type Pass = z.infer<typeof pass>;

/** One time that a sheet went out. */
export const sentSheet = z.strictObject({
  ...{ id, kind: z.enum(sheetKinds), way: z.enum(deliveryWays), at: instant, by: z.string() },
  /** It did not go after all: the printer or the disk refused it. */
  hasFailed: z.boolean(),
});
/** See {@link sentSheet}. */
export type SentSheet = z.infer<typeof sentSheet>;

/** A sheet on the screen, with everything that is known of its way. */
export const sheetView = z.strictObject({
  /** As it is composed from the record now, without what was edited. */
  sheet: sheetDocument,
  edits: z.strictObject({ rev: z.number().int(), value: sheetEdits }),
  passes: z.array(pass),
  /** The latest first. */
  sent: z.array(sentSheet),
  /** What has to be read before anybody is contacted, also where the sheet itself says nothing of it. */
  warnings: z.array(z.string()),
  /** How much a reply may say; null for any other sheet. */
  replyScope: z.enum(replyScopes).nullable(),
  /** Which sheets this conversation has. */
  kinds: z.array(z.enum(sheetKinds)),
  /** The conversation that was begun because it was sent back. */
  reopenedAs: id.nullable(),
  now: instant,
});
/** See {@link sheetView}. */
export type SheetView = z.infer<typeof sheetView>;

/** A reply that a professional waits for, and since when. */
export const replyRow = z.strictObject({
  contact: id,
  ...{ personName: z.string(), requesterName: z.string(), organisation: z.string(), sample: z.boolean() },
  since: instant,
});
/** See {@link replyRow}. */
export type ReplyRow = z.infer<typeof replyRow>;

/** Why a hand-over stands on the worklist: nobody has sent it or taken it, or its result has come back. */
export const waitingStates = ['not-sent', 'not-taken', 'came-back'] as const;

/** A hand-over on the worklist. */
export const waitingRow = z.strictObject({
  contact: id,
  route: code,
  label: z.string(),
  ...{ personName: z.string(), requesterName: z.string(), sample: z.boolean() },
  state: z.enum(waitingStates),
  /** Since when: passed on, last sent, or come back. */
  since: instant,
  /** What came back. */
  result: z.strictObject({ id, result: z.enum(handOverResults), words: z.string() }).nullable(),
});
/** See {@link waitingRow}. */
export type WaitingRow = z.infer<typeof waitingRow>;
