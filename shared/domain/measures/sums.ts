import { addDays, type CivilDate } from '../time.ts';

/** A number with what it counts, as it is kept. */
export interface Counted {
  readonly part: string;
  readonly since: string;
  readonly n: number;
}

/** How many there are of each part, whichever period and code they come from. */
export interface Sums {
  /** How many there are of a part, whenever its window began. */
  of(part: string): number;
  /** How many there are of each part whose name begins with `start/`, by the rest of the name. */
  under(start: string): ReadonlyMap<string, number>;
  /** Of a part or of those under it, what began on a day or before; the rest has not matured. */
  begunBy(part: string, day: CivilDate): number;
  /** Of a part, those whose other day lies on a day or after it. */
  begunFrom(part: string, day: CivilDate): number;
}

/** Adds numbers up. */
export function sumsOf(cells: Iterable<Counted>): Sums {
  const parts = new Map<string, Map<string, number>>();
  for (const { part, since, n } of cells) {
    const known = parts.get(part) ?? new Map<string, number>();
    known.set(since, (known.get(since) ?? 0) + n);
    parts.set(part, known);
  }
  const sumOf = (part: string, counts: (since: string) => boolean) => {
    let sum = 0;
    for (const [since, n] of parts.get(part) ?? []) if (counts(since)) sum += n;
    return sum;
  };
  return {
    of: (part) => sumOf(part, () => true),
    under: (start) =>
      new Map(
        [...parts.keys()]
          .filter((part) => part.startsWith(`${start}/`))
          .map((part) => [part.slice(start.length + 1), sumOf(part, () => true)]),
      ),
    begunBy: (part, day) => sumOf(part, (since) => since <= day),
    begunFrom: (part, day) => sumOf(part, (since) => since >= day),
  };
}

/** The last day on which a window of so many days may have begun to be over today. */
export function begunForWindow(today: CivilDate, days: number): CivilDate {
  return addDays(today, -days - 1);
}

/**
 * The value that so large a share of the rest does not exceed: the nearest rank (the smallest one whose rank is at
 * least the share of how many there are). Null where there is none.
 */
export function nearestRank(values: ReadonlyMap<string, number>, share: number): number | null {
  const inOrder = [...values].map(([value, n]) => [Number(value), n] as const).toSorted(([a], [b]) => a - b);
  const rank = Math.ceil(share * inOrder.reduce((sum, [, n]) => sum + n, 0));
  let seen = 0;
  for (const [value, n] of inOrder) {
    seen += n;
    if (seen >= rank) return value;
  }
  return null;
}
