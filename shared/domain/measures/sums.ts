import { addDays, type CivilDate } from '../time.ts';
import type { Window } from './definition.ts';
import type { Numbers } from './numbers.ts';

/** How many there are of each part, in whatever was added up. */
export interface Sums {
  /** How many there are of a part, whenever its window began. */
  of(part: string): number;
  /** How many there are of each part whose name begins with `start/`, by the rest of the name; `start` has no slash. */
  under(start: string): ReadonlyMap<string, number>;
  /** Of a part, those whose window began on a day or before; the rest has not matured. */
  begunBy(part: string, day: CivilDate): number;
  /** Of a part, those whose other day lies on a day or after it. */
  begunFrom(part: string, day: CivilDate): number;
}

/** Numbers, to be read. */
export function sumsOf(numbers: Numbers): Sums {
  const sumOf = (part: string, counts?: (since: string) => boolean) => {
    let sum = 0;
    const days = numbers[part] ?? {};
    for (const since in days) if (!counts || counts(since)) sum += days[since] ?? 0;
    return sum;
  };
  // A page asks for many of them: the names are taken apart once.
  let groups: Map<string, Map<string, number>> | undefined;
  const grouped = () => {
    const made = new Map<string, Map<string, number>>();
    for (const part in numbers) {
      const slash = part.indexOf('/');
      if (slash < 0) continue;
      const start = part.slice(0, slash);
      const known = made.get(start) ?? new Map<string, number>();
      known.set(part.slice(slash + 1), sumOf(part));
      made.set(start, known);
    }
    return made;
  };
  return {
    of: (part) => sumOf(part),
    under: (start) => {
      groups ??= grouped();
      return groups.get(start) ?? new Map();
    },
    begunBy: (part, day) => sumOf(part, (since) => since <= day),
    begunFrom: (part, day) => sumOf(part, (since) => since >= day),
  };
}

/** The windows of so many days each, as they stand today. */
export function windowsOn(today: CivilDate, windows: readonly number[]): Window[] {
  return windows.map((days) => ({ days, begunBy: addDays(today, -days - 1) }));
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
