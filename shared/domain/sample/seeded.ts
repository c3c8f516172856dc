import { v7 } from 'uuid';
import type { Id } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Chance that a seed gives again: the same choices in the same order. */
export interface Seeded {
  /** A number from 0 up to 1. */
  fraction(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True so often. @param share from 0 to 1 */
  chance(share: number): boolean;
  /** One of them. @throws RangeError where there is none */
  pick<T>(from: readonly T[]): T;
  /** A key, the more often the greater its weight. @throws RangeError where there is none */
  weighted(weights: Readonly<Record<string, number>>): string;
  /** An identifier as of a moment. */
  id(moment: Instant): Id;
}

/** Mulberry32: small, and the same everywhere. */
function fractionsFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance from a seed. */
export function seededBy(seed: number): Seeded {
  const fraction = fractionsFrom(seed);
  let made = 0;
  const whole = (from: number, to: number) => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    whole,
    chance: (share) => fraction() < share,
    pick: (from) => {
      for (const one of from.slice(Math.floor(fraction() * from.length))) return one;
      throw new RangeError('There is nothing to pick from.');
    },
    weighted: (weights) => {
      const entries = Object.entries(weights).filter(([, weight]) => weight > 0);
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new RangeError('There is nothing to pick from.');
    },
    id: (moment) => {
      made += 1;
      const random = Uint8Array.from({ length: 16 }, () => whole(0, 255));
      // Counted up, so that ids of one moment are in the order in which they were made.
      return v7({ msecs: Date.parse(moment), seq: made, random });
    },
  };
}
