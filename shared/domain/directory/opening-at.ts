import type { CivilDate } from '../time.ts';
import type { Opening } from './card.ts';
import { civilDay, type DayNumber, type DayTest, dayNumber, scheduleDays } from './schedule-days.ts';
import type { DirectoryService, Schedule } from './service.ts';

/** What is known of when a service is open. */
export interface OpeningTimes {
  readonly status: DirectoryService['status'];
  /** Something is said to be out of the ordinary. */
  readonly hasAlert: boolean;
  readonly schedules: readonly Schedule[];
}

/** The times of a service and of all its locations: it is open where one of them is. */
export function openingTimesOf({ status, alert, schedules, locations }: DirectoryService): OpeningTimes {
  return {
    ...{ status, hasAlert: alert !== null },
    schedules: [...schedules, ...locations.flatMap((location) => location.schedules)],
  };
}

/** A time in England as people say it: a day with a time, or the day as a whole. */
export interface AskedTime {
  readonly day: CivilDate;
  readonly time: string | null;
}

interface Sitting {
  readonly isOn: DayTest;
  /** The first and the last day on which it holds. */
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** Minutes from midnight of its day; the end lies behind the beginning, past midnight where it has to. */
  readonly opens: number;
  readonly closes: number;
  readonly closesAt: string;
  readonly holidays: 'open' | 'closed' | 'unknown';
}

const dayMinutes = 1_440;
/** How far ahead the next opening is looked for, in days. */
const fortnight = 14;
const closedOnHolidays =
  /\b(?:clos\w+|not open|except|excl\w+|no sessions?)\b[^.;\n]{0,40}\bbank holidays?\b|\bbank holidays?\b[^.;\n]{0,20}\bclosed\b/i;
const openOnHolidays = /\b(?:incl\w+|open)\b(?! ?not)[^.;\n]{0,20}\bbank holidays?\b/i;
/** An exception made for a few days, such as over Christmas, says itself what holds on them. */
const exceptionDays = 10;

/**
 * Whether a service is open at a time in London's civil time: the one rule for the badge and for the filter. It answers by
 * structured times alone. Unknown are: words alone, times that have run out, a day on which the schedule cannot be told, an
 * alert, and a bank holiday of which the schedule says nothing. A day as a whole is open where it has any sitting.
 */
export function openingAt(
  times: OpeningTimes,
  { day, time }: AskedTime,
  isHoliday: (day: CivilDate) => boolean,
): Opening {
  if (times.status !== 'active') return { state: 'closed', next: null };
  const asked = dayNumber(day);
  const sittings = times.schedules.map(readSitting);
  const current = sittings.filter((each) => each !== null).filter(({ from, to }) => asked >= from && asked <= to);
  if (times.hasAlert || current.length === 0) return { state: 'unknown' };

  const isBroken = times.schedules.some(
    (each, at) => sittings[at] === null && saysTimes(each) && !hasEnded(each, asked),
  );
  const held = [asked - 1, asked].map((each) => sittingsOn(sittings, each, isHoliday));
  const [before = 'unknown', on = 'unknown'] = held;
  const now = time === null ? null : minutesOf(time);
  const spans = [...spansOf(before, -dayMinutes), ...spansOf(on, 0)];
  const open = now === null ? lastOf(spansOf(on, 0)) : spanAround(spans, now);
  if (open !== null) return { state: 'open', until: open.closesAt };
  if (on === 'unknown' || isBroken) return { state: 'unknown' };
  const next = nextOpening(sittings, asked, now, isHoliday);
  return { state: 'closed', next };
}

/** Some feeds send half a rule: then nobody can say that it is closed either. */
function saysTimes({ freq, opensAt, closesAt }: Schedule): boolean {
  return freq !== null || opensAt !== null || closesAt !== null;
}

function hasEnded({ validTo }: Schedule, asked: DayNumber): boolean {
  return validTo !== null && dayNumber(validTo) < asked;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function readSitting(schedule: Schedule): Sitting | null {
  const { opensAt, closesAt, validFrom, validTo, description } = schedule;
  const isOn = scheduleDays(schedule);
  if (isOn === null || opensAt === null || closesAt === null) return null;
  const [opens, closes] = [minutesOf(opensAt), minutesOf(closesAt)];
  // The same time twice says nothing, but for midnight to midnight.
  if (opens === closes && opens !== 0) return null;
  const from = validFrom === null ? Number.NEGATIVE_INFINITY : dayNumber(validFrom);
  const to = validTo === null ? Number.POSITIVE_INFINITY : dayNumber(validTo);
  const words = description ?? '';
  const isException = to - from < exceptionDays;
  return {
    ...{ isOn, from, to, opens, closesAt },
    // 23:59 is how a whole day is written: its last minute belongs to it.
    closes: closesAt === '23:59' ? dayMinutes : closes <= opens ? closes + dayMinutes : closes,
    holidays: closedOnHolidays.test(words) ? 'closed' : openOnHolidays.test(words) || isException ? 'open' : 'unknown',
  };
}

/** The sittings that begin on a day; unknown where it is a bank holiday and one of them does not say what holds then. */
function sittingsOn(
  sittings: readonly (Sitting | null)[],
  day: DayNumber,
  isHoliday: (day: CivilDate) => boolean,
): Sitting[] | 'unknown' {
  const on = sittings
    .filter((each) => each !== null)
    .filter(({ from, to, isOn }) => day >= from && day <= to && isOn(day));
  if (on.length === 0 || !isHoliday(civilDay(day))) return on;
  const told = on.filter(({ holidays }) => holidays === 'open');
  return told.length > 0 || on.every(({ holidays }) => holidays === 'closed') ? told : 'unknown';
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly closesAt: string;
}

function spansOf(sittings: readonly Sitting[] | 'unknown', offset: number): Span[] {
  if (sittings === 'unknown') return [];
  return sittings.map(({ opens, closes, closesAt }) => ({ from: opens + offset, to: closes + offset, closesAt }));
}

function lastOf(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>((last, each) => (last === null || each.to > last.to ? each : last), null);
}

/** The span that a minute lies in, on to the end of what follows without a gap. */
function spanAround(spans: readonly Span[], now: number): Span | null {
  let around = lastOf(spans.filter(({ from, to }) => from <= now && now < to));
  for (let step = 0; around !== null && step < spans.length; step += 1) {
    const { to } = around;
    around = lastOf([around, ...spans.filter((each) => each.from <= to)]);
  }
  return around;
}

function nextOpening(
  sittings: readonly (Sitting | null)[],
  asked: DayNumber,
  now: number | null,
  isHoliday: (day: CivilDate) => boolean,
): { day: CivilDate; at: string } | null {
  for (let day = asked; day <= asked + fortnight; day += 1) {
    const on = sittingsOn(sittings, day, isHoliday);
    if (on === 'unknown') continue;
    const later = on.map(({ opens }) => opens).filter((opens) => day > asked || (now !== null && opens > now));
    if (later.length > 0) return { day: civilDay(day), at: clockTime(Math.min(...later)) };
  }
  return null;
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
