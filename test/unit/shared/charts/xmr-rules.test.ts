import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Limits } from '../../../../shared/charts/xmr.ts';
import { limitsOf } from '../../../../shared/charts/xmr.ts';
import { flagsOf, rules } from '../../../../shared/charts/xmr-rules.ts';
import { attendances, seenInTime, seenInTimeChart, seenInTimeSpecial } from '../../../support/charts/published.ts';

/** Mean 0, near the limit past 2, beyond it past 3. */
const plain: Limits = { mean: 0, lower: -3, upper: 3, nearLower: -2, nearUpper: 2 };

/** The places at which a rule holds. */
function heldBy(rule: (typeof rules)[number], values: readonly (number | null)[], limits = plain): number[] {
  return flagsOf(values, limits).flatMap((flags, place) => (flags.some((flag) => flag.rule === rule) ? [place] : []));
}

describe('beyond a limit', () => {
  test('is strictly beyond it', () => {
    expect(heldBy('beyond', [3, 3.01, -3, -3.01, 0])).toEqual([1, 3]);
  });

  test('is no matter of how fractions add up', () => {
    const tenths = [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    const limits = limitsOf(tenths);
    expect(limits && flagsOf(tenths, limits).flat()).toEqual([]);
  });
});

describe('a trend', () => {
  test('is seven points that rise, each of them', () => {
    expect(heldBy('trend', [1, -1, -0.8, -0.6, 0, 0.2, 0.4, 0.6, 0.5])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(heldBy('trend', [-1, -0.8, -0.6, 0, 0.2, 0.4])).toEqual([]);
  });

  test('may fall, and says which way', () => {
    const flags = flagsOf([1.9, 1.8, 1.7, 1.6, 1.5, 1.4, 1.3], plain);
    expect(flags.map(([first]) => first)).toEqual(Array(7).fill({ rule: 'trend', side: 'low' }));
  });

  test('is broken by a tie, and by a gap', () => {
    expect(heldBy('trend', [-1, -0.8, -0.6, -0.6, 0.2, 0.4, 0.6, 0.8])).toEqual([]);
    expect(heldBy('trend', [-1, -0.8, -0.6, null, 0.2, 0.4, 0.6, 0.8])).toEqual([]);
  });

  test('at a turn the point keeps what it ended', () => {
    const sides = flagsOf([-0.7, -0.5, -0.3, -0.1, 0.1, 0.3, 0.5, 0.4, 0.2, 0, -0.2, -0.4, -0.6], plain);
    expect(sides[6]).toEqual([{ rule: 'trend', side: 'high' }]);
    expect(sides[7]).toEqual([{ rule: 'trend', side: 'low' }]);
  });
});

describe('two of three near a limit', () => {
  test('flags those near it, and not the third', () => {
    expect(heldBy('near', [0, 2.5, 1, 2.5, 0])).toEqual([1, 3]);
    expect(heldBy('near', [0, -2.5, -2.5, -1])).toEqual([1, 2]);
  });

  test('needs all three on that side of the mean', () => {
    expect(heldBy('near', [2.5, -0.1, 2.5])).toEqual([]);
    expect(heldBy('near', [2.5, 0, 2.5])).toEqual([]);
    expect(heldBy('near', [-0.1, 2.5, 2.5])).toEqual([]);
    expect(heldBy('near', [2.5, 1, 1, 2.5])).toEqual([]);
  });

  test('is strictly past the near limit, and stops at a gap', () => {
    expect(heldBy('near', [2, 1, 2.5])).toEqual([]);
    expect(heldBy('near', [2.5, null, 2.5, 1])).toEqual([]);
  });

  test('counts a point beyond the limit as well', () => {
    expect(heldBy('near', [1, 2.5, 3.5, 0])).toEqual([1, 2]);
    expect(heldBy('near', [3.5, 1, 3.5])).toEqual([0, 2]);
  });
});

describe('a run on one side', () => {
  test('is seven points, and a point on the mean breaks it', () => {
    const seven = [0.5, 0.7, 0.5, 0.7, 0.5, 0.7, 0.5];
    expect(heldBy('run', [-0.5, ...seven, -0.5])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(heldBy('run', seven.slice(1))).toEqual([]);
    expect(heldBy('run', [0.5, 0.7, 0.5, 0, 0.7, 0.5, 0.7, 0.5])).toEqual([]);
    expect(heldBy('run', [0.5, 0.7, 0.5, null, 0.7, 0.5, 0.7, 0.5])).toEqual([]);
    expect(heldBy('run', [0.5, 0.7, 0.5, 0.7, -0.5, -0.7, -0.5])).toEqual([]);
  });
});

test('where several hold, the order is beyond, trend, near, run', () => {
  const values = [0.1, 0.5, 1, 1.5, 2.2, 2.5, 3.5];
  const flags = flagsOf(values, plain);
  expect(flags[6]?.map(({ rule }) => rule)).toEqual(['beyond', 'trend', 'near', 'run']);
  expect(flags[0]?.map(({ rule }) => rule)).toEqual(['trend', 'run']);
});

describe('published charts', () => {
  test('attendances at accident and emergency: nothing special in 36 months', () => {
    const limits = limitsOf(attendances);
    expect(limits && flagsOf(attendances, limits).flat()).toEqual([]);
  });

  test('seen within four hours: the months published as special, and three more by the newer rule', () => {
    const { mean, lower, upper } = seenInTimeChart;
    const limits = {
      mean,
      lower,
      upper,
      nearLower: mean - ((mean - lower) * 2) / 3,
      nearUpper: mean + ((upper - mean) * 2) / 3,
    };
    const flags = flagsOf(seenInTime, limits);
    const on = (side: string) => flags.flatMap(([first], place) => (first?.side === side ? [place] : []));
    expect(on('high')).toEqual(seenInTimeSpecial.improvement);
    // Months beside one beyond the limit: the package does not count that one, NHS England does since November 2023.
    const newer = [8, 32, 35];
    expect(on('low')).toEqual([...seenInTimeSpecial.concern, ...newer].toSorted((one, other) => one - other));
    expect(newer.map((place) => flags[place])).toEqual(Array(3).fill([{ rule: 'near', side: 'low' }]));
  });
});

describe('whatever the values', () => {
  const values = fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { freq: 12 }), { minLength: 6, maxLength: 60 });
  const flagged = (list: readonly (number | null)[]) => {
    const limits = limitsOf(list);
    return limits && flagsOf(list, limits);
  };

  test('shifting and scaling them changes no flag', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -500, max: 500 }),
        fc.constantFrom(0.01, 0.1, 3, 1000),
        (list, by, times) => {
          const moved = list.map((value) => (value === null ? null : (value + by) * times));
          expect(flagged(moved)).toEqual(flagged(list));
        },
      ),
    );
  });

  test('mirrored they have the mirrored flags', () => {
    fc.assert(
      fc.property(values, (list) => {
        const mirrored = flagged(list.map((value) => (value === null ? null : -value)));
        const turned = flagged(list)?.map((flags) =>
          flags.map(({ rule, side }) => ({ rule, side: side === 'high' ? 'low' : 'high' })),
        );
        expect(mirrored ?? undefined).toEqual(turned);
      }),
    );
  });

  test('backwards the same points are special, by the same rules', () => {
    fc.assert(
      fc.property(values, (list) => {
        const names = (all: ReturnType<typeof flagged>) => all?.map((flags) => flags.map(({ rule }) => rule));
        expect(names(flagged(list.toReversed()))?.toReversed()).toEqual(names(flagged(list)));
      }),
    );
  });

  test('rules stand in their order, each once; a gap has none', () => {
    fc.assert(
      fc.property(values, (list) => {
        flagged(list)?.forEach((flags, place) => {
          const order = flags.map(({ rule }) => rules.indexOf(rule));
          expect(order).toEqual([...new Set(order)].toSorted((one, other) => one - other));
          if (list[place] === null) expect(flags).toEqual([]);
        });
      }),
    );
  });
});
