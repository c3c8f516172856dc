import { z } from 'zod';
import { done, nothing, read, write } from './core.ts';

/** Where somebody is in the tour of the interface; null where they are in none. */
const step = z.number().int().min(0).max(20).nullable();

/** A few steps that show where things are. Whoever sits at the desk has their own place in it. */
export const tour = {
  standing: read({
    host: 'data',
    input: nothing,
    output: z.strictObject({
      /** Where they stopped. */
      step,
      /** Whether the desk still offers it: until they have taken it or said no, where all of it is new to them. */
      isOffered: z.boolean(),
    }),
  }),
  /** Keeps where they are; null where they have come to its end or would rather not. */
  keep: write({ host: 'data', input: z.strictObject({ step }), output: done, changes: ['tour'] }),
} as const;
