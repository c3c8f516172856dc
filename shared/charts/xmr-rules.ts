import type { Limits } from './xmr.ts';

/**
 * What makes a point special, the first the strongest: it lies beyond a limit; it is one of seven or more that rise or
 * fall; it is one of two near a limit among three on that side; it is one of seven or more on one side of the mean.
 */
export const rules = ['beyond', 'trend', 'near', 'run'] as const;
/** One of {@link rules}. */
export type Rule = (typeof rules)[number];

/** Above what is expected or rising; below it or falling. */
export type Side = 'high' | 'low';

/** That a rule holds for a point, and which way. */
export interface Flag {
  readonly rule: Rule;
  readonly side: Side;
}

/** So many in a row make a trend or a run. */
const longRun = 7;

type Sign = -1 | 0 | 1;

interface Signs {
  /** Above the mean, on it, below it; null in a gap. */
  readonly sides: readonly (Sign | null)[];
  /** Past the near limit on a side, or not; a point beyond the limit is past the near limit too. */
  readonly near: readonly (Sign | null)[];
  readonly beyond: readonly (Sign | null)[];
  /** Risen, unchanged, fallen against the one before; null where either is missing. */
  readonly steps: readonly (Sign | null)[];
}

const sideOf = (sign: Sign): Side => (sign > 0 ? 'high' : 'low');

/** Sums of fractions miss by a hair: what differs by less than this is the same. */
function hairOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0) * 1e-9;
}

function signsOf(values: readonly (number | null)[], limits: Limits): Signs {
  const hair = hairOf(values);
  const signPast = (value: number | null, low: number, high: number): Sign | null => {
    if (value === null) return null;
    return value > high + hair ? 1 : value < low - hair ? -1 : 0;
  };
  return {
    sides: values.map((value) => signPast(value, limits.mean, limits.mean)),
    near: values.map((value) => signPast(value, limits.nearLower, limits.nearUpper)),
    beyond: values.map((value) => signPast(value, limits.lower, limits.upper)),
    steps: values.map((value, index) => {
      const before = values[index - 1] ?? null;
      return before === null ? null : signPast(value, before, before);
    }),
  };
}

/**
 * Marks every stretch of the same sign, up or down, that is long enough, and so many points before it. Where two of
 * them meet in a point it keeps the first.
 */
function markLong(signs: readonly (Sign | null)[], length: number, before: number): Sign[] {
  const marked: Sign[] = signs.map(() => 0);
  let first = 0;
  signs.forEach((sign, index) => {
    if (sign !== signs[first]) first = index;
    if (!sign || index - first + 1 < length) return;
    for (let place = first - before; place <= index; place += 1) marked[place] ||= sign;
  });
  return marked;
}

/** NHS England's rule since November 2023: a point beyond the limit is one of the two as well. */
function nearAt({ sides, near }: Signs, index: number): Sign {
  const sign = near[index] ?? 0;
  if (sign === 0) return 0;
  const holds = [index - 2, index - 1, index].some((first) => {
    const three = [first, first + 1, first + 2];
    return three.every((place) => sides[place] === sign) && three.filter((place) => near[place] === sign).length >= 2;
  });
  return holds ? sign : 0;
}

/**
 * The rules that hold for each point, the strongest first; none for a point within what is expected. Runs, trends and
 * threes never reach across a gap. The point at which a rise turns into a fall keeps the rise that it ended, and the
 * other way round.
 *
 * @param values of one stretch with the same limits, in the order of time; null for a gap
 */
export function flagsOf(values: readonly (number | null)[], limits: Limits): readonly (readonly Flag[])[] {
  const signs = signsOf(values, limits);
  // Seven points make six steps: the point before the first step belongs to the trend.
  const trends = markLong(signs.steps, longRun - 1, 1);
  const runs = markLong(signs.sides, longRun, 0);
  return values.map((_, index) => {
    const held: Record<Rule, Sign> = {
      beyond: signs.beyond[index] ?? 0,
      trend: trends[index] ?? 0,
      near: nearAt(signs, index),
      run: runs[index] ?? 0,
    };
    return rules.flatMap((rule) => (held[rule] === 0 ? [] : [{ rule, side: sideOf(held[rule]) }]));
  });
}
