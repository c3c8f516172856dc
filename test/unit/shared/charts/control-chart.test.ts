import { describe, expect, test } from 'vitest';
import { assuranceOf } from '../../../../shared/charts/assurance.ts';
import { controlChart } from '../../../../shared/charts/control-chart.ts';
import { variationLetter } from '../../../../shared/charts/variation.ts';
import { inputOf, weekDay, weekly } from '../../../support/charts/points.ts';
import { attendances, rebasedChart } from '../../../support/charts/published.ts';

const steady = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5];
const special = [...steady, 20];

describe('a chart', () => {
  test('is too few below six recorded points, and provisional below thirteen', () => {
    expect(controlChart(inputOf([1, 2, 1, 2, 1, null]))).toMatchObject({ isTooFew: true, variation: null });
    expect(controlChart(inputOf(steady.slice(0, 12))).stretches[0]).toMatchObject({
      isProvisional: true,
      recorded: 12,
    });
    expect(controlChart(inputOf(steady)).stretches[0]?.isProvisional).toBe(false);
    expect(controlChart(inputOf([]))).toMatchObject({ isTooFew: true, latest: null, points: [], stretches: [] });
  });

  test('judges the latest recorded point alone', () => {
    const early = controlChart(inputOf([20, -9, ...steady]));
    expect(early.points[0]?.variation).toEqual({ tone: 'improvement', side: 'high' });
    expect(early.variation).toEqual({ tone: 'common' });
    const late = controlChart(inputOf([...special, null]));
    expect(late.latest?.label).toBe('wk 14');
    expect(late.variation).toEqual({ tone: 'improvement', side: 'high' });
    expect(late.points[14]).toMatchObject({ value: null, flags: [], variation: null });
  });

  test.each([
    ['up', [...steady, 20], 'improvement', 'H'],
    ['up', [...steady, -20], 'concern', 'L'],
    ['down', [...steady, 20], 'concern', 'H'],
    ['down', [...steady, -20], 'improvement', 'L'],
    ['none', [...steady, 20], 'neutral', 'H'],
    ['none', [...steady, -20], 'neutral', 'L'],
    ['none', steady, 'common', '~'],
  ] as const)('better is %s: %j is %s', (direction, values, tone, letter) => {
    const { variation } = controlChart(inputOf(values, { direction }));
    expect(variation?.tone).toBe(tone);
    expect(variation && variationLetter(variation)).toBe(letter);
  });

  test('takes the strongest rule for the label: beyond a limit before a trend the other way', () => {
    const values = [...steady, 5, 6, 5, 6, 5, 6, 30, 29.9, 29.8, 29.7, 29.6, 29.5, 29.4];
    const chart = controlChart(inputOf(values));
    expect(chart.points[19]?.flags.map(({ rule }) => rule)).toContain('trend');
    expect(chart.points[19]?.flags[0]).toEqual({ rule: 'beyond', side: 'high' });
    expect(chart.points[19]?.variation).toEqual({ tone: 'improvement', side: 'high' });
  });

  test('flags a share of fewer than ten', () => {
    const points = weekly([0.5, 0.5]).map((point, index) => ({ ...point, numerator: 5, denominator: 9 + index }));
    expect(controlChart(inputOf([], { unit: 'percent', points })).points.map(({ isSmall }) => isSmall)).toEqual([
      true,
      false,
    ]);
  });
});

describe('a change that is recorded', () => {
  test('starts the limits anew, as published for April 2017', () => {
    const rebases = [{ from: weekDay(12), reason: 'A new year' }];
    const { stretches } = controlChart(inputOf(attendances, { rebases }));
    expect(stretches).toMatchObject([
      { first: 0, last: 11, rebases: [], isProvisional: true },
      { first: 12, last: 35, rebases, isProvisional: false },
    ]);
    expect(stretches[0]?.limits?.upper).toBeCloseTo(rebasedChart[0].upper, 0);
    expect(stretches[1]?.limits?.lower).toBeCloseTo(rebasedChart[1].lower, 0);
  });

  test('ends every run: a step that was a run of eight is none on either side of it', () => {
    const step = [...Array(8).fill(10), ...steady.map((value) => value + 20)].map(
      (value, index) => value + (index % 2),
    );
    const whole = controlChart(inputOf(step));
    expect(whole.points.filter(({ flags }) => flags.length > 0).length).toBeGreaterThan(7);
    const cut = controlChart(inputOf(step, { rebases: [{ from: weekDay(8), reason: 'A second line' }] }));
    expect(cut.points.flatMap(({ flags }) => flags)).toEqual([]);
  });

  test('in the middle of a period counts from the next one on', () => {
    const chart = controlChart(inputOf(steady, { rebases: [{ from: '2026-02-04', reason: 'Wednesday' }] }));
    expect(chart.stretches.map(({ first }) => first)).toEqual([0, 5]);
  });

  test('leaves points without limits where too few came after it', () => {
    const chart = controlChart(inputOf(special, { rebases: [{ from: weekDay(11), reason: 'Lately' }] }));
    expect(chart.stretches[1]).toMatchObject({ limits: null, recorded: 3, isProvisional: false });
    expect(chart).toMatchObject({ isTooFew: false, variation: null, assurance: null });
  });

  test('before the first period and after the last cuts nothing; two in one period cut once', () => {
    const outside = [
      { from: '2025-01-01', reason: 'Long ago' },
      { from: '2027-01-01', reason: 'To come' },
    ];
    expect(controlChart(inputOf(steady, { rebases: outside })).stretches).toHaveLength(1);
    const twice = [
      { from: '2026-02-04', reason: 'One' },
      { from: '2026-02-03', reason: 'Other' },
    ];
    const { stretches } = controlChart(inputOf(steady, { rebases: twice }));
    expect(stretches).toHaveLength(2);
    expect(stretches[1]?.rebases.map(({ reason }) => reason)).toEqual(['Other', 'One']);
  });
});

describe('a target', () => {
  const limits = { mean: 5, lower: 3, upper: 7, nearLower: 4, nearUpper: 6 };

  test.each([
    ['up', 8, 'fail'],
    ['up', 2, 'pass'],
    ['down', 8, 'pass'],
    ['down', 2, 'fail'],
    ['up', 5, 'hit-and-miss'],
    ['down', 7, 'hit-and-miss'],
    ['up', 3, 'hit-and-miss'],
    ['none', 8, null],
    ['up', null, null],
  ] as const)('better is %s, target %j: %s', (direction, target, wanted) => {
    expect(assuranceOf(limits, target, direction)).toBe(wanted);
  });

  test('that changes does not rewrite history', () => {
    const targets = [
      { from: weekDay(5), expect: 9 },
      { from: '2020-01-01', expect: 3 },
    ];
    const chart = controlChart(inputOf(steady, { targets }));
    expect(chart.points.map(({ target }) => target)).toEqual([...Array(5).fill(3), ...Array(8).fill(9)]);
    expect(chart.assurance).toBe('fail');
  });

  test('may begin late and end', () => {
    const targets = [
      { from: weekDay(2), expect: 4 },
      { from: weekDay(4), expect: null },
    ];
    const chart = controlChart(inputOf(steady, { targets }));
    expect(chart.points.slice(0, 5).map(({ target }) => target)).toEqual([null, null, 4, 4, null]);
    expect(chart.assurance).toBeNull();
  });
});
