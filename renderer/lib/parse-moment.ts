import {
  addDays,
  type CivilDate,
  civilDateOf,
  civilTimeOf,
  type Instant,
  instantOf,
} from '../../shared/domain/time.ts';
import { type DateLies, parseDate } from './parse-date.ts';

const timeAtEnd = /(?:^|\s)(\d{1,2})(?:[:.]([0-5]\d))?\s*(am|pm)?$/i;

/** The time of day at the end of a text, as `13:00`, with what stands before it; null where there is none. */
function splitTime(text: string): { readonly time: string; readonly before: string } | null {
  const found = timeAtEnd.exec(text);
  if (!found) return null;
  const [whole, hours = '', minutes, half] = found;
  if (minutes === undefined && half === undefined) return null;
  const typed = Number(hours);
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23) return null;
  return { time: `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`, before: text.slice(0, -whole.length).trim() };
}

/** The day on which a bare time of day is meant: the next one to come, or for what has been the nearest one. */
function dayOfTime(time: string, lies: DateLies, now: Instant): CivilDate {
  const today = civilDateOf(now);
  if (lies === 'future') return time >= civilTimeOf(now) ? today : addDays(today, 1);
  const away = (day: CivilDate) => Math.abs(Date.parse(instantOf(`${day}T${time}`)) - Date.parse(now));
  const yesterday = addDays(today, -1);
  return away(yesterday) < away(today) ? yesterday : today;
}

function dayOf(typed: string, time: string, lies: DateLies, now: Instant): CivilDate | null {
  const today = civilDateOf(now);
  switch (typed.toLowerCase()) {
    case '':
      return dayOfTime(time, lies, now);
    case 'today':
      return today;
    case 'yesterday':
      return addDays(today, -1);
    case 'tomorrow':
      return addDays(today, 1);
    default: {
      // In January somebody says `30 dec` of the year that has just ended.
      const years = lies === 'past' ? [0, 1] : [0];
      const written = [typed, ...years.map((back) => `${typed} ${Number(today.slice(0, 4)) - back}`)];
      const days = written.flatMap((each) => parseDate(each, lies, today) ?? []);
      return days.find((day) => lies !== 'past' || day <= today) ?? days[0] ?? null;
    }
  }
}

/**
 * Reads a moment as people type it: `13:00`, `1.30pm`, `25 mar 13:00`, `tomorrow 9:00`, `25/3/2026 13:00`, `now`.
 *
 * @returns the moment, or null where the text is not one (yet)
 */
export function parseMoment(typed: string, lies: DateLies, now: Instant): Instant | null {
  const text = typed.trim().replace(/,/g, '');
  if (text.toLowerCase() === 'now') return now;
  const split = splitTime(text);
  if (!split) return null;
  const day = dayOf(split.before, split.time, lies, now);
  return day === null ? null : instantOf(`${day}T${split.time}`);
}
