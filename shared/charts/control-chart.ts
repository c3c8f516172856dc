import type { CivilDate } from '../domain/time.ts';
import { type Assurance, assuranceOf } from './assurance.ts';
import type { ChartInput, ChartPoint, ChartRebase, TargetStep } from './chart-input.ts';
import { type Variation, variationOf } from './variation.ts';
import { fewestPoints, type Limits, limitsOf, settledFrom } from './xmr.ts';
import { type Flag, flagsOf } from './xmr-rules.ts';

/** A share of fewer than this is flagged: one more or less would move it too far. */
const smallBelow = 10;

/** A point with what the chart says about it. */
export interface ChartedPoint extends ChartPoint {
  /** The place of its stretch among the stretches of the chart. */
  readonly stretch: number;
  /** Every rule that holds for it, the strongest first. */
  readonly flags: readonly Flag[];
  /** Null where there is nothing to judge: a gap, or a stretch without limits. */
  readonly variation: Variation | null;
  /** What was expected on its first day; null where nothing was. */
  readonly target: number | null;
  /** A share of so few that it moves by chance alone. */
  readonly isSmall: boolean;
}

/** Points with the same limits: the whole chart, or what lies between two changes. */
export interface Stretch {
  /** The index of its first and of its last point. */
  readonly first: number;
  readonly last: number;
  /** What it began with; none for what was there from the start. */
  readonly rebases: readonly ChartRebase[];
  /** Null where there are too few points. */
  readonly limits: Limits | null;
  /** How many of its points are recorded. */
  readonly recorded: number;
  /** There are limits, and they will still move. */
  readonly isProvisional: boolean;
}

/** A chart, reckoned. */
export interface ControlChart extends Omit<ChartInput, 'points'> {
  readonly points: readonly ChartedPoint[];
  /** In the order of time; together they hold every point. */
  readonly stretches: readonly Stretch[];
  /** The last recorded point; null where none is. */
  readonly latest: ChartedPoint | null;
  /** What the latest point says; null where there is none or it has no limits. */
  readonly variation: Variation | null;
  /** What the latest limits say about the target that holds at the latest point. */
  readonly assurance: Assurance | null;
  /** There are fewer recorded points than a chart needs: it is told and listed, never drawn. */
  readonly isTooFew: boolean;
}

function targetOn(day: CivilDate, targets: readonly TargetStep[]): number | null {
  return targets.filter(({ from }) => from <= day).at(-1)?.expect ?? null;
}

const byDay = (one: { from: CivilDate }, other: { from: CivilDate }) => (one.from < other.from ? -1 : 1);

function stretchesOf({ points, rebases }: ChartInput): Stretch[] {
  const changes = rebases.toSorted(byDay);
  const starts = [
    0,
    ...points.flatMap(({ from }, index) => {
      const before = points[index - 1];
      return before && changes.some((change) => before.from < change.from && change.from <= from) ? [index] : [];
    }),
  ];
  return points.length === 0
    ? []
    : starts.map((first, place) => {
        const last = (starts[place + 1] ?? points.length) - 1;
        const values = points.slice(first, last + 1).map(({ value }) => value);
        const recorded = values.filter((value) => value !== null).length;
        const limits = limitsOf(values);
        const [from, before] = [points[first]?.from ?? '', points[first - 1]?.from ?? ''];
        const own = changes.filter((change) => before < change.from && change.from <= from);
        return {
          first,
          last,
          rebases: own,
          limits,
          recorded,
          isProvisional: limits !== null && recorded < settledFrom,
        };
      });
}

/**
 * Reckons an XmR chart. Limits and rules start anew with every change that somebody recorded; a target holds from its
 * day on and says nothing about the days before.
 */
export function controlChart(input: ChartInput): ControlChart {
  const targets = input.targets.toSorted(byDay);
  const stretches = stretchesOf(input);
  const points = stretches.flatMap(({ first, last, limits }, stretch) => {
    const own = input.points.slice(first, last + 1);
    const flags =
      limits &&
      flagsOf(
        own.map(({ value }) => value),
        limits,
      );
    return own.map((point, index): ChartedPoint => {
      const held = flags?.[index] ?? [];
      const isJudged = limits !== null && point.value !== null;
      const variation = isJudged ? variationOf(held[0] ?? null, input.direction) : null;
      const isSmall = point.denominator !== undefined && point.denominator < smallBelow;
      return { ...point, stretch, flags: held, variation, target: targetOn(point.from, targets), isSmall };
    });
  });
  const latest = points.findLast(({ value }) => value !== null) ?? null;
  const limits = latest && (stretches[latest.stretch]?.limits ?? null);
  return {
    ...input,
    targets,
    points,
    stretches,
    latest,
    variation: latest?.variation ?? null,
    assurance: latest && assuranceOf(limits, latest.target, input.direction),
    isTooFew: points.filter(({ value }) => value !== null).length < fewestPoints,
  };
}
