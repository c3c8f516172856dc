import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, test } from 'vitest';
import { bankHolidays } from '../../../shared/domain/bank-holidays.ts';
import { openingAt } from '../../../shared/domain/directory/opening-at.ts';
import { civilDay, dayNumber, scheduleDays } from '../../../shared/domain/directory/schedule-days.ts';
import type { Schedule } from '../../../shared/domain/directory/service.ts';
import { civilDateOf, civilTimeOf } from '../../../shared/domain/time.ts';
import { anySchedule } from '../../support/directory/any-schedule.ts';
import { seeded } from '../../support/seeded.ts';

const isHoliday = (day: string) => bankHolidays.has(day);
const at = (schedules: Schedule[], day: string, time: string | null, others = {}) =>
  openingAt({ status: 'active', hasAlert: false, schedules, ...others }, { day, time }, isHoliday);

const monday = anySchedule({ byday: 'MO', opensAt: '09:00', closesAt: '17:00' });

describe('open or closed by structured times', () => {
  test('during, before and after a sitting, and on another day', () => {
    expect(at([monday], '2026-03-23', '09:00')).toEqual({ state: 'open', until: '17:00' });
    expect(at([monday], '2026-03-23', '17:00')).toEqual({ state: 'closed', next: { day: '2026-03-30', at: '09:00' } });
    expect(at([monday], '2026-03-23', '08:59')).toEqual({ state: 'closed', next: { day: '2026-03-23', at: '09:00' } });
    expect(at([monday], '2026-03-24', null)).toEqual({ state: 'closed', next: { day: '2026-03-30', at: '09:00' } });
  });

  test('two sittings a day are two, and two without a gap are one', () => {
    const morning = anySchedule({ byday: 'MO', opensAt: '09:00', closesAt: '12:00' });
    const afternoon = anySchedule({ byday: 'MO', opensAt: '13:00', closesAt: '16:00' });
    expect(at([morning, afternoon], '2026-03-23', '12:30')).toMatchObject({ state: 'closed', next: { at: '13:00' } });
    expect(at([morning, afternoon], '2026-03-23', null)).toEqual({ state: 'open', until: '16:00' });
    const on = anySchedule({ byday: 'MO', opensAt: '12:00', closesAt: '16:00' });
    expect(at([morning, on], '2026-03-23', '09:30')).toEqual({ state: 'open', until: '16:00' });
  });

  test('a whole day is written 00:00 to 23:59, or midnight to midnight', () => {
    for (const closesAt of ['23:59', '00:00']) {
      const all = anySchedule({ byday: 'MO,TU,WE,TH,FR,SA,SU', opensAt: '00:00', closesAt });
      for (const time of ['00:00', '12:00', '23:59']) expect(at([all], '2026-03-23', time).state).toBe('open');
    }
  });

  test('past midnight belongs to the evening before', () => {
    const late = anySchedule({ byday: 'FR', opensAt: '22:00', closesAt: '02:00' });
    expect(at([late], '2026-03-27', '23:00')).toEqual({ state: 'open', until: '02:00' });
    expect(at([late], '2026-03-28', '01:30')).toEqual({ state: 'open', until: '02:00' });
    expect(at([late], '2026-03-28', '02:00').state).toBe('closed');
    expect(at([late], '2026-03-27', '01:30').state).toBe('closed');
  });

  test('the second Tuesday, the last Friday and the fifteenth', () => {
    const second = anySchedule({ freq: 'MONTHLY', byday: '2TU', opensAt: '10:00', closesAt: '12:00' });
    expect(at([second], '2026-03-10', '10:30').state).toBe('open');
    expect(at([second], '2026-03-17', '10:30').state).toBe('closed');
    const last = anySchedule({ freq: 'MONTHLY', byday: '-1FR', opensAt: '10:00', closesAt: '12:00' });
    expect(at([last], '2026-03-27', '10:30').state).toBe('open');
    const dated = anySchedule({
      freq: 'MONTHLY',
      byday: null,
      bymonthday: '15,-1',
      opensAt: '10:00',
      closesAt: '12:00',
    });
    expect(at([dated], '2026-02-15', '10:30').state).toBe('open');
    expect(at([dated], '2026-02-28', '10:30').state).toBe('open');
  });

  test('every second week counts from a week that is named, and from none otherwise', () => {
    const fortnightly = anySchedule({ ...monday, interval: 2, dtstart: '2026-03-09' });
    expect(at([fortnightly], '2026-03-23', '10:00').state).toBe('open');
    expect(at([fortnightly], '2026-03-16', '10:00').state).toBe('closed');
    expect(at([anySchedule({ ...monday, interval: 2 })], '2026-03-23', '10:00').state).toBe('unknown');
  });

  test('the clock changes move nothing: it is the time on the wall that counts', () => {
    const sunday = anySchedule({ byday: 'SU', opensAt: '01:00', closesAt: '04:00' });
    const asked = (instant: string) => at([sunday], civilDateOf(instant), civilTimeOf(instant)).state;
    // 29 March 2026: 01:00 is 02:00 at once. 25 October 2026: 01:30 comes twice.
    expect(['00:59', '01:00', '02:59', '03:00'].map((time) => asked(`2026-03-29T${time}:00.000Z`))).toEqual([
      'closed',
      'open',
      'open',
      'closed',
    ]);
    expect(
      ['23:59', '00:30', '01:30', '03:59', '04:00'].map((time, index) =>
        asked(`2026-10-${index === 0 ? '24' : '25'}T${time}:00.000Z`),
      ),
    ).toEqual(['closed', 'open', 'open', 'open', 'closed']);
  });
});

