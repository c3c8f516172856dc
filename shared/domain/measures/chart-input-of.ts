import type { ChartInput } from '../../charts/chart-input.ts';
import type { Pack } from '../../pack/schema.ts';
import { dayWriter } from '../day-writer.ts';
import type { CivilDate } from '../time.ts';
import { measureOf } from './catalogue.ts';
import type { MeasureId } from './definition.ts';
import type { MeasuresAsked, MeasuresPage } from './measures-page.ts';
import type { Grain } from './places-of.ts';
import { titleFor } from './title-for.ts';

/** A change on purpose, as far as a chart takes it. */
export interface ChangeOfChart {
  readonly measure: string;
  /** As {@link splitCodeOf} says it. */
  readonly split: string;
  readonly from: CivilDate;
  readonly reason: string;
  /** Null while it stands. */
  readonly undone: unknown;
}

const labels = {
  week: dayWriter({ day: 'numeric', month: 'short' }),
  month: dayWriter({ month: 'short', year: 'numeric' }),
} as const satisfies Record<Grain, unknown>;

/** What a period is called: `23 Mar` for the week that begins on it, `Mar 2026` for a month. */
export function periodLabel(from: CivilDate, grain: Grain): string {
  return labels[grain](from);
}

/** What a chart of a part is kept under: `locality:mendip`, or `''` for everything. */
export function splitCodeOf(only: MeasuresAsked['only']): string {
  return only === null ? '' : `${only.split}:${only.code}`;
}

/** A measure of the page as a chart takes it: a point for every period, and none where it has not matured. */
export function chartInputOf(
  id: MeasureId,
  page: MeasuresPage,
  {
    asked,
    part,
    pack,
    rebases,
  }: {
    asked: Pick<MeasuresAsked, 'grain' | 'only'>;
    part: string;
    pack: Pick<Pack, 'targets'>;
    rebases: readonly ChangeOfChart[];
  },
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
