import { z } from 'zod';
import { measureOf } from './catalogue.ts';
import { measureIds, type Window } from './definition.ts';
import type { Fact } from './fact.ts';
import type { MeasuresAsked } from './measures-page.ts';
import { type Part, partsOf } from './parts-of.ts';
import { codesOf } from './places-of.ts';

/**
 * A number that somebody wants to see the conversations of: the number of a measure, its whole, or what has not
 * matured; or one part by itself, such as `tier/local-group`.
 */
export const numberAsked = z.union([
  z.strictObject({ measure: z.enum(measureIds), which: z.enum(['n', 'of', 'not-yet']) }),
  z.strictObject({ part: z.string().min(1).max(80) }),
]);
/** See {@link numberAsked}. */
export type NumberAsked = z.infer<typeof numberAsked>;

/**
 * Whether a fact counts in a number. A request counts with its first conversation.
 *
 * @param windows the windows of a return, the shortest first
 */
export function isBehind(
  fact: Fact,
  { number, only }: { number: NumberAsked; only: MeasuresAsked['only'] },
  windows: readonly Window[],
): boolean {
  if (only && !codesOf(fact, only.split).includes(only.code)) return false;
  const parts = partsOf(fact);
  if ('part' in number) return parts.some((part) => isOf(part, number.part));
  const { parts: made, windowIndex } = measureOf(number.measure);
  const window = windowIndex === undefined ? undefined : windows[windowIndex];
  const hasMatured = ({ since }: Part) => window === undefined || since <= window.begunBy;
  const isWanted = number.which === 'not-yet' ? (part: Part) => !hasMatured(part) : hasMatured;
  const names = number.which === 'n' ? made.n : made.of;
  return parts.some((part) => isWanted(part) && names.some((name) => isOf(part, name) && isInTime(part, window)));
}

function isOf({ part }: Part, name: string): boolean {
  return part === name || part.startsWith(`${name}/`);
}

/** Somebody who was back after longer than the window is not behind its number. */
function isInTime({ part }: Part, window: Window | undefined): boolean {
  const [start, after] = part.split('/');
  return start !== 'back' || window === undefined || Number(after) <= window.days;
}
