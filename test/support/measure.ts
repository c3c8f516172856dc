/** How often each thing is tried: the best is what it takes where nothing else runs on the computer. */
const tries = 7;

/**
 * The milliseconds that each of several turns takes at best, the shortest first.
 *
 * @param begin makes everything ready for one try of all turns
 */
export function bestTimes(turns: number, begin: () => (turn: number) => unknown): number[] {
  const best = new Array<number>(turns).fill(Number.POSITIVE_INFINITY);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const work = begin();
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now();
      work(turn);
      best[turn] = Math.min(best[turn] ?? 0, performance.now() - start);
    }
  }
  return best.toSorted((a, b) => a - b);
}

/** The time below which a share of the turns lies. */
export function centile(times: readonly number[], share: number): number {
  return times[Math.floor((times.length - 1) * share)] ?? 0;
}
