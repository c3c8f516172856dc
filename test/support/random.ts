/** Random numbers that a seed gives again. */
export interface Random {
  readonly seed: number;
  /** A number from 0 up to 1. */
  fraction(): number;
  /** A whole number from 0 up to `below`. */
  whole(below: number): number;
}

/**
 * The seed of a test run, printed so that the run can be had again with FRONTDOOR_SEED.
 *
 * @param what the test that uses it
 */
export function seedFor(what: string): number {
  const given = Number(process.env.FRONTDOOR_SEED ?? Number.NaN);
  const seed = Number.isInteger(given) ? given : Math.floor(Math.random() * 2 ** 31);
  console.log(`${what}: FRONTDOOR_SEED=${seed}`);
  return seed;
}

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, fraction, whole: (below) => Math.floor(fraction() * below) };
}
