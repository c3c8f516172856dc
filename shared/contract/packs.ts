import { z } from 'zod';
import { code } from '../domain/ids.ts';
import { pack } from '../pack/schema.ts';
import { read } from './core.ts';

/** Council packs on this computer. A contact keeps the version that started it. */
export const packs = {
  /** The pack that new contacts start with. */
  current: read({ host: 'data', input: z.undefined(), output: pack }),
  /** One version, also an older one. */
  get: read({ host: 'data', input: z.strictObject({ id: code, version: z.string().max(40) }), output: pack }),
} as const;
