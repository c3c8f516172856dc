import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kappaOf } from '../../../../../shared/domain/review/kappa.ts';

const times = <T>(n: number, pair: readonly [T, T]) => Array.from({ length: n }, () => pair);

describe('kappa', () => {
  test('is that of a published example: 50 proposals, 20 yes by both, 15 no by both, 5 and 10 apart', () => {
    // The usual textbook table: agreement 0.70, by chance 0.50.
    const pairs = [
      ...times(20, ['y', 'y']),
      ...times(15, ['n', 'n']),
      ...times(5, ['y', 'n']),
      ...times(10, ['n', 'y']),
    ] as const;
    expect(kappaOf(pairs, 20)).toEqual({ state: 'known', n: 50, same: 35, kappa: 0.4 });
  });

  test('is that of the example of 200 frequencies and three marks in Cohen (1960): 0.492', () => {
    const rows = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const pairs = rows.flatMap((row, one) => row.flatMap((n, other) => times(n, [one, other])));
    const found = kappaOf(pairs, 20);
    expect(found.state).toBe('known');
    if (found.state === 'known') expect(found.kappa).toBeCloseTo(0.492, 3);
  });

  test('is not said of too few pairs, with how many there are', () => {
    expect(kappaOf(times(19, ['a', 'a']), 20)).toEqual({ state: 'too-few', n: 19, same: 19, from: 20 });
    expect(kappaOf([], 0)).toMatchObject({ state: 'too-few', n: 0 });
  });

  test('is not said where both gave one mark throughout', () => {
    expect(kappaOf(times(30, ['a', 'a']), 20)).toEqual({ state: 'one-mark', n: 30, same: 30 });
  });

  test('lies between -1 and 1, is 1 only where all pairs are the same, and does not mind who is first', () => {
    const mark = fc.constantFrom('clear', 'partly', 'not-evident');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, mark), { minLength: 1, maxLength: 60 }), (pairs) => {
        const found = kappaOf(pairs, 1);
        const turned = kappaOf(
          pairs.map(([one, other]) => [other, one] as const),
          1,
        );
        expect(turned).toEqual(found);
        if (found.state !== 'known') return;
        expect(found.kappa).toBeGreaterThanOrEqual(-1);
        expect(found.kappa).toBeLessThanOrEqual(1);
        expect(found.kappa === 1).toBe(found.same === found.n);
      }),
    );
  });
});
