import type { ChartInput } from '../../../shared/charts/chart-input.ts';
import type { RebaseRow } from '../../../shared/contract/rebases.ts';
import { measureOf } from '../../../shared/domain/measures/catalogue.ts';
import type { MeasureId } from '../../../shared/domain/measures/definition.ts';
import type { MeasuresAsked, MeasuresPage } from '../../../shared/domain/measures/measures-page.ts';
import { titleFor } from '../../../shared/domain/measures/title-for.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import { periodLabel } from './span.ts';

/** What a chart of a part is kept under: `locality:mendip`, or `''` for everything. */
export function splitCodeOf(only: MeasuresAsked['only']): string {
  return only === null ? '' : `${only.split}:${only.code}`;
}

/** A measure of the page as a chart takes it: a point for every period, and none where it has not matured. */
export function chartInputOf(
  id: MeasureId,
  page: MeasuresPage,
  { asked, part, pack, rebases }: { asked: MeasuresAsked; part: string; pack: Pack; rebases: readonly RebaseRow[] },
): ChartInput {
  const measure = measureOf(id);
  const points = page.measures.find((one) => one.id === id)?.points ?? [];
  const split = splitCodeOf(asked.only);
  return {
    title: part === '' ? titleFor(measure, page.windows) : `${titleFor(measure, page.windows)}, ${part}`,
    ...{ unit: measure.unit, direction: measure.direction },
    points: page.periods.map(({ from }, index) => {
      const point = points[index] ?? null;
      const share = point === null || point.of === null ? {} : { numerator: point.n, denominator: point.of };
      return { label: periodLabel(from, asked.grain), from, value: point?.value ?? null, ...share };
    }),
    targets: pack.targets
      .filter((target) => target.measure === measure.target)
      .map(({ from, expect }) => ({ from, expect })),
    rebases: rebases
      .filter((rebase) => rebase.undone === null && rebase.measure === id && rebase.split === split)
      .map(({ from, reason }) => ({ from, reason })),
  };
}
