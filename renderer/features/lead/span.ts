import { lastDayOf } from '../../../shared/domain/measures/measures-page.ts';
import type { Grain } from '../../../shared/domain/measures/places-of.ts';
import { periodOf } from '../../../shared/domain/measures/places-of.ts';
import { addDays, type CivilDate } from '../../../shared/domain/time.ts';

/** How long a stretch of time is looked at, and in which periods. */
export const spans = [
  { id: '13-weeks', label: '13 weeks', grain: 'week', periods: 13 },
  { id: '26-weeks', label: '26 weeks', grain: 'week', periods: 26 },
  { id: '52-weeks', label: '52 weeks', grain: 'week', periods: 52 },
  { id: '12-months', label: '12 months', grain: 'month', periods: 12 },
  { id: '36-months', label: '36 months', grain: 'month', periods: 36 },
] as const satisfies readonly { id: string; label: string; grain: Grain; periods: number }[];
/** One of {@link spans}. */
export type Span = (typeof spans)[number];

/** The first and last day of a span that ends with the period of today, or so many whole spans before that. */
export function daysOf(
  { grain, periods }: Span,
  today: CivilDate,
  spansBack: number,
): { from: CivilDate; to: CivilDate } {
  let last = periodOf(today, grain);
  for (let left = spansBack * periods; left > 0; left -= 1) last = periodOf(addDays(last, -1), grain);
  let from = last;
  for (let left = periods - 1; left > 0; left -= 1) from = periodOf(addDays(from, -1), grain);
  return { from, to: lastDayOf(last, grain) };
}
