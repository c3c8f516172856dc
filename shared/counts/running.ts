import type { CivilDate } from '../domain/time.ts';
import { type Counts, differenceOf, sumCounts } from './cells.ts';

/** What lasts on a day: so many units of a cell, each since a day. */
export interface Lasting {
  readonly day: CivilDate;
  readonly units: readonly { readonly key: string; readonly since: CivilDate; readonly n: number }[];
}

/** What was said of a state that lasts: up to a day, and of days after it where the clock was put back since. */
export interface SaidOfRunning {
  readonly day: CivilDate;
  /** What all that was said up to this day comes to. */
  readonly counts: Counts;
}

/** Cells to be added to the document of a day. */
export interface DayChange {
  readonly day: CivilDate;
  readonly counts: Counts;
}

/**
 * What has to be added so that everything said up to a day comes to the state on that day. What became so by the mere
 * passing of days since it was last looked at counts on its own day; everything else counts today. What was said of
 * days that have not come, as the clock was put back, is taken away. Asked again it gives nothing.
 *
 * @param said null where nothing was said so far: then all of it counts today, as nobody has looked before
 * @param ahead what was said of days after today, by day
 */
export function changesOfRunning(
  { day, units }: Lasting,
  said: SaidOfRunning | null,
  ahead: readonly DayChange[] = [],
): DayChange[] {
  const taken = ahead.map((one) => ({ day: one.day, counts: sumCounts([one.counts], -1) }));
  const known = sumCounts([said?.counts ?? new Map(), ...taken.map(({ counts }) => counts)]);
  const between = said === null ? [] : units.filter(({ since }) => since > said.day && since < day);
  const days = [...new Set(between.map(({ since }) => since))].sort();
  const passed = days.map((since) => ({ day: since, counts: countOf(between.filter((unit) => unit.since === since)) }));
  const so = sumCounts([known, ...passed.map(({ counts }) => counts)]);
  return [...passed, { day, counts: differenceOf(countOf(units), so) }, ...taken].filter(
    ({ counts }) => counts.size > 0,
  );
}

/** How many units there are of each cell. */
export function countOf(units: Lasting['units']): Counts {
  const counts = new Map<string, number>();
  for (const { key, n } of units) counts.set(key, (counts.get(key) ?? 0) + n);
  return counts;
}
