import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../renderer/lib/dates.ts';
import { parseDate } from '../../../renderer/lib/parse-date.ts';

const today = '2026-03-23';

describe('a date as people type it', () => {
  test.each([
    ['2/6/1941', '1941-06-02'],
    ['02.06.1941', '1941-06-02'],
    ['02 06 41', '1941-06-02'],
    ['02061941', '1941-06-02'],
    ['2 June 1941', '1941-06-02'],
    ['2-jun-41', '1941-06-02'],
    [' 29/2/2024 ', '2024-02-29'],
    ['1/1/26', '1926-01-01'],
    ['1/1/27', '1927-01-01'],
  ])('%s in the past is %s', (typed, date) => {
    expect(parseDate(typed, 'past', today)).toBe(date);
  });

  test.each([
    ['30 mar', '2026-03-30'],
    ['30/3', '2026-03-30'],
    ['22/3', '2027-03-22'],
    ['23/3', '2026-03-23'],
    ['5/1/27', '2027-01-05'],
    ['today', '2026-03-23'],
    ['Tomorrow', '2026-03-24'],
    ['Friday', '2026-03-27'],
    ['by fri', '2026-03-27'],
    ['on Weds', '2026-03-25'],
    ['Monday', '2026-03-30'],
    ['this sunday', '2026-03-29'],
    ['next Friday', '2026-04-03'],
    ['next monday', '2026-03-30'],
    ['this week', '2026-03-27'],
    ['next week', '2026-04-03'],
    ['in two weeks', '2026-04-06'],
    ['a fortnight', '2026-04-06'],
    ['in 10 days', '2026-04-02'],
  ])('%s to come is %s', (typed, date) => {
    expect(parseDate(typed, 'future', today)).toBe(date);
  });

  test.each([
    '',
    '2',
    '2/6',
    '31/4/2026',
    '29/2/2026',
    '2/13/1941',
    '2/6/194',
    'june',
    '2 foo 1941',
    '32/1/2026',
    '2/6/2041',
    '2/6/1026',
    'yesterday',
    'friday',
    'next week',
  ])('“%s” in the past is not one yet', (typed) => {
    expect(parseDate(typed, 'past', today)).toBeNull();
  });

  test('reads again what it writes', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-03-23'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseDate(plainDate(date), 'past', today)).toBe(date);
      }),
    );
  });
});
