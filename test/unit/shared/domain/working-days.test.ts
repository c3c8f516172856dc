import { describe, expect, test } from 'vitest';
import { bankHolidays, bankHolidaysKnownUntil } from '../../../../shared/domain/bank-holidays.ts';
import { addWorkingDays, isWorkingDay } from '../../../../shared/domain/working-days.ts';
import { randomFrom, seedFor } from '../../../support/random.ts';

const iso = (moment: Date) => moment.toISOString().slice(0, 10);
const utc = (date: string) => new Date(`${date}T12:00:00Z`);
const plus = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000);

/** Easter Sunday by Meeus, Jones and Butcher. */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return new Date(Date.UTC(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32, 12));
}

function monday(year: number, month: number, which: 'first' | 'last'): Date {
  const start = which === 'first' ? new Date(Date.UTC(year, month, 1, 12)) : new Date(Date.UTC(year, month + 1, 0, 12));
  const weekday = (start.getUTCDay() + 6) % 7;
  return plus(start, which === 'first' ? (7 - weekday) % 7 : -weekday);
}

/** The rules of the Banking and Financial Dealings Act 1971, with substitute days; written without ours. */
function holidaysByRule(year: number): string[] {
  const taken = new Set<string>();
  const substitute = (date: Date): string => {
    let day = date;
    while (day.getUTCDay() === 0 || day.getUTCDay() === 6 || taken.has(iso(day))) day = plus(day, 1);
    taken.add(iso(day));
    return iso(day);
  };
  const fixed = [new Date(Date.UTC(year, 0, 1, 12)), utc(`${year}-12-25`), utc(`${year}-12-26`)].map(substitute);
  const movable = [plus(easter(year), -2), plus(easter(year), 1), monday(year, 4, 'first')];
  return [...fixed, ...[...movable, monday(year, 4, 'last'), monday(year, 7, 'last')].map(iso)].sort();
}

describe('bank holidays', () => {
  test.each([2025, 2026, 2027, 2028])('of %i are what the rules give', (year) => {
    expect([...bankHolidays].filter((day) => day.startsWith(String(year))).sort()).toEqual(holidaysByRule(year));
  });

  test('are known to the end of their last year', () => {
    expect([...bankHolidays].sort().at(-1)?.slice(0, 4)).toBe(bankHolidaysKnownUntil.slice(0, 4));
  });
});

describe('working days', () => {
  test.each([
    ['c01, over Easter', '2026-03-23', 10, '2026-04-08'],
    ['c09, over Easter', '2026-03-26', 10, '2026-04-13'],
    ['over Christmas with a substitute on the Monday', '2026-12-24', 1, '2026-12-29'],
    ['over a Christmas with two substitutes', '2027-12-24', 1, '2027-12-29'],
    ['over a New Year on a Saturday', '2027-12-31', 1, '2028-01-04'],
    ['over a weekend', '2026-03-20', 1, '2026-03-23'],
    ['from a Sunday', '2026-03-22', 1, '2026-03-23'],
    ['none at all, even on a Sunday', '2026-03-22', 0, '2026-03-22'],
  ])('%s', (_what, from, days, due) => {
    expect(addWorkingDays(from, days, bankHolidays)).toBe(due);
  });

  test.each([-1, 261, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d of them are refused', (days) => {
    expect(() => addWorkingDays('2026-03-23', days, bankHolidays)).toThrow(RangeError);
  });

  test('agree with a count day by day', () => {
    const random = randomFrom(seedFor('working days'));
    for (let run = 0; run < 200; run += 1) {
      const from = iso(plus(utc('2025-01-01'), random.whole(900)));
      const days = random.whole(261);
      const due = addWorkingDays(from, days, bankHolidays);
      let counted = 0;
      for (let day = plus(utc(from), 1); iso(day) <= due; day = plus(day, 1)) {
        const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
        if (!weekend && !bankHolidays.has(iso(day))) counted += 1;
      }
      expect(counted).toBe(days);
      if (days > 0) expect(isWorkingDay(due, bankHolidays)).toBe(true);
    }
  });
});
