import { addDays, type CivilDate, daysBetween, mondayOf } from '../../shared/domain/time.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekdayShape = /^(?:(?:on|by) )?(this |next )?(mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const counts = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 } as const;
const countShape = /^(?:in )?(\d{1,2}|a|one|two|three|four|five|six) (day|week|fortnight)s?$/;
const lengths = { day: 1, week: 7, fortnight: 14 } as const;

function countOf(typed: string): number {
  const named = Object.entries(counts).find(([word]) => word === typed)?.[1];
  return named ?? Number(typed);
}

function lengthOf(typed: string): number {
  return Object.entries(lengths).find(([unit]) => unit === typed)?.[1] ?? 0;
}

/**
 * Reads a day to come as people say it: `tomorrow`, `Friday` (the next one), `next Friday` (of the week after this),
 * `next week` (its Friday: by then it is done), `in two weeks`, `in 10 days`.
 *
 * @returns the date, or null where the words name no day (yet)
 */
export function dayInWords(typed: string, today: CivilDate): CivilDate | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const now = daysBetween(mondayOf(today), today);
  const friday = weekdays.indexOf('fri');
  if (text === 'today') return today;
  if (text === 'tomorrow') return addDays(today, 1);
  if (text === 'this week') return addDays(today, Math.max(0, friday - now));
  if (text === 'next week') return addDays(today, 7 - now + friday);
  const [, which, name = ''] = weekdayShape.exec(text) ?? [];
  const meant = weekdays.findIndex((day) => name.startsWith(day));
  // A weekday that is today means the one to come: who means today says so.
  if (meant >= 0) return addDays(today, which === 'next ' ? 7 - now + meant : ((meant - now + 6) % 7) + 1);
  const [, count = '', unit = ''] = countShape.exec(text) ?? [];
  return unit === '' ? null : addDays(today, countOf(count) * lengthOf(unit));
}
