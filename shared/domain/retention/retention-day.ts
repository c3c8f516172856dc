import { z } from 'zod';
import { addDays, type CivilDate, civilDate, daysBetween } from '../time.ts';

/** The longest time between two openings that counts by itself: longer, and a person has to say which day it is. */
export const longestUnaskedGap = 35;

/** Names and words go so many days after their time is over, so that a clock a little ahead takes nothing early. */
export const daysOfGrace = 35;

/** What is known of the clock: the day it showed last, and how many days of it nobody has vouched for. */
export const clockWitness = z.strictObject({ seen: civilDate, leftOut: z.number().int().min(0) });
/** See {@link clockWitness}. */
export type ClockWitness = z.infer<typeof clockWitness>;

/**
 * Looks at the clock once more. A step forward that is too long is left out of the count until somebody confirms the
 * day: a computer that was off for months and one whose clock was put a year ahead look the same from within. A step
 * back takes away from what was left out, so that a clock that is put right again leaves nothing behind.
 */
export function lookAtClock(before: ClockWitness, today: CivilDate): ClockWitness {
  const step = daysBetween(before.seen, today);
  if (step > longestUnaskedGap) return { seen: today, leftOut: before.leftOut + step };
  return { seen: today, leftOut: step < 0 ? Math.max(0, before.leftOut + step) : before.leftOut };
}

/** Somebody has said that the day which the clock shows is the day it is. */
export function confirmDay({ seen }: ClockWitness): ClockWitness {
  return { seen, leftOut: 0 };
}

/** The day that a purge may count by: never after the clock's, and earlier by what nobody has vouched for. */
export function retentionDay({ seen, leftOut }: ClockWitness): CivilDate {
  return addDays(seen, -leftOut);
}
