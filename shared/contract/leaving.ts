import { z } from 'zod';
import { dayDocument, streamId } from '../counts/document.ts';
import { civilDate, instant } from '../domain/time.ts';
import { read } from './core.ts';

/** What became of a document in one upload. `no-answer`: it was sent, and nobody knows whether it arrived. */
export const receiptStatuses = [
  'applied',
  'duplicate',
  'stale',
  'conflict',
  'rejected',
  'refused',
  'no-answer',
] as const;

/** See {@link receiptStatuses}. */
export type ReceiptStatus = (typeof receiptStatuses)[number];

/** One sending of a document, as it was answered. */
export const receipt = z.strictObject({
  /** The id that the upload bore. */
  upload: z.uuid(),
  at: instant,
  /** When the collector says it was; null without an answer. */
  serverTime: instant.nullable(),
  rev: z.int(),
  sum: z.string(),
  status: z.enum(receiptStatuses),
  /** The reason of a refusal. */
  code: z.string().nullable(),
});
/** See {@link receipt}. */
export type Receipt = z.infer<typeof receipt>;

const name = { stream: streamId, day: civilDate };

/** A document in the list: where it stands. */
export const leavingLine = z.strictObject({
  ...name,
  rev: z.int(),
  /** The revision that the collector has; 0 for none. */
  acked: z.int(),
  /** Why this revision waits; null where it does not. */
  aside: z.string().nullable(),
  /** When it was last sent. */
  sentAt: instant.nullable(),
  /** It is of a team that this computer has left: no revision of it goes anywhere any more. */
  isLeft: z.boolean(),
});
/** See {@link leavingLine}. */
export type LeavingLine = z.infer<typeof leavingLine>;

/** A document without the key that nobody but the collector may know. */
export const shownDocument = dayDocument.omit({ wk: true });
/** See {@link shownDocument}. */
export type ShownDocument = z.infer<typeof shownDocument>;

/** A request that left this computer. */
export const leftRequest = z.strictObject({
  at: instant,
  what: z.enum(['enrol', 'sync', 'digest', 'totals', 'rotate', 'pack']),
  /** The size of its body. */
  bytes: z.int().min(0),
  documents: z.int().min(0),
  /** What was answered; 0 for nothing. */
  status: z.int(),
});
/** See {@link leftRequest}. */
export type LeftRequest = z.infer<typeof leftRequest>;

/** Days for which requests and receipts stay to be seen: as long as a collector takes documents of a day. */
export const requestDays = 400;

const page = z.strictObject({ offset: z.int().min(0).max(1_000_000) });
/** How many documents or requests come at once. */
export const leavingAtOnce = 100;

/** What leaves this computer: every document, field by field, and every request. */
export const leaving = {
  /** Documents, the latest day first. */
  list: read({
    host: 'data',
    input: page,
    output: z.strictObject({ lines: z.array(leavingLine).max(leavingAtOnce), total: z.int() }),
  }),
  /** One document as it was sent in a revision, or as it would be sent now; with everything that came of it. */
  document: read({
    host: 'data',
    input: z.strictObject({ ...name, rev: z.int().min(1).nullable() }),
    output: z.strictObject({
      document: shownDocument,
      receipts: z.array(receipt).max(500),
      /** The sum is the one that was sent; null where this revision was never sent. */
      isAsSent: z.boolean().nullable(),
    }),
  }),
  /** Every request of the last {@link requestDays}, the latest first. */
  requests: read({
    host: 'data',
    input: page,
    output: z.strictObject({ requests: z.array(leftRequest).max(leavingAtOnce), total: z.int() }),
  }),
} as const;
