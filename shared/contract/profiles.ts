import { z } from 'zod';
import { id } from '../domain/ids.ts';
import { read, roles } from './core.ts';

/** Somebody who works at this computer. */
export const profile = z.strictObject({ id, name: z.string().min(1).max(100), roles: z.array(z.enum(roles)).min(1) });
/** See {@link profile}. */
export type Profile = z.infer<typeof profile>;

/** The people who work at this computer. */
export const profiles = {
  /** Who is at the desk now. */
  me: read({ host: 'data', input: z.undefined(), output: profile }),
} as const;
