import { z } from 'zod';
import { policy } from '../domain/policy/policy.ts';
import { instant } from '../domain/time.ts';
import { event, nothing, read } from './core.ts';

/** Why this app does not look for updates. */
export const updatesOff = [
  /** Nobody has asked for them: how every app begins. */
  'not-set',
  'set-off',
  /** The app was built without the key that updates are signed with. */
  'no-key',
  /** It runs from its source, or was put here by a package that something else keeps up to date. */
  'kept-by-others',
  'practice',
] as const;
/** One of {@link updatesOff}. */
export type UpdatesOff = (typeof updatesOff)[number];

/** Why what an update server offered was not taken. */
export const updateRefusals = ['not-signed', 'not-readable', 'older', 'elsewhere', 'not-whole'] as const;
/** One of {@link updateRefusals}. */
export type UpdateRefusal = (typeof updateRefusals)[number];

const version = z.string().max(60);
const at = instant;

/** How updates stand. */
export const updateState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('off'), why: z.enum(updatesOff) }),
  /** On, and not looked yet. */
  z.strictObject({ state: z.literal('on') }),
  z.strictObject({ state: z.literal('newest'), at }),
  z.strictObject({ state: z.literal('not-reached'), at }),
  z.strictObject({ state: z.literal('refused'), why: z.enum(updateRefusals), at }),
  /** There is a newer one, which is fetched once no conversation is going on. */
  z.strictObject({ state: z.literal('found'), version }),
  z.strictObject({ state: z.literal('fetching'), version }),
  /** It is here, and is put in place when Frontdoor is closed and no conversation is going on. */
  z.strictObject({ state: z.literal('ready'), version }),
]);
/** See {@link updateState}. */
export type UpdateState = z.infer<typeof updateState>;

/** What the organisation has set for everybody at this computer, and updates. */
export const managed = {
  policy: read({
    host: 'main',
    input: nothing,
    output: z.strictObject({
      policy,
      /** Where it was found; null where nothing is set. */
      place: z.string().max(1_000).nullable(),
      /** What of it is not used, and what to put right. */
      troubles: z.array(z.string().max(500)).max(100),
    }),
  }),
  updates: read({ host: 'main', input: nothing, output: updateState }),
  /** How updates stand has changed. */
  updatesChanged: event(z.strictObject({})),
} as const;
