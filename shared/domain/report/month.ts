import { z } from 'zod';
import { dayWriter } from '../day-writer.ts';
import { addDays, type CivilDate } from '../time.ts';

/** A month, `2026-05`. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'is not a month');
/** See {@link month}. */
export type Month = z.infer<typeof month>;

const first = (of: Month): CivilDate => `${of}-01`;

/** The first and the last day of a month. */
export function daysOfMonth(of: Month): { from: CivilDate; to: CivilDate } {
  return { from: first(of), to: addDays(first(monthsFrom(of, 1)), -1) };
}

/** The month so many months after another one; before it where the number is negative. */
export function monthsFrom(of: Month, months: number): Month {
  const [year = 0, at = 1] = of.split('-').map(Number);
  const whole = year * 12 + at - 1 + months;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((((whole % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** The last month that is over on a day. */
export function lastWholeMonth(today: CivilDate): Month {
  return monthsFrom(today.slice(0, 7), -1);
}

const monthAndYear = dayWriter({ month: 'long', year: 'numeric' });

/** A month as it is read, `May 2026`. */
export function monthOnPaper(of: Month): string {
  return monthAndYear(first(of));
}