describe('unknown', () => {
  test('words alone, half a rule, and times that have run out or not begun', () => {
    const words = anySchedule({ freq: null, byday: null, description: 'Open Mondays' });
    expect(at([words], '2026-03-23', '10:00').state).toBe('unknown');
    expect(at([anySchedule({ byday: 'MO', opensAt: '09:00' })], '2026-03-23', '10:00').state).toBe('unknown');
    expect(at([anySchedule({ ...monday, validTo: '2026-03-22' })], '2026-03-23', '10:00').state).toBe('unknown');
    expect(at([anySchedule({ ...monday, validFrom: '2026-03-24' })], '2026-03-23', '10:00').state).toBe('unknown');
    expect(at([], '2026-03-23', '10:00').state).toBe('unknown');
  });

  test('half a rule beside a whole one keeps it from being called closed', () => {
    const half = anySchedule({ byday: 'TU', opensAt: '09:00' });
    expect(at([monday, half], '2026-03-23', '10:00').state).toBe('open');
    expect(at([monday, half], '2026-03-24', '10:00').state).toBe('unknown');
  });

  test('an alert; while what is closed for now stays closed', () => {
    expect(at([monday], '2026-03-23', '10:00', { hasAlert: true }).state).toBe('unknown');
    const closed = at([monday], '2026-03-23', '10:00', { status: 'temporarily closed' });
    expect(closed).toEqual({ state: 'closed', next: null });
  });

  test('a bank holiday, unless the schedule says what holds', () => {
    const easter = '2026-04-06';
    expect(at([monday], easter, '10:00').state).toBe('unknown');
    expect(at([anySchedule({ ...monday, byday: 'TU' })], easter, '10:00').state).toBe('closed');
    const said = (description: string) => at([anySchedule({ ...monday, description })], easter, '10:00').state;
    expect(said('Every Monday except bank holidays')).toBe('closed');
    expect(said('Closed on bank holidays.')).toBe('closed');
    expect(said('Including bank holidays')).toBe('open');
    expect(said('Bring a friend')).toBe('unknown');
    const exception = anySchedule({ ...monday, validFrom: '2026-04-03', validTo: '2026-04-06' });
    expect(at([exception], easter, '10:00').state).toBe('open');
  });

  test('the next opening leaves out what nobody knows, and looks a fortnight ahead', () => {
    expect(at([monday], '2026-04-05', '10:00')).toEqual({ state: 'closed', next: { day: '2026-04-13', at: '09:00' } });
    const yearly = anySchedule({ ...monday, freq: 'MONTHLY', byday: '1MO' });
    expect(at([yearly], '2026-03-03', '10:00')).toEqual({ state: 'closed', next: null });
  });
});

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const someDays = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 });
const somethingOf = fc.oneof(
  someDays.map((days) => ({ freq: 'WEEKLY' as const, byday: days.join(','), bymonthday: null })),
  // Both kinds in one rule, such as MO,2TU, the other implementation gets wrong: it forgets the plain ones.
  fc
    .oneof(fc.constant(['']), fc.constant(['1', '2', '3', '4', '5', '-1', '-2']))
    .chain((nths) =>
      fc.array(fc.tuple(fc.constantFrom(...nths), fc.constantFrom(...weekdays)), { minLength: 1, maxLength: 3 }),
    )
    .map((days) => ({
      freq: 'MONTHLY' as const,
      byday: days.map((each) => each.join('')).join(','),
      bymonthday: null,
    })),
  fc
    .uniqueArray(
      fc.integer({ min: -31, max: 31 }).filter((date) => date !== 0),
      { minLength: 1, maxLength: 3 },
    )
    .map((dates) => ({ freq: 'MONTHLY' as const, byday: null, bymonthday: dates.join(',') })),
);

