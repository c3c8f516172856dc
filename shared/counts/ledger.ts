import type { CivilDate } from '../domain/time.ts';
import { type Counts, differenceOf, sumCounts } from './cells.ts';

/**
 * One change of what a contact counts: signed, never rewritten. It stands in the document of a stream and a day,
 * under the revision that brought it; a document is the sum of its entries, worked out whenever it is sent.
 */
export interface Entry {
  readonly contact: string;
  readonly stream: string;
  readonly day: CivilDate;
  readonly rev: number;
  readonly counts: Counts;
}

/** What a contact counts now: its day and cells. `null` counts nothing, as a draft does. */
export type Counted = { readonly day: CivilDate; readonly counts: Counts } | null;

const nothing: Counts = new Map();

/**
 * What has to be added to the current stream so that a contact counts what it is now: that, less what every entry
 * says already. For a contact of the current stream that comes to its document being rewritten; for one of a closed
 * stream it is an adjustment on the day that was counted. A closed stream is never touched; asking again gives none.
 *
 * @param entries every entry of the contact on this computer
 */
export function entriesFor(
  counted: Counted,
  entries: readonly Pick<Entry, 'day' | 'counts'>[],
): { readonly day: CivilDate; readonly counts: Counts }[] {
  const days = new Set(entries.map(({ day }) => day));
  if (counted) days.add(counted.day);
  return [...days]
    .sort()
    .map((day) => {
      const said = sumCounts(entries.filter((entry) => entry.day === day).map(({ counts }) => counts));
      return { day, counts: differenceOf(counted?.day === day ? counted.counts : nothing, said) };
    })
    .filter(({ counts }) => counts.size > 0);
}

/** The counts of a stream's document of a day, in its newest revision. */
export function countsOfDay(entries: Iterable<Entry>, stream: string, day: CivilDate): Counts {
  const own: Counts[] = [];
  for (const entry of entries) if (entry.stream === stream && entry.day === day) own.push(entry.counts);
  return sumCounts(own);
}
