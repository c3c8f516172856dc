import { z } from 'zod';
import type { CivilDate } from '../time.ts';
import { measureOf } from './catalogue.ts';
import { codesOf, type Part, partsOf } from './cells-of.ts';
import { measureIds } from './definition.ts';
import type { Fact } from './fact.ts';
import type { MeasuresAsked } from './measures-page.ts';
import { begunForWindow } from './sums.ts';

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
 * @param windows the windows of a return, in days, the shortest first
 */
export function isBehind(
  fact: Fact,
  { number, only }: { number: NumberAsked; only: MeasuresAsked['only'] },
  { today, windows }: { today: CivilDate; windows: readonly number[] },
): boolean {
  if (only && !codesOf(fact, only.split).includes(only.code)) return false;
  const parts = partsOf(fact);
  if ('part' in number) return parts.some((part) => isOf(part, number.part));
  const { parts: made, windowIndex } = measureOf(number.measure);
  const days = windowIndex === undefined ? null : (windows[windowIndex] ?? 0);
  const hasMatured = ({ since }: Part) => days === null || since <= begunForWindow(today, days);
  const isWanted = number.which === 'not-yet' ? (part: Part) => !hasMatured(part) : hasMatured;
  const names = number.which === 'n' ? made.n : made.of;
  return parts.some((part) => isWanted(part) && names.some((name) => isOf(part, name) && isInTime(part, days)));
}

function isOf({ part }: Part, name: string): boolean {
  return part === name || part.startsWith(`${name}/`);
}

/** Somebody who was back after longer than the window is not behind its number. */
function isInTime({ part }: Part, days: number | null): boolean {
  const [start, after] = part.split('/');
  return start !== 'back' || days === null || Number(after) <= days;
}
