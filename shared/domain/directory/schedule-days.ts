import type { CivilDate } from '../time.ts';
import type { Schedule } from './service.ts';

/** A day as a whole number: days since 1 January 1970. Civil days have no zone, so no clock change touches them. */
export type DayNumber = number;

const dayLength = 86_400_000;
const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The number of a civil date. */
export function dayNumber(day: CivilDate): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The civil date of a number. */
export function civilDay(day: DayNumber): CivilDate {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** 0 is Monday. */
function weekday(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

function monthOf(day: DayNumber): { months: number; date: number; length: number } {
  const at = new Date(day * dayLength);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return {
    months: year * 12 + month,
    date: at.getUTCDate(),
    length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(),
  };
}

interface Named {
  readonly weekday: number;
  /** The how-manieth of its month, from its end where negative; null is every one. */
  readonly nth: number | null;
}

/** Reads `MO,WE` or `2MO,-1FR`; null where a part cannot be read. */
function readByday(byday: string): Named[] | null {
  const read = byday.split(',').map((part) => {
    const [, nth = '', name = ''] = /^\s*([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)\s*$/.exec(part.toUpperCase()) ?? [];
    return name === '' ? null : { weekday: names.indexOf(name), nth: nth === '' ? null : Number(nth) };
  });
  const sound = read.filter((each) => each !== null);
  return sound.length === read.length ? sound : null;
}

function readDates(bymonthday: string): number[] | null {
  const read = bymonthday.split(',').map(Number);
  return read.every((date) => Number.isInteger(date) && date !== 0 && Math.abs(date) <= 31) ? read : null;
}

/** Says of a day whether a schedule names it, between its own first and last day. */
export type DayTest = (day: DayNumber) => boolean;

/**
 * Reads the days of a schedule: the part of RFC 5545 that the standard sends, counted in civil days, so that no zone and
 * no clock change comes in. Null where they cannot be told: without a frequency, with days that cannot be read, or every
 * second week without a week to count from.
 */
export function scheduleDays({ freq, interval, byday, bymonthday, dtstart, validFrom }: Schedule): DayTest | null {
  const anchor = dtstart ?? validFrom;
  const first = anchor === null ? null : dayNumber(anchor);
  if (freq === null || (interval > 1 && dtstart === null)) return null;
  const named = byday === null ? [] : readByday(byday);
  const dates = bymonthday === null ? [] : readDates(bymonthday);
  if (named === null || dates === null) return null;
  const began: DayTest = (day) => dtstart === null || first === null || day >= first;

  if (freq === 'WEEKLY') {
    if (dates.length > 0 || named.some(({ nth }) => nth !== null) || (named.length === 0 && first === null))
      return null;
    const days = new Set(named.length > 0 ? named.map((each) => each.weekday) : [weekday(first ?? 0)]);
    const week = (day: DayNumber) => Math.floor((day - weekday(day)) / 7);
    const isTurn: DayTest = (day) => interval === 1 || first === null || (week(day) - week(first)) % interval === 0;
    return (day) => began(day) && days.has(weekday(day)) && isTurn(day);
  }

  if (named.length === 0 && dates.length === 0 && first === null) return null;
  const own = named.length === 0 && dates.length === 0 && first !== null ? [monthOf(first).date] : dates;
  return (day) => {
    if (!began(day)) return false;
    const { months, date, length } = monthOf(day);
    if (interval > 1 && first !== null && (months - monthOf(first).months) % interval !== 0) return false;
    const isNamed = named.some(({ weekday: asked, nth }) => {
      if (asked !== weekday(day)) return false;
      if (nth === null) return true;
      return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth;
    });
    const isDated = own.some((asked) => (asked > 0 ? asked === date : length + asked + 1 === date));
    // Both given narrow each other: the Friday that is a thirteenth.
    return (named.length === 0 || isNamed) && (own.length === 0 || isDated);
  };
}
