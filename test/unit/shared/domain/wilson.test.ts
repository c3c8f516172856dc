import { describe, expect, test } from 'vitest';
import { successOf } from '../../../../shared/domain/directory/success-of.ts';
import { wilson } from '../../../../shared/domain/measures/wilson.ts';

describe('the 95 % score interval of a share', () => {
  // Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17,
  // 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i out of %i is as published', (helped, n, low, high) => {
    const found = wilson(helped, n);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('is the same from the other side, and stays inside 0 and 1', () => {
    for (const n of [1, 5, 12, 400]) {
      for (let helped = 0; helped <= n; helped += 1) {
        const [one, other] = [wilson(helped, n), wilson(n - helped, n)];
        expect(one.low).toBeCloseTo(1 - other.high, 12);
        expect(one.low).toBeGreaterThanOrEqual(0);
        expect(one.high).toBeLessThanOrEqual(1);
        expect(one.low).toBeLessThanOrEqual(helped / n + 1e-12);
        expect(one.high).toBeGreaterThanOrEqual(helped / n - 1e-12);
      }
    }
  });
});

test('nothing is said of fewer than five results', () => {
  expect(successOf(4, 4)).toBeNull();
  expect(successOf(4, 5)).toMatchObject({ n: 5, helped: 4 });
});
