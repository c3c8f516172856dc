import { z } from 'zod';
import { job, nothing, read } from './core.ts';

const many = z.number().int().min(0);

/** Where the sample year of a store stands. */
export const sampleYear = z.discriminatedUnion('state', [
  /** Nobody here is made up: invented conversations never come into such a store. */
  z.strictObject({ state: z.literal('not-sample') }),
  /** There is none yet. */
  z.strictObject({ state: z.literal('none') }),
  /** It was begun, and stopped before its end: so much of it is there. */
  z.strictObject({ state: z.literal('begun'), done: many, of: many }),
  z.strictObject({ state: z.literal('filled'), of: many }),
]);
/** See {@link sampleYear}. */
export type SampleYear = z.infer<typeof sampleYear>;

/** Invented conversations, to look at how Frontdoor is once a team has worked with it for a year. */
export const sample = {
  year: read({ host: 'data', input: nothing, output: sampleYear }),
  /**
   * Fills a store of invented people with a year of a team, up to now: the same seed gives the same year. Goes on where
   * it was stopped. Fails with `precondition` where the store is not one of invented people from its beginning, or the
   * council pack brings no year along.
   */
  fillYear: job({
    host: 'data',
    input: z.strictObject({
      /** Null for the usual ones. */
      seed: z.number().int().min(0).max(2_147_483_647).nullable(),
      months: z.number().int().min(1).max(12).nullable(),
    }),
    progress: z.strictObject({ done: many, of: many }),
    output: z.strictObject({ conversations: many }),
    by: ['administrator'],
    changes: [
      ...['sample', 'contacts', 'measures', 'rebases', 'reviews', 'followups', 'handovers', 'infopacks', 'overrides'],
      ...['people', 'profiles', 'desks', 'directory', 'audit'],
    ],
  }),
} as const;
