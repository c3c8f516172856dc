import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alarmWeeks,
  hasRisen,
  risingAlarm,
  type WeekNumbers,
} from '../../../../../shared/domain/review/rising-alarm.ts';
import { addDays } from '../../../../../shared/domain/time.ts';

const usual = { resolved: 26, counted: 40, returns: 4, returnsOf: 100, overrides: 1, closed: 50, medianMinutes: 10 };
/** Sixteen weeks of which the last four are other than usual. */
const series = (lately: Partial<WeekNumbers>, weeks = 16): WeekNumbers[] =>
  Array.from({ length: weeks }, (_, at) => ({
    ...{ week: addDays('2026-01-05', 7 * at), ...usual },
    ...(at >= weeks - alarmWeeks.recent ? lately : {}),
  }));
const rising = { resolved: 35 };
const state = (lately: Partial<WeekNumbers>) => risingAlarm(series(lately)).state;

describe('the alarm', () => {
  test.each([
    [
      'returns',
      { returns: 12 },
      'more people come back: 12 % of 400 in the last four weeks, 4 % of 1200 in the twelve before',
    ],
    ['overrides', { overrides: 6 }, 'more is closed over a gate with a reason: 12 % of 200'],
    ['shorter', { medianMinutes: 7 }, 'conversations get shorter: 7 minutes in the middle, 10 before'],
  ])('goes off where resolution rises together with %s', (sign, more, said) => {
    const found = risingAlarm(series({ ...rising, ...more }));
    expect(found).toMatchObject({ state: 'alarm', signs: [sign] });
    const words = found.state === 'alarm' ? found.words.join(' ') : '';
    expect(words).toContain(
      'More conversations end at the first contact: 88 % of 160 in the last four weeks, 65 % of 480',
    );
    expect(words).toContain(said);
    expect(words).toContain('a question and not a finding');
  });

  test('names every sign there is', () => {
    expect(risingAlarm(series({ ...rising, returns: 12, overrides: 6, medianMinutes: 7 }))).toMatchObject({
      signs: ['returns', 'overrides', 'shorter'],
    });
  });

  test.each([
    ['resolution rises alone', rising],
    ['signs rise alone', { returns: 12, overrides: 6, medianMinutes: 7 }],
    ['resolution falls', { resolved: 15, returns: 12 }],
    ['everything rises by one', { resolved: 27, returns: 5, overrides: 2, medianMinutes: 9 }],
    ['conversations are shorter in most weeks and not by much', { ...rising, medianMinutes: 9 }],
  ])('is quiet where %s', (_what, lately) => {
    expect(state(lately)).toBe('quiet');
  });

  test('is quiet where one of the last weeks was as long as usual', () => {
    const weeks = series({ ...rising, medianMinutes: 5 });
    const last = weeks.map((week, at) => (at === 15 ? { ...week, medianMinutes: 10 } : week));
    expect(risingAlarm(last).state).toBe('quiet');
  });

  test('cannot say with fewer weeks, with a gap, or with few conversations', () => {
    expect(risingAlarm(series({ ...rising, returns: 12 }, 15)).state).toBe('cannot-say');
    expect(risingAlarm(series(rising, 17).filter((_, at) => at !== 8)).state).toBe('cannot-say');
    const few = series(rising).map((week) => ({ ...week, resolved: Math.min(week.resolved, 9), counted: 9 }));
    expect(risingAlarm(few)).toMatchObject({
      state: 'cannot-say',
      words: [expect.stringContaining('40 in four weeks')],
    });
  });

  test('looks at the last sixteen weeks, in whatever order they come', () => {
    const weeks = series({ ...rising, returns: 12 }, 30);
    expect(risingAlarm(weeks.toReversed())).toEqual(risingAlarm(weeks.slice(-16)));
  });

  test('goes off by chance alone in fewer than one of a hundred looks', () => {
    let alarms = 0;
    const looks = 200;
    const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), { numRuns: 1, seed: 7 })[0];
    const next = () => Number(random?.next().value ?? 0);
    const of = (n: number, share: number) => Array.from({ length: n }, next).filter((each) => each < share).length;
    for (let look = 0; look < looks; look += 1) {
      const weeks = series({}).map((week) => ({
        ...{ ...week, resolved: of(40, 0.65), returns: of(100, 0.05), overrides: of(50, 0.03) },
        medianMinutes: 8 + Math.round(4 * next()),
      }));
      if (risingAlarm(weeks).state === 'alarm') alarms += 1;
    }
    expect(alarms).toBeLessThan(looks / 100);
  });
});

describe('a share', () => {
  test('has risen where the interval of the difference lies above nothing, and enough were counted', () => {
    expect(hasRisen({ recent: { n: 112, of: 140 }, before: { n: 96, of: 160 } })).toBe(true);
    expect(hasRisen({ recent: { n: 92, of: 140 }, before: { n: 96, of: 160 } })).toBe(false);
    expect(hasRisen({ recent: { n: 39, of: 39 }, before: { n: 6, of: 160 } })).toBe(false);
    expect(hasRisen({ recent: { n: 40, of: 40 }, before: { n: 6, of: 119 } })).toBe(false);
  });
});
