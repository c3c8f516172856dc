import { z } from 'zod';

const count = z.number().int().min(0);

/**
 * What a measure comes to. `value` is a share from 0 to 1, or the number itself; null where nothing can be said yet.
 * `n` of `of` is what a share is made of; `of` is null where the measure is no share.
 */
export const reading = z.strictObject({
  value: z.number().nullable(),
  n: count,
  of: count.nullable(),
  /** What belongs here and has not matured: its window has not passed. */
  notYet: count,
  /** What stands beside it, by name. */
  beside: z.record(z.string(), z.number().nullable()),
});
/** See {@link reading}. */
export type Reading = z.infer<typeof reading>;

/** A share, with what it is made of. */
export function shareOf(n: number, of: number, rest: Partial<Pick<Reading, 'notYet' | 'beside'>> = {}): Reading {
  return { value: of === 0 ? null : n / of, n, of, notYet: 0, beside: {}, ...rest };
}

/** A number that is no share. */
export function countOf(n: number, beside: Reading['beside'] = {}): Reading {
  return { value: n, n, of: null, notYet: 0, beside };
}
