import { foldWords } from './text/fold-words.ts';
import { clear, type IndexReader, tally } from './text/gather.ts';

/** The words by which services belong to a topic or a tier, as a pack has them. */
export type WordsOf = Readonly<Record<string, readonly string[]>>;

/** To which ids each service belongs, the strongest first, by its number in the index. */
export type Belongings = readonly (readonly Belonging[])[];

/** One of them: `strength` is from 0 to 1, for how much the service speaks of it; `word` is what it was known by. */
export interface Belonging {
  readonly id: string;
  readonly strength: number;
  readonly word: string;
}

/** Less than this is said in passing: once, in the middle of a long description. */
const leastStrength = 0.3;

/**
 * Finds out which services belong to which ids, by what their names, terms and descriptions say: one pass over the index
 * when a directory or a pack is taken up, none while somebody types.
 */
export function belongings(reader: IndexReader, wordsOf: WordsOf): Belongings {
  const { count } = reader.index;
  const found: Belonging[][] = Array.from({ length: count }, () => []);
  const one = tally(count);
  for (const [id, entries] of Object.entries(wordsOf)) {
    const strongest = new Map<number, Belonging>();
    for (const entry of entries) {
      clear(one);
      reader.all(foldWords(entry), one);
      for (let at = 0; at < one.count; at += 1) {
        const service = one.services[at] ?? 0;
        const strength = one.values[service] ?? 0;
        if (strength < leastStrength || strength <= (strongest.get(service)?.strength ?? 0)) continue;
        strongest.set(service, { id, strength, word: entry });
      }
    }
    for (const [service, belonging] of strongest) found[service]?.push(belonging);
  }
  for (const each of found) each.sort((one, other) => other.strength - one.strength);
  return found;
}
