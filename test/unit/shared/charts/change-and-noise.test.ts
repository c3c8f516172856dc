import { describe, expect, test } from 'vitest';
import { type ControlChart, controlChart } from '../../../../shared/charts/control-chart.ts';
import { inputOf } from '../../../support/charts/points.ts';
import { type Random, randomFrom } from '../../../support/random.ts';

const [years, perWeek, weeks, changeAt] = [200, 1_150, 52, 30];

/** A share of so many people as it comes out by chance: near enough to a binomial one. */
function drawnShare(random: Random, share: number): number {
  const spread = Math.sqrt((share * (1 - share)) / perWeek);
  const normal = Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction());
  return Math.round((share + spread * normal) * perWeek) / perWeek;
}

/** Years of about 60,000 people as charts of their weeks, seen at the end of a week. */
function chartsOf(shareIn: (week: number) => number, seenIn: number): ControlChart[] {
  const random = randomFrom(30);
  return Array.from({ length: years }, () => {
    const values = Array.from({ length: weeks }, (_, week) => drawnShare(random, shareIn(week)));
    return controlChart(inputOf(values.slice(0, seenIn), { unit: 'percent' }));
  });
}

const partOf = (charts: readonly ControlChart[], holds: (chart: ControlChart) => boolean) =>
  charts.filter(holds).length / charts.length;

describe('a year of 60,000 people, two hundred times', () => {
  test('six points more from week 30 on are found within four weeks, in nineteen of twenty years', () => {
    const charts = chartsOf((week) => (week < changeAt ? 0.6 : 0.66), changeAt + 4);
    expect(partOf(charts, ({ variation }) => variation?.tone === 'improvement')).toBeGreaterThanOrEqual(0.94);
  });

  test('of noise alone about one week in twenty is special', () => {
    const charts = chartsOf(() => 0.6, weeks);
    const points = charts.flatMap((chart) => chart.points);
    const special = points.filter(({ flags }) => flags.length > 0).length / points.length;
    expect(special).toBeLessThan(0.05);
    expect(special).toBeGreaterThan(0.04);
    expect(partOf(charts, ({ variation }) => variation?.tone === 'common')).toBeGreaterThan(0.93);
  });
});
