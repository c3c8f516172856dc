import { z } from 'zod';
import { instant } from '../domain/time.ts';
import { backup } from './backups.ts';
import { done, event, nothing, read, write } from './core.ts';

/** How this computer protects the key: the system's own keyring, a passphrase, or plain text by opt-in. */
export const protections = ['keyring', 'passphrase', 'plain-text'] as const;
/** One of {@link protections}. */
export type Protection = (typeof protections)[number];

/** What can keep a store from opening. Each has a screen of its own; none of them loses anything. */
export const troubles = [
  'wrong-key',
  'key-lost',
  'corrupt',
  'newer',
  'disk-full',
  'disk-error',
  'read-only',
  'in-use',
  'unsuitable-folder',
  'migration-failed',
  'host-down',
  'other',
] as const;
/** One of {@link troubles}. */
export type Trouble = (typeof troubles)[number];

/** Where the store stands. */
export const storeStatus = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('opening'),
    /** True where every page is checked first: it was not closed last time. */
    isChecked: z.boolean(),
  }),
  z.strictObject({
    state: z.literal('first-run'),
    /** Whether the system has a keyring that other people at this computer cannot read. */
    keyring: z.boolean(),
    /** True in a trial from the source, where plain text is allowed without an administrator. */
    trial: z.boolean(),
    /** Whether the council pack brings a sample year along. */
    hasYear: z.boolean(),
    folder: z.string(),
  }),
  z.strictObject({ state: z.literal('recovery-code'), code: z.string(), protection: z.enum(protections) }),
  z.strictObject({ state: z.literal('passphrase'), wrong: z.boolean() }),
  z.strictObject({ state: z.literal('ready'), protection: z.enum(protections), sample: z.boolean() }),
  z.strictObject({
    state: z.literal('trouble'),
    trouble: z.enum(troubles),
    /** A sentence that says what happened and what to do. */
    message: z.string(),
    folder: z.string(),
    /** The newest verified copy, where there is one. */
    backup: backup.nullable(),
    at: instant,
  }),
]);
/** See {@link storeStatus}. */
export type StoreStatus = z.infer<typeof storeStatus>;

const passphrase = z.string().min(12).max(200);

/** The store's life: made, opened, recovered. Answered by the main process, which holds the keys. */
export const store = {
  status: read({ host: 'main', whileLocked: true, input: nothing, output: storeStatus }),
  /** Makes a new store on the first run. Answers with the status that shows the recovery code. */
  create: write({
    host: 'main',
    whileLocked: true,
    input: z.strictObject({
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('keyring') }),
        z.strictObject({ kind: z.literal('passphrase'), passphrase }),
        z.strictObject({ kind: z.literal('plain-text') }),
      ]),
      sample: z.boolean(),
    }),
    output: storeStatus,
    changes: ['store'],
  }),
  /** The recovery code has been written down: go on to the desk. */
  confirmCode: write({ host: 'main', whileLocked: true, input: nothing, output: storeStatus, changes: ['store'] }),
  /** Opens a store that a passphrase protects. */
  unlock: write({
    host: 'main',
    whileLocked: true,
    input: z.strictObject({ passphrase: z.string().max(200) }),
    output: storeStatus,
    changes: ['store'],
  }),
  /**
   * Opens a store with its recovery code, and protects the key on this computer anew. Fails with `precondition`
   * and `details.needs: 'passphrase'` where the computer has no keyring and a passphrase has to be chosen too.
   */
  recover: write({
    host: 'main',
    whileLocked: true,
    input: z.strictObject({ code: z.string().max(100), passphrase: passphrase.optional() }),
    output: storeStatus,
    changes: ['store'],
  }),
  /** Tries again after the cause has been mended. */
  retry: write({ host: 'main', whileLocked: true, input: nothing, output: storeStatus, changes: ['store'] }),
  /** Sets a damaged store aside, deletes nothing, and opens the newest verified copy. */
  openBackup: write({ host: 'main', whileLocked: true, input: nothing, output: storeStatus, changes: ['store'] }),
  /** Shows the store's folder in the system's file manager. */
  showFolder: read({ host: 'main', whileLocked: true, input: nothing, output: done }),
  /** The status is another one now. */
  changed: event(storeStatus),
} as const;
