import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageOn,
  civilDateOf,
  civilTimeOf,
  clockStartingAt,
  daysBetween,
  instantOf,
  minutesBetween,
  mondayOf,
} from '../../../../shared/domain/time.ts';
import { randomFrom, seedFor } from '../../../support/random.ts';

/** The reference: the runtime's own calendar, which shares nothing with ours. */
const reference = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

function referenceOf(moment: string): { date: string; time: string } {
  const parts = new Map(reference.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

function around(moment: string): string[] {
  return [-1_000, -1, 0, 1, 1_000].map((offset) => new Date(Date.parse(moment) + offset).toISOString());
}

const nights = ['2026-03-29T01:00:00.000Z', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'];
const midnights = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-07-01', '2026-10-25', '2026-10-26', '2027-01-01'];

describe('the civil day in England', () => {
  test.each([...nights, ...midnights.map((day) => instantOf(`${day}T00:00`))].flatMap(around))(
    'agrees with the runtime’s calendar at %s',
    (moment) => {
      expect({ date: civilDateOf(moment), time: civilTimeOf(moment) }).toEqual(referenceOf(moment));
    },
  );

  test('agrees with the runtime’s calendar at 1,000 random moments', () => {
    const random = randomFrom(seedFor('civil day'));
    for (let run = 0; run < 1_000; run += 1) {
      const moment = new Date(Date.UTC(2000, 0, 1) + random.whole(50 * 365 * 86_400) * 1_000).toISOString();
      expect({ date: civilDateOf(moment), time: civilTimeOf(moment) }).toEqual(referenceOf(moment));
    }
  });

  test('ends at midnight in England, not in Greenwich', () => {
    expect(civilDateOf('2026-07-01T22:59:59.000Z')).toBe('2026-07-01');
    expect(civilDateOf('2026-07-01T23:00:00.000Z')).toBe('2026-07-02');
    expect(civilDateOf('2026-01-01T23:59:59.000Z')).toBe('2026-01-01');
  });
});

describe('a local time as people say it', () => {
  test('is one hour ahead of Greenwich in summer and none in winter', () => {
    expect(instantOf('2026-07-23T10:12')).toBe('2026-07-23T09:12:00.000Z');
    expect(instantOf('2026-03-23T10:12')).toBe('2026-03-23T10:12:00.000Z');
  });

  test('means the earlier one in the hour that comes twice', () => {
    expect(instantOf('2026-10-25T01:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('moves forward in the hour that is left out', () => {
    expect(instantOf('2026-03-29T01:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(civilTimeOf(instantOf('2026-03-29T01:30'))).toBe('02:30');
  });

  test.each(['', 'yesterday', '2026-02-30T10:00', '2026-03-23T25:00'])(
    'is refused where it is no time: %j',
    (typed) => {
      expect(() => instantOf(typed)).toThrow(RangeError);
    },
  );
});

describe('ages and spans', () => {
  test('a birthday counts on its day, not before', () => {
    expect(ageOn('1941-06-02', '2026-06-01')).toBe(84);
    expect(ageOn('1941-06-02', '2026-06-02')).toBe(85);
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21);
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22);
  });

  test('days are calendar days, also over a clock change', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  test('minutes are rounded down', () => {
    expect(minutesBetween('2026-03-23T10:12:00.000Z', '2026-03-23T10:23:59.999Z')).toBe(11);
  });

  test('a clock that starts elsewhere goes on from there', () => {
    const clock = clockStartingAt('2026-03-23T10:12:00.000Z');
    const [first, second] = [clock.now(), clock.now()];
    expect(first.slice(0, 16)).toBe('2026-03-23T10:12');
    expect(second >= first).toBe(true);
  });
});

describe('the week', () => {
  test.each([
    ['2026-03-23', '2026-03-23'],
    ['2026-03-29', '2026-03-23'],
    ['2026-03-30', '2026-03-30'],
    ['2027-01-01', '2026-12-28'],
    ['2028-03-01', '2028-02-28'],
  ])('of %s begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  test('is never more than six days old, and always begins on a Monday', () => {
    for (let day = '2026-01-01'; day < '2028-06-01'; day = addDays(day, 1)) {
      const monday = mondayOf(day);
      expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(monday, day)).toBeLessThan(7);
    }
  });

  test('days between dates do not notice a clock change', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });
});
