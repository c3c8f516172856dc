import { describe, expect, test } from 'vitest';
import { describeChart, findingInWords } from '../../../../shared/charts/chart-in-words.ts';
import type { ChartInput } from '../../../../shared/charts/chart-input.ts';
import { chartRows, filledColumns } from '../../../../shared/charts/chart-rows.ts';
import { controlChart } from '../../../../shared/charts/control-chart.ts';
import { scaleFor, writeValue } from '../../../../shared/charts/values-in-words.ts';
import { inputOf, weekDay, weekly } from '../../../support/charts/points.ts';

const chartOf = (values: readonly (number | null)[], rest: Partial<ChartInput> = {}) =>
  controlChart(inputOf(values, rest));
const steady = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a chart in words', () => {
  test('that is steady', () => {
    expect(describeChart(chartOf(steady))).toBe(
      '5 in wk 13, the latest of 13 periods. Expected while nothing changes: 2.8 to 8.1, on average 5.5. Steady: within what is expected. Nothing stands out.',
    );
  });

  test('with shares, a run, a target and what stood out before', () => {
    const values = [0.9, 0.5, 0.51, 0.5, 0.51, 0.5, 0.51, ...Array(8).fill([0.66, 0.67]).flat().slice(0, 9)];
    const points = weekly(values).map((point) => ({
      ...point,
      numerator: Math.round((point.value ?? 0) * 100),
      denominator: 100,
    }));
    const chart = chartOf([], { unit: 'percent', points, targets: [{ from: weekDay(0), expect: 0.95 }] });
    expect(plain(describeChart(chart))).toBe(
      '66 % in wk 16, 66 of 100, the latest of 16 periods. Expected while nothing changes: 49.9 % to 74 %, on average 61.9 %. ' +
        'Better since wk 8: 7 or more in a row above the average. Before that stand out: wk 1 (above the upper limit); wk 2 to wk 7 (two of three close to the lower limit). ' +
        'Target 95 %: as things are it is not met.',
    );
  });

  test('with a change, a gap and small shares', () => {
    const values = [...steady, null, ...steady.slice(0, 6).map((value) => value + 10)];
    const rebases = [{ from: weekDay(13), reason: 'A second line.' }];
    const points = weekly(values).map((point, index) =>
      index === 14 ? { ...point, numerator: 3, denominator: 9 } : point,
    );
    expect(describeChart(chartOf([], { points, rebases }))).toBe(
      '16 in wk 20, the latest of 19 periods. Expected while nothing changes: 12.8 to 18.2, on average 15.5. These limits are provisional: they come from 6 periods. ' +
        'Steady: within what is expected. Nothing stands out. Limits are reckoned anew from 6 April 2026: A second line. 1 period has no value. ' +
        '1 period is a share of fewer than 10: one more or less moves it far.',
    );
  });

  test('with too few points, or with none', () => {
    expect(describeChart(chartOf([1, 2, null]))).toBe(
      '2 in wk 2, the latest of 2 periods. The period after it has no value yet. Too few periods for a chart: at least 6 are needed.',
    );
    expect(describeChart(chartOf([]))).toBe(
      'No period has a value yet. Too few periods for a chart: at least 6 are needed.',
    );
  });

  test('that is provisional says so above the picture', () => {
    expect(findingInWords(chartOf(steady.slice(0, 9)))).toBe(
      'Steady: within what is expected. Provisional: from 9 periods.',
    );
  });

  test('with too few points since a change says nothing about them', () => {
    const chart = chartOf([...steady, 40, 41], { rebases: [{ from: weekDay(13), reason: 'All is new' }] });
    expect(findingInWords(chart)).toBe('Too few periods since the last change to say anything.');
    expect(describeChart(chart)).toContain('Too few periods since the last change to say what is to be expected.');
    expect(describeChart(chart)).not.toContain('stand');
  });

  test('a run that ends with a change and one that begins with it are two', () => {
    const run = [20, 20, 21, 20, 21, 20, 21];
    const values = [...steady.slice(0, 9), ...run, ...run.map((value) => value + 60), ...steady];
    const words = describeChart(chartOf(values, { rebases: [{ from: weekDay(16), reason: 'A second line' }] }));
    expect(words).toContain('wk 10 to wk 16 (7 or more in a row above the average)');
    expect(words).toContain('wk 17 to wk 23 (7 or more in a row above the average)');
  });

  test('a context is no target to pass', () => {
    const chart = chartOf(steady, { direction: 'none', targets: [{ from: weekDay(0), expect: 20 }] });
    expect(describeChart(chart)).toContain('Target 20, as context: neither more nor less is better.');
  });
});

describe('the table behind a chart', () => {
  test('has the limits as they are drawn and every reason in words', () => {
    const values = [0.1, 0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1, 0, 0.9, null];
    const points = weekly(values).map((point, index) =>
      index === 1 ? { ...point, numerator: 0, denominator: 4 } : point,
    );
    const rows = chartRows(chartOf([], { unit: 'percent', points }));
    expect(rows.map(({ range }) => plain(range))[0]).toMatch(/^0 % to \d+(\.\d)? %$/);
    expect(rows[12]).toMatchObject({ label: 'wk 13', flags: 'above the upper limit', numerator: '' });
    expect(rows[1]).toMatchObject({
      numerator: '0',
      denominator: '4',
      flags: '7 or more in a row below the average; a share of fewer than 10',
    });
    expect(rows[13]).toMatchObject({ value: 'no value', flags: '' });
    expect(filledColumns(rows)).toEqual(['label', 'value', 'numerator', 'denominator', 'average', 'range', 'flags']);
  });
});

describe('a value', () => {
  test.each([
    ['percent', 1, 0.6449, '64.5 %'],
    ['count', 9_000, 1234.56, '1,234.6'],
    ['count', 9, -0.04, '0'],
    ['count', 9, -3, '\u22123'],
    ['minutes', 180, 24, '24 min'],
    ['minutes', 181, 90, '1.5 h'],
    ['minutes', 5_000, 3024, '2.1 days'],
  ] as const)('%s up to %i: %f is %s', (unit, largest, value, words) => {
    expect(plain(writeValue(value, scaleFor(unit, largest)))).toBe(words);
  });
});
