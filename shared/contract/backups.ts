import { z } from 'zod';
import { instant } from '../domain/time.ts';
import { job, read } from './core.ts';

/** A verified copy of the store, under the same key. */
export const backup = z.strictObject({
  name: z.string().max(80),
  at: instant,
  contacts: z.number().int(),
  bytes: z.number().int(),
});
/** See {@link backup}. */
export type Backup = z.infer<typeof backup>;

/** Copies of the store in its own folder. */
export const backups = {
  /** The copies there are, newest first. */
  list: read({ host: 'main', input: z.undefined(), output: z.array(backup) }),
  /** Checks every page of the store; fails with `storage` (corrupt) where one is damaged. */
  check: job({
    host: 'data',
    input: z.undefined(),
    progress: z.strictObject({ step: z.literal('checking') }),
    output: z.strictObject({ sound: z.literal(true) }),
  }),
  /** Makes a copy, opens it, checks it, and only then counts it as one. */
  make: job({
    host: 'data',
    input: z.undefined(),
    progress: z.strictObject({ step: z.enum(['copying', 'checking', 'keeping']) }),
    output: backup,
    changes: ['backups'],
  }),
} as const;
