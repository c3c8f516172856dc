import { z } from 'zod';
import { id } from '../domain/ids.ts';
import { overridesForLead } from '../domain/overrides.ts';
import { instant } from '../domain/time.ts';
import { done, nothing, read, write } from './core.ts';

/** The reasons that were given to close over a gate: every one of them is for a lead to see. */
export const overrides = {
  /** All there are: those that no lead has seen, then those that one has. */
  list: read({ host: 'data', input: nothing, output: overridesForLead, by: ['lead'] }),
  /** Marks one as seen by whoever asks, or as not seen after all. */
  markSeen: write({
    host: 'data',
    input: z.strictObject({ contact: id, at: instant, seen: z.boolean() }),
    output: done,
    by: ['lead'],
    changes: ['overrides', 'audit'],
  }),
} as const;
