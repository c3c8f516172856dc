import { type CivilDate, civilDate, civilDateOf } from '../../../../../../shared/domain/time.ts';
import type { Notes } from './notes.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const isoMoment = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,].*)?$/;
const inWords = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*,? (\d{4})$/i;

function realDate(text: string): CivilDate | null {
  const parsed = civilDate.safeParse(text);
  // Programs write 0001-01-01 or 1900-01-00 where they mean nothing.
  return parsed.success && parsed.data > '1901-01-01' && parsed.data < '2200' ? parsed.data : null;
}

const ofParts = (year: string, month: string | number, day: string) =>
  realDate(`${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);

interface ReadDate {
  readonly date: CivilDate | null;
  readonly kind: 'plain' | 'zone-missing' | 'mended';
}

function readDate(text: string): ReadDate {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { date: realDate(text), kind: 'plain' };
  const moment = isoMoment.exec(text);
  if (moment !== null) {
    const [, day = '', zone] = moment;
    if (zone === undefined) return { date: realDate(day), kind: 'zone-missing' };
    const at = Date.parse(text.replace(' ', 'T').replace(',', '.'));
    return { date: Number.isNaN(at) ? null : realDate(civilDateOf(new Date(at).toISOString())), kind: 'plain' };
  }
  const [, first = '', second = '', year = ''] = dayFirst.exec(text) ?? [];
  if (year !== '') return { date: ofParts(year, second, first), kind: 'mended' };
  const [, day = '', word = '', wordYear = ''] = inWords.exec(text) ?? [];
  const month = months.indexOf(word.toLowerCase());
  if (month >= 0) return { date: ofParts(wordYear, month + 1, day), kind: 'mended' };
  if (/^\d{8}$/.test(text)) return { date: ofParts(text.slice(0, 4), text.slice(4, 6), text.slice(6)), kind: 'mended' };
  return { date: null, kind: 'plain' };
}

/** A day, however it is written, with the day before the month; null where it is none, which is noted. */
export function tidyDate(value: unknown, notes: Notes, field: string): CivilDate | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value.replaceAll(/[\s\u00A0]+/g, ' ').replaceAll(/^ | $/g, '') : '';
  if (text === ' ' || (typeof value === 'string' && text === '')) return null;
  const { date, kind } = text.length > 60 ? { date: null, kind: 'plain' } : readDate(text);
  if (date === null) notes.add('date-refused', field, value);
  else if (kind === 'zone-missing') notes.add('zone-missing', field, value, date);
  else if (kind === 'mended') notes.add('date-mended', field, value, date);
  return date;
}

/** A day on which something was done, which cannot lie ahead; a day is let pass for clocks that differ. */
export function tidyPastDate(value: unknown, notes: Notes, field: string): CivilDate | null {
  const date = tidyDate(value, notes, field);
  if (date === null || Date.parse(date) <= Date.parse(notes.today) + 86_400_000) return date;
  notes.add('date-ahead', field, value);
  return null;
}

const clock =
  /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?\s*([ap])?\.?(?:m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** A time of day in London, such as `09:30`; null where it is none, which is noted. */
export function tidyTime(value: unknown, notes: Notes, field: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value.replaceAll(/[\s\u00A0]+/g, ' ').replaceAll(/^ | $/g, '') : '';
  const lower = text.toLowerCase();
  if (lower === 'noon' || lower === 'midday') return '12:00';
  const found = text.length > 40 ? null : clock.exec(text);
  const time = found === null ? null : clockTime(found);
  if (time === null) notes.add('time-refused', field, value);
  return time;
}

function clockTime([, hours = '', minutes, , half]: RegExpExecArray): string | null {
  const hour = Number(hours);
  const minute = Number(minutes ?? '0');
  // A bare number is no time unless it says which half of the day it means.
  if (minute > 59 || (minutes === undefined && half === undefined)) return null;
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const late = half?.toLowerCase() === 'p' ? 12 : 0;
  const real = half === undefined ? hour : (hour % 12) + late;
  // The end of the day: the standard writes a whole day as 00:00 to 23:59.
  if (real === 24 && minute === 0) return '23:59';
  return real > 23 ? null : `${String(real).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
