import type { Numbers } from '../measures/numbers.ts';
import { nearestRank, sumsOf } from '../measures/sums.ts';
import { addDays, type CivilDate } from '../time.ts';
import type { WeekNumbers } from './rising-alarm.ts';

/**
 * What the alarm looks at, from the numbers that are kept by week.
 *
 * @param weeks Mondays
 * @param byWeek the numbers of those weeks, and of the weeks before in which a window may have begun
 * @param window the days within which a return counts
 */
export function weekNumbersOf(
  weeks: readonly CivilDate[],
  byWeek: ReadonlyMap<CivilDate, Numbers>,
  window: number,
): WeekNumbers[] {
  const all = [...byWeek.values()].map(sumsOf);
  return weeks.map((week) => {
    const sums = sumsOf(byWeek.get(week) ?? {});
    const [begun, ended] = [addDays(week, -window), addDays(week, 6)];
    const endedIn = all.reduce(
      (sum, each) => sum + each.begunBy('end', ended) - each.begunBy('end', addDays(begun, -1)),
      0,
    );
    return {
      week,
      ...{ resolved: sums.of('first'), counted: sums.of('new'), returns: sums.of('came-back'), returnsOf: endedIn },
      ...{ overrides: sums.of('override'), closed: sums.of('closed') },
      medianMinutes: nearestRank(sums.under('minutes'), 0.5),
    };
  });
}
