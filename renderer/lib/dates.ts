import type { CivilDate, Instant } from '../../shared/domain/time.ts';
import { civilDateOf, civilTimeOf, minutesBetween } from '../../shared/domain/time.ts';

function formatted(date: CivilDate, options: Intl.DateTimeFormatOptions): string {
  // A civil date has no zone: read and written in the same one it stays what it is.
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A date as people say it, `Monday 23 March 2026`. */
export function longDate(date: CivilDate): string {
  return formatted(date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replaceAll(',', '');
}

/** A near date as people say it, `Wed 8 April`. */
export function shortDate(date: CivilDate): string {
  return formatted(date, { weekday: 'short', day: 'numeric', month: 'long' }).replaceAll(',', '');
}

/** A date without its weekday, `2 June 1941`. */
export function plainDate(date: CivilDate): string {
  return formatted(date, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** How long ago a moment was, in words: `just now`, `14 minutes ago`, `3 hours ago`, `2 days ago`. */
export function howLongAgo(from: Instant, now: Instant): string {
  const minutes = Math.max(0, minutesBetween(from, now));
  const count = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'} ago`;
  if (minutes < 1) return 'just now';
  if (minutes < 60) return count(minutes, 'minute');
  if (minutes < 24 * 60) return count(Math.floor(minutes / 60), 'hour');
  return count(Math.floor(minutes / (24 * 60)), 'day');
}

/** A moment as people say it, `Wed 25 March, 13:00`. */
export function shortMoment(moment: Instant): string {
  return `${shortDate(civilDateOf(moment))}, ${civilTimeOf(moment)}`;
}

/** A moment as short as it can be told from another: `13:00` today, `25 March 2026, 13:00` on another day. */
export function plainMoment(moment: Instant, now: Instant): string {
  const day = civilDateOf(moment);
  return day === civilDateOf(now) ? civilTimeOf(moment) : `${plainDate(day)}, ${civilTimeOf(moment)}`;
}

/** The day of a moment as people say it: `today`, or `Wed 25 March`. */
export function dayInWords(moment: Instant, now: Instant): string {
  const day = civilDateOf(moment);
  return day === civilDateOf(now) ? 'today' : shortDate(day);
}
