import { type CivilDate, civilDate } from '../../shared/domain/time.ts';

import { dayInWords } from './day-in-words.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** In which direction a date lies whose year was typed short or left out. */
export type DateLies = 'past' | 'future';

/** Nobody younger than this is expected where a year is typed with two digits. */
const youngest = 14;
/** Nobody is older than this. */
const oldest = 130;

function monthOf(typed: string): number {
  const named = months.findIndex((month) => typed.toLowerCase().startsWith(month));
  return named >= 0 ? named + 1 : Number(typed);
}

function isPossible(date: CivilDate, lies: DateLies, today: CivilDate): boolean {
  return lies === 'future' || (date <= today && Number(date.slice(0, 4)) >= Number(today.slice(0, 4)) - oldest);
}

function built(year: number, month: number, day: number): CivilDate | null {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  const parsed = civilDate.safeParse(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  return parsed.success ? parsed.data : null;
}

function fullYear(typed: string, lies: DateLies, today: CivilDate): number {
  if (typed.length !== 2) return Number(typed);
  const thisYear = Number(today.slice(0, 4));
  const year = thisYear - (thisYear % 100) + Number(typed);
  // A year typed short is rarely a child's: most people here were born in the century before.
  return lies === 'past' && year > thisYear - youngest ? year - 100 : year;
}

/**
 * Reads a date as people in England type it: `2/6/1941`, `2.6.41`, `02 06 1941`, `02061941`, `2 june 1941`, `1941-06-02`, and for
 * a date to come also `30 mar`, the next one there is, and words such as `tomorrow`, `Friday` or `next week`.
 *
 * @returns the date, or null where the text is not one (yet)
 */
export function parseDate(typed: string, lies: DateLies, today: CivilDate): CivilDate | null {
  const text = typed.trim();
  const inWords = lies === 'future' ? dayInWords(text, today) : null;
  if (inWords !== null) return inWords;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const [day = '', month = '', year = ''] = iso ? iso.slice(1).reverse() : run ? run.slice(1) : text.split(/[\s./-]+/);
  if (!/^\d{1,2}$/.test(day) || !/^(\d{1,2}|[a-z]{3,9})$/i.test(month)) return null;
  if (/^(\d{2}|\d{4})$/.test(year)) {
    const date = built(fullYear(year, lies, today), monthOf(month), Number(day));
    return date !== null && isPossible(date, lies, today) ? date : null;
  }
  if (year !== '' || lies === 'past') return null;
  const thisYear = Number(today.slice(0, 4));
  const next = built(thisYear, monthOf(month), Number(day));
  return next !== null && next < today ? built(thisYear + 1, monthOf(month), Number(day)) : next;
}
