import { z } from 'zod';
import { code } from '../domain/ids.ts';
import { instant } from '../domain/time.ts';
import { pack } from '../pack/schema.ts';
import { read } from './core.ts';

/** A pack that was not taken in: which one, when, and what to put right, each with its file and line. */
export const refusedPack = z.strictObject({
  name: z.string(),
  at: instant,
  sentences: z.array(z.string()).max(500),
});
/** See {@link refusedPack}. */
export type RefusedPack = z.infer<typeof refusedPack>;

/** Council packs on this computer. A contact keeps the version that started it. */
export const packs = {
  /** The pack that new contacts start with. */
  current: read({ host: 'data', input: z.undefined(), output: pack }),
  /** One version, also an older one. */
  get: read({ host: 'data', input: z.strictObject({ id: code, version: z.string().max(40) }), output: pack }),
  /** The pack that was refused when the store was opened, while the one before goes on; null where all is well. */
  refused: read({
    host: 'data',
    input: z.undefined(),
    output: refusedPack.nullable(),
    by: ['lead', 'administrator'],
  }),
} as const;
