import { type ChartInput, type ChartPoint, chartInput } from '../../../shared/charts/chart-input.ts';
import { addDays } from '../../../shared/domain/time.ts';

const start = '2026-01-05';

/** The first day of a week of the charts in tests, the first one being 5 January 2026. */
export function weekDay(index: number): string {
  return addDays(start, index * 7);
}

/** Weekly points with these values. */
export function weekly(values: readonly (number | null)[]): ChartPoint[] {
  return values.map((value, index) => ({ label: `wk ${index + 1}`, from: weekDay(index), value }));
}

/** A chart of these values. */
export function inputOf(values: readonly (number | null)[], rest: Partial<ChartInput> = {}): ChartInput {
  return chartInput.parse({ title: 'Invented', unit: 'count', direction: 'up', points: weekly(values), ...rest });
}