test('days are those of RFC 5545, as another implementation of it counts them', () => {
  const first = dayNumber('2026-01-01');
  const rule = fc.record({ rule: somethingOf, interval: fc.integer({ min: 1, max: 4 }), start: fc.nat(400) });
  fc.assert(
    fc.property(rule, ({ rule: parts, interval, start }) => {
      const dtstart = civilDay(first + start);
      const test = scheduleDays(anySchedule({ ...parts, interval, dtstart }));
      const text = [
        `DTSTART:${dtstart.replaceAll('-', '')}T000000Z`,
        `RRULE:FREQ=${parts.freq};INTERVAL=${interval}${parts.byday === null ? '' : `;BYDAY=${parts.byday}`}${parts.bymonthday === null ? '' : `;BYMONTHDAY=${parts.bymonthday}`}`,
      ];
      const [from, to] = [first + start - 20, first + start + 200];
      const expected = RRule.fromString(text.join('\n'))
        .between(new Date(from * 86_400_000), new Date(to * 86_400_000), true)
        .map((day) => day.toISOString().slice(0, 10));
      const found = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((day) => test?.(day));
      expect(found.map(civilDay)).toEqual(expected);
    }),
    seeded(300),
  );
});

const clock = fc
  .integer({ min: 0, max: 1_439 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

test('the minute on the wall decides: the same as writing every minute down', () => {
  const sitting = fc.record({ days: someDays, opensAt: clock, closesAt: clock });
  fc.assert(
    fc.property(fc.array(sitting, { minLength: 1, maxLength: 4 }), fc.nat(13), clock, (rows, ahead, time) => {
      const sound = rows.filter(({ opensAt, closesAt }) => opensAt !== closesAt);
      fc.pre(sound.length > 0);
      // Two weeks of June without a bank holiday.
      const [monday, asked] = [dayNumber('2026-06-08'), dayNumber('2026-06-08') + ahead];
      const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
      const written = new Set<number>();
      for (let day = monday - 7; day <= asked; day += 1) {
        for (const { days, opensAt, closesAt } of sound) {
          if (!days.some((name) => name === weekdays[(((day - monday) % 7) + 7) % 7])) continue;
          const end = closesAt === '23:59' ? 1_440 : minutes(closesAt) + (closesAt < opensAt ? 1_440 : 0);
          for (let minute = minutes(opensAt); minute < end; minute += 1) written.add(day * 1_440 + minute);
        }
      }
      const schedules = sound.map(({ days, ...others }) => anySchedule({ byday: days.join(','), ...others }));
      const isOpen = written.has(asked * 1_440 + minutes(time));
      expect(at(schedules, civilDay(asked), time).state).toBe(isOpen ? 'open' : 'closed');
    }),
    seeded(300),
  );
});
