import type { Schedule } from '../../../../../../shared/domain/directory/service.ts';
import { tidyDate, tidyTime } from './dates.ts';
import { readDays } from './days.ts';
import type { Notes } from './notes.ts';
import { fieldOf, type Raw, rawsOf, sentOf } from './raw.ts';
import { textIn } from './text.ts';

type Rhythm = Pick<Schedule, 'freq' | 'byday' | 'bymonthday' | 'interval'>;

const everyDay = 'MO,TU,WE,TH,FR,SA,SU';
const none: Rhythm = { freq: null, byday: null, bymonthday: null, interval: 1 };

/** The days of one row: `byday`, or `weekday` of the older standards. Null where none were sent, false where unreadable. */
function daysIn(raw: Raw, path: string, notes: Notes): { days: string | null; isRefused: boolean } {
  const sent = sentOf(raw, 'byday', 'weekday', 'day', 'days');
  if (sent === null) return { days: null, isRefused: false };
  const field = `${path}${sent.field}`;
  const list: unknown[] = Array.isArray(sent.value) ? sent.value : [sent.value];
  const isPlain = list.every((part) => typeof part === 'string' || typeof part === 'number');
  const text = isPlain ? list.join(',').slice(0, 300) : '';
  const days = readDays(text);
  if (days === null) notes.add('schedule-refused', field, sent.value);
  else if (sent.field === 'byday' && days !== text) notes.add('schedule-mended', field, sent.value, days);
  return { days, isRefused: days === null };
}

function intervalIn(raw: Raw): number {
  const sent = Number(fieldOf(raw, 'interval') ?? 1);
  return Number.isInteger(sent) && sent >= 1 && sent <= 60 ? sent : 1;
}

function monthDaysIn(raw: Raw, path: string, notes: Notes): string | null {
  const sent = fieldOf(raw, 'bymonthday');
  if (sent === null) return null;
  const list: unknown[] = Array.isArray(sent) ? sent : [sent];
  const text = list.every((part) => typeof part === 'string' || typeof part === 'number') ? list.join(',') : '';
  const days = text.replaceAll(/\s/g, '');
  if (/^-?(?:[1-9]|[12]\d|3[01])(?:,-?(?:[1-9]|[12]\d|3[01]))*$/.test(days) && days.length <= 100) return days;
  notes.add('schedule-refused', `${path}bymonthday`, sent);
  return null;
}

/** The rhythm of one row, made whole where it is certain: days without a frequency are of the week. */
function rhythmOf(raw: Raw, path: string, notes: Notes): Rhythm {
  const { days, isRefused } = daysIn(raw, path, notes);
  const monthDays = monthDaysIn(raw, path, notes);
  const isOfMonth = days !== null && /\d/.test(days);
  const sent = fieldOf(raw, 'freq', 'frequency');
  // Days that cannot be read leave the rhythm unknown: a row without them would read as every day.
  if (isRefused) return none;
  const interval = intervalIn(raw);
  if (sent === null) {
    if (days === null && monthDays === null) return none;
    return { freq: isOfMonth || days === null ? 'MONTHLY' : 'WEEKLY', byday: days, bymonthday: monthDays, interval };
  }
  const word = String(sent).toUpperCase();
  const mend = (freq: Rhythm['freq'], byday: string | null) => {
    if (word !== freq) notes.add('schedule-mended', `${path}freq`, sent, `${freq}`);
    return { freq, byday, bymonthday: freq === 'MONTHLY' ? monthDays : null, interval };
  };
  if (/^WEEK(?:LY)?S?$/.test(word)) return mend(isOfMonth ? 'MONTHLY' : 'WEEKLY', days);
  if (/^MONTH(?:LY)?S?$/.test(word)) return mend('MONTHLY', days);
  if (/^(?:DAY|DAILY)S?$/.test(word) && interval === 1) return mend('WEEKLY', days ?? everyDay);
  if (/^FORTNIGHT(?:LY)?$/.test(word)) return { ...mend('WEEKLY', days), interval: 2 };
  notes.add('schedule-refused', `${path}freq`, sent);
  return none;
}

function readSchedule(raw: Raw, path: string, notes: Notes): Schedule | null {
  const rhythm = rhythmOf(raw, path, notes);
  const words = [
    textIn(raw, path, 4_000, notes, 'description'),
    textIn(raw, path, 4_000, notes, 'notes'),
    textIn(raw, path, 1_000, notes, 'attending_type'),
  ].filter((part) => part !== null);
  const row = {
    ...rhythm,
    opensAt: tidyTime(fieldOf(raw, 'opens_at', 'opens'), notes, `${path}opens_at`),
    closesAt: tidyTime(fieldOf(raw, 'closes_at', 'closes'), notes, `${path}closes_at`),
    dtstart: tidyDate(fieldOf(raw, 'dtstart'), notes, `${path}dtstart`),
    validFrom: tidyDate(fieldOf(raw, 'valid_from'), notes, `${path}valid_from`),
    validTo: tidyDate(fieldOf(raw, 'valid_to'), notes, `${path}valid_to`),
    description: words.length === 0 ? null : [...new Set(words)].join('\n'),
  };
  const saysNothing = row.freq === null && row.opensAt === null && row.closesAt === null && row.description === null;
  return saysNothing ? null : row;
}

/** A holiday of the older standards, in words: no rule of recurrence stands for it. */
function readHoliday(raw: Raw, path: string, notes: Notes): Schedule | null {
  const from = tidyDate(fieldOf(raw, 'start_date'), notes, `${path}start_date`);
  const to = tidyDate(fieldOf(raw, 'end_date'), notes, `${path}end_date`) ?? from;
  if (from === null) return null;
  const opens = tidyTime(fieldOf(raw, 'opens_at'), notes, `${path}opens_at`);
  const closes = tidyTime(fieldOf(raw, 'closes_at'), notes, `${path}closes_at`);
  const when = from === to ? from : `${from} to ${to}`;
  const isClosed = fieldOf(raw, 'closed') !== false || opens === null;
  const description = isClosed ? `Closed ${when}` : `Open ${opens} to ${closes ?? 'not known'} on ${when}`;
  return { ...none, opensAt: null, closesAt: null, dtstart: null, validFrom: from, validTo: to, description };
}

/** The hours of something that has `schedules`, or the regular and holiday schedules of the older standards. */
export function schedulesOf(raw: Raw, path: string, notes: Notes): Schedule[] {
  const rows = rawsOf(raw, path, 'schedules', 'schedule', 'regular_schedules', 'regular_schedule');
  const holidays = rawsOf(raw, path, 'holiday_schedules', 'holiday_schedule');
  const all = [
    ...rows.map(({ value, at }) => readSchedule(value, `${at}.`, notes)),
    ...holidays.map(({ value, at }) => readHoliday(value, `${at}.`, notes)),
  ].filter((row) => row !== null);
  if (all.length > 200) notes.add('too-many', `${path}schedules`, `${all.length}`, '200');
  return all.slice(0, 200);
}
