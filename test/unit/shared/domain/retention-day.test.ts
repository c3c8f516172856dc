import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ClockWitness,
  confirmDay,
  lookAtClock,
  retentionDay,
} from '../../../../shared/domain/retention/retention-day.ts';
import { addDays } from '../../../../shared/domain/time.ts';

const start: ClockWitness = { seen: '2027-03-01', leftOut: 0 };
const countsBy = (...days: string[]) => retentionDay(days.reduce(lookAtClock, start));

describe('the day that a purge counts by', () => {
  test('is the day of the clock while the app is in use, holidays included', () => {
    expect(countsBy('2027-03-02', '2027-03-05', '2027-04-09')).toBe('2027-04-09');
  });

  test('does not jump with a clock that is a year ahead, and goes on from where it was', () => {
    expect(countsBy('2028-03-01')).toBe('2027-03-01');
    expect(countsBy('2028-03-01', '2028-03-02', '2028-03-09')).toBe('2027-03-09');
  });

  test('is right again once the clock is', () => {
    expect(countsBy('2028-03-01', '2028-03-04', '2027-03-04')).toBe('2027-03-04');
  });

  test('stays behind after months in a cupboard, until somebody says which day it is', () => {
    expect(countsBy('2027-09-01', '2027-09-02')).toBe('2027-03-02');
    expect(retentionDay(confirmDay(['2027-09-01', '2027-09-02'].reduce(lookAtClock, start)))).toBe('2027-09-02');
  });

  test('goes back with a clock that goes back', () => {
    expect(countsBy('2026-03-01')).toBe('2026-03-01');
    expect(countsBy('2026-03-01', '2027-03-01')).toBe('2026-03-01');
  });

  test('is never after the clock, and no single jump moves it by more than is waited for', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -800, max: 800 }), { maxLength: 12 }), (steps) => {
        let witness = start;
        for (const step of steps) {
          const next = lookAtClock(witness, addDays(witness.seen, step));
          expect(retentionDay(next) <= next.seen).toBe(true);
          expect(retentionDay(next) <= addDays(retentionDay(witness), 35)).toBe(true);
          witness = next;
        }
      }),
    );
  });
});
