import { z } from 'zod';
import { code } from '../domain/ids.ts';
import { writtenCondition } from './condition-schema.ts';
import { writtenGuide } from './guide-schema.ts';
import { writtenPractice } from './practice-schema.ts';
import { pack } from './schema.ts';

/** A pack as a council writes it. Named conditions are written once and used by name: `{ use: name }`. */
export const writtenPack = pack.extend({
  conditions: z.record(code, writtenCondition).optional(),
  guide: writtenGuide,
  practice: writtenPractice,
});
/** See {@link writtenPack}. Every pack in use is one too: it merely names no conditions. */
export type WrittenPack = z.output<typeof writtenPack>;
