import { areSame, type Counts, cellsOf, countsOf, sumCounts } from './cells.ts';
import { documentKey } from './digest.ts';
import type { DayDocument } from './document.ts';
import type { Entry } from './ledger.ts';
import { type Held, mergeInto } from './merge.ts';
import { partition, type Subset, tableIds, tableOf } from './tables.ts';

type Documents = ReadonlyMap<string, DayDocument>;

/** I1: every total is the sum of the stored documents. */
export function brokenTotals(totals: Counts, documents: Iterable<DayDocument>): string[] {
  const sum = sumCounts([...documents].map(({ t }) => countsOf(t)));
  return areSame(totals, sum) ? [] : ['I1: the totals are not the sum of the documents'];
}

/**
 * I2: every table that spreads contacts out sums to them, and by bucket where it has one. A table that an older app
 * does not know is not there at all.
 */
export function brokenMargins({ n, t }: Pick<DayDocument, 'n' | 't'>): string[] {
  const cells = cellsOf(t);
  const whole = cells.filter(({ table }) => table === partition);
  const total = (some: typeof cells) => some.reduce((sum, cell) => sum + cell.n, 0);
  const problems = total(whole) === n ? [] : ['I2: the partition does not sum to n'];
  for (const id of tableIds) {
    const { over, by } = tableOf(id);
    if (!over || id === partition) continue;
    const own = cells.filter(({ table }) => table === id);
    if (own.length === 0) continue;
    const meant = whole.filter(({ a, b }) => isIn(over, a, b));
    const buckets = by[1] === 'bucket' ? new Set([...own, ...meant].map(({ b }) => b)) : [null];
    for (const bucket of buckets) {
      const some = (all: typeof cells) => total(bucket === null ? all : all.filter(({ b }) => b === bucket));
      if (some(own) !== some(meant)) problems.push(`I2: ${id} does not sum to its contacts`);
    }
  }
  return [...new Set(problems)];
}

function isIn({ scope, bucket }: Subset, a: string, b: string): boolean {
  const has = (list: readonly string[] | undefined, word: string) => !list || list.includes(word);
  return has(scope, a) && has(bucket, b);
}

/** I3: whatever the order, and however often each comes, the same is held in the end. */
export function brokenOrder<T extends Held>(documents: readonly T[], shuffled: readonly T[]): string[] {
  const end = (list: readonly T[]) =>
    list.reduce<T | undefined>((held, document) => mergeInto(held, document), undefined);
  const [one, other] = [end(documents), end([...shuffled, ...documents, ...shuffled])];
  return one?.rev === other?.rev && one?.sum === other?.sum ? [] : ['I3: what is held depends on the order'];
}

/** I4: a contact counts, over all streams, exactly what it is now. */
export function brokenCounting(contact: string, now: Counts, entries: readonly Entry[]): string[] {
  const counted = sumCounts(entries.filter((entry) => entry.contact === contact).map(({ counts }) => counts));
  return areSame(counted, now) ? [] : [`I4: ${contact} does not count once`];
}

/** I5: what a closed stream said of a day stays. */
export function brokenClosing(before: Documents, after: Documents, current: string): string[] {
  return [...before.values()]
    .filter(({ stream }) => stream !== current)
    .filter((document) => after.get(documentKey(document))?.sum !== document.sum)
    .map((document) => `I5: ${documentKey(document)} changed after its stream was closed`);
}

/** I6: what was acknowledged is held, in that revision or a later one. */
export function brokenDurability(acknowledged: ReadonlyMap<string, number>, held: ReadonlyMap<string, Held>): string[] {
  return [...acknowledged]
    .filter(([key, rev]) => (held.get(key)?.rev ?? 0) < rev)
    .map(([key]) => `I6: ${key} was acknowledged and is not held`);
}

/** I7: no reply takes anything away from a computer. */
export function brokenKeeping(before: Iterable<string>, after: ReadonlySet<string>): string[] {
  return [...before].filter((key) => !after.has(key)).map((key) => `I7: ${key} is gone after a reply`);
}

/** I8: every good document of a batch has its result, whatever else is in the batch. */
export function brokenIsolation(good: Iterable<string>, settled: ReadonlySet<string>): string[] {
  return [...good].filter((key) => !settled.has(key)).map((key) => `I8: ${key} waits for another document`);
}
