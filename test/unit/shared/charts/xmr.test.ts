import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../../../shared/charts/xmr.ts';
import {
  attendances,
  attendancesChart,
  deviating,
  rebasedChart,
  seenInTime,
  seenInTimeChart,
} from '../../../support/charts/published.ts';

function near(values: readonly (number | null)[], wanted: { mean: number; lower: number; upper: number }, off: number) {
  const limits = limitsOf(values);
  expect(Math.abs((limits?.mean ?? Number.NaN) - wanted.mean)).toBeLessThan(off);
  expect(Math.abs((limits?.lower ?? Number.NaN) - wanted.lower)).toBeLessThan(off);
  expect(Math.abs((limits?.upper ?? Number.NaN) - wanted.upper)).toBeLessThan(off);
}

describe('the limits', () => {
  test('keep every moving range, as NHS England’s tool does: 6.95 and −3.06', () => {
    near(deviating, { mean: 1.94, lower: -3.06, upper: 6.95 }, 0.006);
  });

  test('are not those of the package that leaves large ones out: 4.60 and −0.72', () => {
    const limits = limitsOf(deviating);
    expect(limits?.upper).not.toBeCloseTo(4.6, 1);
    expect(limits?.lower).not.toBeCloseTo(-0.72, 1);
  });

  test('are those published for attendances at accident and emergency', () => {
    near(attendances, attendancesChart, 0.2);
  });

  test('are those published for them with a change in April 2017', () => {
    near(attendances.slice(0, 12), rebasedChart[0], 0.2);
    near(attendances.slice(12), rebasedChart[1], 0.2);
  });

  test('are wider than those published where the package left moving ranges out', () => {
    const limits = limitsOf(seenInTime);
    expect(limits?.mean).toBeCloseTo(seenInTimeChart.mean, 4);
    expect(limits?.lower).toBeCloseTo(0.85596, 4);
    expect(limits?.upper).toBeCloseTo(0.91345, 4);
  });

  test('near a limit begins two thirds of the way to it', () => {
    const limits = limitsOf([1, 3, 1, 3, 1, 3]);
    expect(limits).toMatchObject({ mean: 2, lower: 2 - 5.32, upper: 2 + 5.32 });
    expect(limits?.nearUpper).toBeCloseTo(2 + 2 * 1.7733, 3);
    expect(limits?.nearLower).toBeCloseTo(2 - 2 * 1.7733, 3);
  });

  test('need six recorded points', () => {
    expect(limitsOf([1, 2, 1, 2, 1])).toBeNull();
    expect(limitsOf([1, 2, 1, 2, 1, null])).toBeNull();
    expect(limitsOf([1, 2, 1, 2, 1, 2])).not.toBeNull();
  });

  test('take no moving range across a gap', () => {
    const limits = limitsOf([1, 2, 1, null, 9, 10, 9]);
    expect(limits?.upper).toBeCloseTo(32 / 6 + 2.66, 6);
    expect(limitsOf([1, null, 2, null, 1, null, 2, null, 1, null, 2])).toBeNull();
  });
});
