import { z } from 'zod';
import { digestLimit, digestLine } from '../counts/digest.ts';
import { countLimits, dayDocument, streamId } from '../counts/document.ts';
import { civilDate, instant } from '../domain/time.ts';

/** The version of an app, for example `1.4.2`. */
export const appVersion = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'is not a version');
/** The short name of a team; it stands first in every key of the collector. */
export const teamCode = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not the name of a team');
/** A device's credential: team, device, and 256 random bits. */
export const deviceToken = z.string().regex(/^fd1\.[a-z0-9-]{1,40}\.[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/, 'is no token');
/** A code that enrols one computer, once: the team, then three groups that somebody can read out. */
export const enrolmentCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*:[0-9A-Z]{4}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/, 'is no enrolment code');

/** What a computer asks for once: its credential. */
export const enrolRequest = z.strictObject({ code: enrolmentCode, app: appVersion });
/** Its credential, and the key by which it checks council packs. */
export const enrolReply = z.strictObject({
  server_time: instant,
  team: teamCode,
  device: z.uuid(),
  token: deviceToken,
  /** Ed25519, SubjectPublicKeyInfo in base64; null where the collector hands out no packs. */
  pack_key: z.string().max(200).nullable(),
});

/** Up to 64 day documents. */
export const syncRequest = z.strictObject({
  v: z.literal(1),
  upload_id: z.uuid(),
  app: appVersion,
  docs: z.array(dayDocument).min(1).max(countLimits.documents),
});

/** Why a document was not taken. It stays on the computer, where its reason can be seen, and holds up no other. */
export const rejections = [
  'invalid',
  'wrong-sum',
  'margins',
  'too-old',
  'in-future',
  'unknown-pack',
  'unknown-code',
  'wrong-writer',
] as const;

const named = { stream: streamId, day: civilDate, rev: z.number().int() };
/** What became of one document. */
export const syncResult = z.discriminatedUnion('status', [
  z.strictObject({ ...named, status: z.enum(['applied', 'duplicate', 'stale', 'conflict']), server_rev: z.int() }),
  z.strictObject({ status: z.literal('rejected'), code: z.enum(rejections) }),
]);
/** See {@link syncResult}. */
export type SyncResult = z.infer<typeof syncResult>;

/** One result for each document, in the order in which they were sent. */
export const syncReply = z.strictObject({ server_time: instant, results: z.array(syncResult) });
/** See {@link syncReply}. */
export type SyncReply = z.infer<typeof syncReply>;

/** What the computer believes the collector has. */
export const digestRequest = z.strictObject({ v: z.literal(1), lines: z.array(digestLine).max(digestLimit) });
/** The documents in which the collector is behind, with what it has: 0 for none. */
export const digestReply = z.strictObject({
  server_time: instant,
  behind: z.array(z.strictObject({ stream: streamId, day: civilDate, rev: z.number().int().min(0) })),
});
/** See {@link digestReply}. */
export type DigestReply = z.infer<typeof digestReply>;

/** A new credential; the old one dies when the new one is used first. */
export const rotateReply = z.strictObject({ server_time: instant, token: deviceToken });

/** What everything but 2xx carries: a code and a sentence, nothing of the inside. */
export const problem = z.strictObject({ error: z.string(), message: z.string(), reference: z.string().optional() });
