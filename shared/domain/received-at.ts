import type { Instant } from './time.ts';

/** No council has records of this kind from before: an earlier year is a slip of the hand. */
const earliest: Instant = '2000-01-01T00:00:00.000Z';
/** Clocks of computers differ, by less than this. */
const aDay = 24 * 60 * 60_000;

/** Why something cannot have been received at a moment, as a sentence; null where it can. */
export function receivedAtProblem(moment: Instant, now: Instant): string | null {
  if (moment < earliest) return 'It was received in the year 2000 or later: check the year.';
  if (Date.parse(moment) - Date.parse(now) > aDay) return 'It cannot have been received after today: check the date.';
  return null;
}
