import { z } from 'zod';
import { saysSomething } from '../domain/guide/says-something.ts';
import { id } from '../domain/ids.ts';
import { civilDate, instant } from '../domain/time.ts';
import { done, nothing, read, write } from './core.ts';

/** A measure by its name in code. */
export const measureName = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, 'is not the name of a measure')
  .max(60);
/** The part of the conversations that a chart is about, as a code such as `locality:mendip`; empty for all of them. */
export const splitCode = z
  .string()
  .regex(/^[a-z0-9:_-]*$/, 'is not the code of a part')
  .max(120);

const place = { measure: measureName, split: splitCode, from: civilDate };
const reason = z.string().max(500).refine(saysSomething, 'says nothing');
const changes = ['rebases', 'audit'] as const;

/** A day from which the limits of a chart are reckoned anew. */
export const rebaseRow = z.strictObject({
  ...{ id, ...place, reason, at: instant, by: z.string() },
  /** Who undid it, and when; null while it stands. */
  undone: z.strictObject({ at: instant, by: z.string() }).nullable(),
});
/** See {@link rebaseRow}. */
export type RebaseRow = z.infer<typeof rebaseRow>;

/** Changes on purpose, after which a chart has limits of their own: who recorded them, and why. */
export const rebases = {
  /** All there are, the last recorded first; those that were undone say so. */
  list: read({ host: 'data', input: nothing, output: z.array(rebaseRow) }),
  /** Records one, of a day that has come. The page makes its id. */
  add: write({
    host: 'data',
    input: z.strictObject({ rebase: id, ...place, reason }),
    output: done,
    by: ['lead'],
    changes,
  }),
  /** Undoes one; it stays on record. */
  undo: write({ host: 'data', input: z.strictObject({ rebase: id }), output: done, by: ['lead'], changes }),
} as const;
