import type { z } from 'zod';
import { AppError } from '../errors.ts';

/**
 * Reads an input by its schema.
 *
 * @throws AppError `invalid` with the places that are wrong; never with what was typed, which must not reach a log
 */
export function readInput(schema: z.ZodType, input: unknown): unknown {
  const places: string[] = [];
  try {
    const parsed = schema.safeParse(input);
    if (parsed.success) return parsed.data;
    places.push(...parsed.error.issues.slice(0, 20).map(({ path }) => path.join('.') || 'input'));
  } catch {
    // zod measures what has a `length`, and throws where that cannot be compared with a number.
    places.push('input');
  }
  throw new AppError('invalid', 'Frontdoor could not read this request. Check what was entered and try again.', {
    details: { places },
  });
}
