import { dayWriter } from '../../shared/domain/day-writer.ts';
import type { CivilDate, Instant } from '../../shared/domain/time.ts';
import { civilDateOf, civilTimeOf, daysBetween } from '../../shared/domain/time.ts';

/** A date as people say it, `Monday 23 March 2026`. */
export const longDate = dayWriter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** A near date as people say it, `Wed 8 April`. */
export const shortDate = dayWriter({ weekday: 'short', day: 'numeric', month: 'long' });

/** A date without its weekday, `2 June 1941`. */
export const plainDate = dayWriter({ day: 'numeric', month: 'long', year: 'numeric' });

const monthAndYear = dayWriter({ month: 'long', year: 'numeric' });

/** A month such as `2026-05` as people say it, `May 2026`. */
export function monthInWords(month: string): string {
  return monthAndYear(`${month}-01`);
}

/** A date of this year or near it without its weekday, `2 June`. */
export const plainDay = dayWriter({ day: 'numeric', month: 'long' });

const weekday = dayWriter({ weekday: 'long' });

/**
 * The moment since which something is so: `10:12` today, `yesterday 16:40`, `Tuesday 10:12`, `Tue 3 March, 10:12`; the
 * last also where it lies ahead, as it was written down while the clock was wrong.
 */
export function sinceWhen(moment: Instant, today: CivilDate): string {
  const day = civilDateOf(moment);
  const time = civilTimeOf(moment);
  const age = daysBetween(day, today);
  if (age === 0) return time;
  if (age === 1) return `yesterday ${time}`;
  return age > 0 && age < 7 ? `${weekday(day)} ${time}` : `${shortDate(day)}, ${time}`;
}

/** A day whose year does not go without saying is said with it, `Mon 30 March 2026`. */
const withYear = (day: CivilDate) => `${shortDate(day)} ${day.slice(0, 4)}`;
/** So many days away the year goes without saying. */
const sameYear = 300;

/**
 * A day: `today`, `yesterday`, `Fri 20 March, 3 days ago`; one that is still to come without how far it is.
 *
 * @param time the time of day that belongs to it, `13:00`: `today at 13:00`, `Fri 20 March at 13:00, 3 days ago`
 */
export function dayAgo(day: CivilDate, today: CivilDate, time?: string): string {
  const age = daysBetween(day, today);
  const at = time === undefined ? '' : ` at ${time}`;
  if (age === 0) return `today${at}`;
  if (age === 1) return `yesterday${at}`;
  const date = Math.abs(age) < sameYear ? shortDate(day) : withYear(day);
  return age < 0 ? `${date}${at}` : `${date}${at}, ${age} days ago`;
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
