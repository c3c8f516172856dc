/** Fewer recorded points than this have no limits. */
export const fewestPoints = 6;
/** Fewer recorded points than this have limits that will still move: they are shown as provisional. */
export const settledFrom = 13;

/** Fewer moving ranges than this say nothing, however many points there are: gaps have eaten them. */
const fewestRanges = 4;
const limitFactor = 2.66;

/** What a process is expected to do while nothing changes. In the unit of the values; nothing is cut off at 0 or 100 %. */
export interface Limits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to each limit. */
  readonly nearLower: number;
  readonly nearUpper: number;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How far each value is from the one before it; none across a gap, as what lay between is not known. */
function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    return value === null || before === undefined || before === null ? [] : [Math.abs(value - before)];
  });
}

/**
 * The limits of an XmR chart as NHS England's Making Data Count reckons them: the mean, and 2.66 times the mean moving
 * range on either side. No moving range is left out, however large. Null where there are too few points.
 */
export function limitsOf(values: readonly (number | null)[]): Limits | null {
  const recorded = values.filter((value) => value !== null);
  const ranges = movingRanges(values);
  if (recorded.length < fewestPoints || ranges.length < fewestRanges) return null;
  const mean = meanOf(recorded);
  const reach = limitFactor * meanOf(ranges);
  const near = (reach * 2) / 3;
  return { mean, lower: mean - reach, upper: mean + reach, nearLower: mean - near, nearUpper: mean + near };
}
