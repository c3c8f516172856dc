import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The zone in which a council's day begins and ends. */
export const councilZone = 'Europe/London';

/** A moment in UTC with milliseconds, for example `2026-03-23T10:12:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
/** See {@link instant}. */
export type Instant = z.infer<typeof instant>;

/** A civil date without a zone, for example `2026-03-23`. */
export const civilDate = z.iso.date();
/** See {@link civilDate}. */
export type CivilDate = z.infer<typeof civilDate>;

/** Where the time comes from. Injected everywhere, so that tests and wrong clocks can be had. */
export interface Clock {
  /** The present moment. */
  now(): Instant;
}

/** The computer's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that starts at a given moment and then goes on at the usual speed; for tests and trials. */
export function clockStartingAt(start: Instant): Clock {
  const offset = Date.parse(start) - Date.now();
  return { now: () => new Date(Date.now() + offset).toISOString() };
}

/** The civil date in England at a moment. Fixed once, at capture; never computed again. */
export function civilDateOf(moment: Instant): CivilDate {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(councilZone).toPlainDate().toString();
}

/** The time of day in England at a moment, as `10:12`. */
export function civilTimeOf(moment: Instant): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(councilZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/**
 * The moment of a date and time as people in England say it. In the hour that a clock change repeats the
 * earlier one is meant; a time that a clock change leaves out moves forward by the hour that is missing.
 *
 * @param local for example `2026-03-23T10:12`
 * @throws RangeError if it is not a date and time
 */
export function instantOf(local: string): Instant {
  const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(councilZone, { disambiguation: 'compatible' });
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** A person's age in whole years on a date. */
export function ageOn(born: CivilDate, date: CivilDate): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(date), { largestUnit: 'years' }).years;
}

/** The date that lies a number of calendar days after another. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The Monday of the week in which a date lies. */
export function mondayOf(date: CivilDate): CivilDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/** Calendar days from one date to another; negative where the other lies before it. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** Minutes from one moment to a later one, rounded down. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
