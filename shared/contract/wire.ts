import { z } from 'zod';
import { policy } from '../domain/policy/policy.ts';
import type { Envelope } from '../errors.ts';
import { appVersion } from '../upstream/api.ts';
import { httpAnswer } from '../upstream/client/http-transport.ts';

/** How the main process asks the data host to open a store. The key travels here and nowhere else. */
export const openStore = z.strictObject({
  folder: z.string().min(1),
  /** The raw key of the store, 64 hexadecimal digits. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  packs: z.string().min(1),
  /** Another build of the SQLite addon; only where the app runs from its source. */
  sqliteBinding: z.string().nullable(),
  /** Where time starts in a trial; null is the computer's own clock. */
  clock: z.string().nullable(),
  /** `create`: there must be no file yet. `restore`: set it aside and open the newest sound copy in its place. */
  how: z.enum(['open', 'create', 'restore', 'recover']),
  /** For the practice desk, which opens no other store, and whose store nobody else opens. */
  practice: z.boolean().exactOptional(),
  /** What the organisation has set; nothing where it is left out. */
  policy: policy.exactOptional(),
});
/** See {@link openStore}. */
export type OpenStore = z.infer<typeof openStore>;

const asked = {
  channel: z.string().max(80),
  input: z.unknown().optional(),
  /** A call: who asks, by id or by name; null is whoever sits at the desk. A job: by id; null is the app itself. */
  profile: z.string().max(100).nullable(),
};

/** What a host may be told. */
export const toHost = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('lock'),
    request: z.number().int(),
    folder: z.string().min(1),
    user: z.string(),
    sqliteBinding: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('open'), request: z.number().int(), store: openStore }),
  z.strictObject({
    type: z.literal('job'),
    request: z.number().int(),
    store: openStore,
    ...asked,
    /** Files that somebody chose for it. Paths come from main alone, never from a page. */
    files: z.array(z.string().min(1)).max(500).optional(),
  }),
  z.strictObject({ type: z.literal('sample'), request: z.number().int() }),
  /** Gives the practice desk the invented services of the pack, where it has none yet. */
  z.strictObject({ type: z.literal('practice-services'), request: z.number().int() }),
  /** What has been committed so far; then a clean copy of it, by another process; then go on with that copy. */
  z.strictObject({ type: z.literal('stamp'), request: z.number().int() }),
  z.strictObject({ type: z.literal('clean-copy'), request: z.number().int(), store: openStore }),
  z.strictObject({ type: z.literal('take-over'), request: z.number().int(), stamp: z.string().max(80) }),
  z.strictObject({
    type: z.literal('call'),
    request: z.number().int(),
    ...asked,
  }),
  /** Who sits at the desk, by id: whoever is signed in, or, where nobody has a PIN, the one that is named. */
  z.strictObject({ type: z.literal('who'), request: z.number().int(), profile: z.string().max(100).nullable() }),
  /** Signs somebody in again whom a crash of the host has signed out. */
  z.strictObject({ type: z.literal('enter'), request: z.number().int(), profile: z.string().max(100) }),
  z.strictObject({ type: z.literal('lock-desk'), request: z.number().int() }),
  /** The recovery code was right: an administrator's new PIN, and they are in. */
  z.strictObject({
    type: z.literal('recover-pin'),
    request: z.number().int(),
    profile: z.string().max(100),
    own: z.string().max(20),
  }),
  /** What to send to the collector next, and what came back. The network is back where it had been away. */
  z.strictObject({
    type: z.literal('uplink-next'),
    request: z.number().int(),
    app: appVersion,
    hurries: z.boolean(),
    isBack: z.boolean(),
  }),
  z.strictObject({ type: z.literal('uplink-answer'), request: z.number().int(), id: z.uuid(), answer: httpAnswer }),
  /** Whether a conversation that is not finished was opened not long ago. */
  z.strictObject({ type: z.literal('is-open'), request: z.number().int() }),
  z.strictObject({ type: z.literal('close'), request: z.number().int() }),
]);
/** See {@link toHost}. */
export type ToHost = z.infer<typeof toHost>;

/** What the transport is told to do: to ask the collector something, or to wait so many milliseconds. */
export const uplinkStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    id: z.uuid(),
    request: z.strictObject({
      method: z.enum(['GET', 'POST']),
      url: z.string(),
      /** This computer's credential; it travels here and to the collector, nowhere else. */
      token: z.string().nullable(),
      body: z.string().nullable(),
      /** What we have already, by the name that the collector gave it. */
      tag: z.string().nullable(),
    }),
  }),
  /** Null until something changes. */
  z.strictObject({ kind: z.literal('wait'), in: z.number().nullable() }),
]);
/** See {@link uplinkStep}. */
export type UplinkStep = z.infer<typeof uplinkStep>;

/** What a host says. Every request is answered exactly once; a job may report progress before. */
export type FromHost =
  | { readonly type: 'reply'; readonly request: number; readonly envelope: Envelope }
  | { readonly type: 'progress'; readonly request: number; readonly value: unknown }
  /** Who is signed in at the desk has changed; null is nobody. */
  | { readonly type: 'session'; readonly profile: string | null }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly line: string };
