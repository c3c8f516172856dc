import { leavesOf } from '../condition-places.ts';
import type { Condition, FactName } from '../condition-schema.ts';

/** The facts that a condition asks about, in its order, each with the values it names. */
export type Mentions = ReadonlyMap<FactName, ReadonlySet<string | number | boolean>>;

/** Reads a condition for what it asks about. */
export function mentionsIn(condition: Condition): Mentions {
  const mentions = new Map<FactName, Set<string | number | boolean>>();
  for (const { condition: leaf } of leavesOf({ path: [], condition })) {
    if ('use' in leaf) continue;
    const name = 'known' in leaf ? leaf.known : leaf.fact;
    const values = mentions.get(name) ?? new Set();
    if ('is' in leaf) values.add(leaf.is);
    if ('has' in leaf) values.add(leaf.has);
    if ('at_least' in leaf) values.add(leaf.at_least);
    mentions.set(name, values);
  }
  return mentions;
}

/** The words among the values named for a fact. */
export function namedWords(mentions: Mentions, ...names: readonly FactName[]): string[] {
  return namedValues(mentions, names).filter((value) => typeof value === 'string');
}

/** Every whole number from none to one more than the largest named for a fact, and never more than `most`. */
export function namedCounts(mentions: Mentions, names: readonly FactName[], most: number): number[] {
  const numbers = namedValues(mentions, names).filter((value) => typeof value === 'number');
  const largest = Math.min(Math.max(0, ...numbers.map(Math.ceil)) + 1, most);
  return Array.from({ length: largest + 1 }, (_, count) => count);
}

function namedValues(mentions: Mentions, names: readonly FactName[]): (string | number | boolean)[] {
  return names.flatMap((name) => [...(mentions.get(name) ?? [])]);
}
