import { flagInWords, scaleOf } from './chart-in-words.ts';
import type { ControlChart } from './control-chart.ts';
import { clipped, writeValue } from './values-in-words.ts';

/** The names of the columns of the table behind a chart, in their order. */
export const chartColumns = {
  label: 'Period',
  value: 'Value',
  numerator: 'Number',
  denominator: 'Of',
  average: 'Average',
  range: 'Expected',
  target: 'Target',
  flags: 'What stands out',
} as const;

/** A row of the table behind a chart, as it is read. What there is not is empty. */
export type ChartRow = Readonly<Record<keyof typeof chartColumns, string>>;

/** The table behind a chart, a row for each point. */
export function chartRows(chart: ControlChart): ChartRow[] {
  const scale = scaleOf(chart);
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : writeValue(value, scale);
  return chart.points.map(({ label, value, numerator, denominator, stretch, target, flags, isSmall }) => {
    const limits = chart.stretches[stretch]?.limits ?? null;
    const [lower, upper] = limits ? [limits.lower, limits.upper].map((limit) => clipped(limit, chart.unit)) : [];
    return {
      label,
      value: value === null ? 'no value' : write(value),
      numerator: numerator?.toLocaleString('en-GB') ?? '',
      denominator: denominator?.toLocaleString('en-GB') ?? '',
      average: write(limits?.mean),
      range: limits ? `${write(lower)} to ${write(upper)}` : '',
      target: write(target),
      flags: [...flags.map(flagInWords), ...(isSmall && value !== null ? ['a share of fewer than 10'] : [])].join('; '),
    };
  });
}

/** The columns of a chart in which anything stands, in their order. */
export function filledColumns(rows: readonly ChartRow[]): (keyof ChartRow)[] {
  const keys = ['label', 'value', 'numerator', 'denominator', 'average', 'range', 'target', 'flags'] as const;
  return keys.filter((key) => key === 'label' || key === 'value' || rows.some((row) => row[key] !== ''));
}
