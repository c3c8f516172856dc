import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './time.ts';

/** True on Monday to Friday unless the day is a holiday. */
export function isWorkingDay(date: CivilDate, holidays: ReadonlySet<CivilDate>): boolean {
  return Temporal.PlainDate.from(date).dayOfWeek <= 5 && !holidays.has(date);
}

/**
 * The day that lies a number of working days after another. The first day does not count, so one working
 * day after a Friday is the Monday; none after a day is that day itself.
 *
 * @param days a whole number, 0 to 260
 * @throws RangeError if `days` is outside that
 */
export function addWorkingDays(from: CivilDate, days: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  if (!Number.isInteger(days) || days < 0 || days > 260) {
    throw new RangeError('Working days have to be a whole number from 0 to 260.');
  }
  let day = Temporal.PlainDate.from(from);
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString(), holidays)) left -= 1;
  }
  return day.toString();
}

/**
 * How many working days lie after a day, up to another one that counts itself: none where they are the same day, one
 * from a Friday to the Monday after it; none where the other lies before.
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: ReadonlySet<CivilDate>): number {
  let days = 0;
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day.toString(), holidays)) days += 1;
  }
  return days;
}
