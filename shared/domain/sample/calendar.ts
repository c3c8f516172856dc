import { addDays, type CivilDate, daysBetween } from '../time.ts';
import { isWorkingDay } from '../working-days.ts';
import type { Seeded } from './seeded.ts';

/** How busy a working day is, from the Monday on. */
const byWeekday = [1.34, 1.1, 0.98, 0.9, 0.74];
/** How busy a month is, from January on: winter is, and people wait until the holidays are over. */
const byMonth = [1.22, 1.12, 1.06, 0.98, 0.96, 0.92, 0.9, 0.84, 1, 1.04, 1.1, 0.92];

/** How many conversations begin on a day. */
export interface DayOfYear {
  readonly day: CivilDate;
  readonly conversations: number;
}

/** True in the cold months, in which some things come more often. */
export function isWinter(day: CivilDate): boolean {
  return ['11', '12', '01', '02', '03'].includes(day.slice(5, 7));
}

function weekdayOf(day: CivilDate): number {
  // The first of January 2024 was a Monday.
  return (((daysBetween('2024-01-01', day) % 7) + 7) % 7) + 1;
}

function busyness(day: CivilDate, holidays: ReadonlySet<CivilDate>): number {
  if (!isWorkingDay(day, holidays)) return 0;
  const month = byMonth[Number(day.slice(5, 7)) - 1] ?? 1;
  const betweenTheYears = day.slice(5) >= '12-22' ? 0.55 : 1;
  const catchesUp = isWorkingDay(addDays(day, -1), holidays) || weekdayOf(day) === 1 ? 1 : 1.3;
  const longWeekend = weekdayOf(day) === 1 && holidays.has(addDays(day, -3)) ? 1.25 : 1;
  return (byWeekday[weekdayOf(day) - 1] ?? 1) * month * betweenTheYears * catchesUp * longWeekend;
}

/**
 * The working days of some time with how many conversations begin on each: busy on Mondays, after holidays and in
 * winter, with the ups and downs that chance has.
 *
 * @param total about how many there are in all
 */
export function spreadOverDays(
  { from, to, total }: { from: CivilDate; to: CivilDate; total: number },
  holidays: ReadonlySet<CivilDate>,
  seeded: Seeded,
): DayOfYear[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  const shares = days.map((day) => busyness(day, holidays));
  const sum = shares.reduce((all, share) => all + share, 0);
  let carried = 0;
  return days.flatMap((day, at) => {
    const share = shares[at] ?? 0;
    if (share === 0) return [];
    const expected = ((share * total) / sum) * (0.72 + 0.56 * seeded.fraction()) + carried;
    const conversations = Math.max(0, Math.round(expected));
    carried = expected - conversations;
    return [{ day, conversations }];
  });
}
