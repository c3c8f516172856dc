import { wilson } from './wilson.ts';

/** A part of a whole: `n` of `of`, which is at least 1. */
export interface Share {
  readonly n: number;
  readonly of: number;
}

/**
 * The 95 % interval of the difference of two independent shares, `one` less `other`, both ends from -1 to 1. Newcombe,
 * R. G. (1998), Interval estimation for the difference between independent proportions: comparison of eleven methods,
 * Statistics in Medicine 17, 873–890, method 10: from the two score intervals, without a correction.
 */
export function differenceOfShares(one: Share, other: Share): { low: number; high: number } {
  const [p, q] = [one.n / one.of, other.n / other.of];
  const [ofOne, ofOther] = [wilson(one.n, one.of), wilson(other.n, other.of)];
  return {
    low: p - q - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: p - q + Math.hypot(ofOne.high - p, q - ofOther.low),
  };
}
