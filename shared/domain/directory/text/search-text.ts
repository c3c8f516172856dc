import { idleWords, weakWords } from './common-words.ts';
import { clear, type IndexReader, indexReader, raise, type Tally, tally } from './gather.ts';
import { nearestOf, nearestWords } from './nearest-words.ts';
import { type AskedWord, readQuery } from './read-query.ts';
import { meaningKey, type Synonyms } from './synonyms.ts';
import type { TextIndex } from './text-index.ts';

/** What was found: services with a score each, in no order. Both are good until the next search. */
export interface TextFound {
  readonly services: Uint32Array;
  readonly count: number;
  /** By the number of a service. */
  readonly scores: Float32Array;
  /** Words that nobody wrote so, and what they were taken for. */
  readonly readAs: readonly { readonly typed: string; readonly meant: string }[];
}

/**
 * Finds services by words. `isExact` takes no word for a slip: in what is said about harm, another word that is written
 * nearly so is always the wrong one.
 */
export type TextSearcher = (text: string, synonyms: Synonyms, isExact?: boolean) => TextFound;

const begunFactor = 0.8;
const synonymFactor = 0.75;
const partFactor = 0.45;
const slipFactors = [1, 0.7, 0.5];
const weakFactor = 0.2;
/** What a word is worth wherever it stands, beside how much it says there (0 to 1). */
const leastWorth = 0.1;
/** Services that have less than this share of what the best has are not what was asked for. */
const leastShare = 0.5;

/** Makes a searcher of an index. It keeps tables of the size of the directory and makes next to nothing per search. */
export function textSearcher(index: TextIndex): TextSearcher {
  const reader = indexReader(index);
  const [scores, shares, group, met, one, kept] = [
    tally(index.count),
    tally(index.count),
    tally(index.count),
    tally(index.count),
    tally(index.count),
    tally(index.count),
  ];

  /**
   * Adds one way to say what was asked to what was found so far. Returns how much it tells services apart. Where it says
   * the whole of it, what speaks of it has met it, however many others do: a meaning that stands in a single service
   * would otherwise leave out all that have a common one.
   */
  function add(factor: number, isWhole: boolean): number {
    if (one.count === 0) return 0;
    const tells = Math.log(1 + (index.count - one.count + 0.5) / (one.count + 0.5));
    for (let at = 0; at < one.count; at += 1) {
      const service = one.services[at] ?? 0;
      const worth = factor * (leastWorth + (one.values[service] ?? 0));
      raise(group, service, tells * worth);
      if (isWhole) raise(met, service, Math.min(1, 2 * worth));
    }
    return tells;
  }

  function look(into: (reader: IndexReader, into: Tally) => void, factor: number, isWhole = true): number {
    clear(one);
    into(reader, one);
    return add(factor, isWhole);
  }

  function gather(
    asked: AskedWord,
    synonyms: Synonyms,
    readAs: { typed: string; meant: string }[],
    isExact: boolean,
  ): number {
    const { words, meanings, isBegun } = asked;
    const [word = ''] = words;
    clear(group);
    clear(met);
    let tells = look((read, into) => (words.length > 1 ? read.all(words, into) : read.word(word, into)), 1);
    // A word of it alone may help, but none that stands everywhere: “of him” is in every other service.
    const parts = words.length > 1 ? words.filter((each) => !idleWords.has(each) && !weakWords.has(each)) : [];
    for (const part of parts) look((read, into) => read.word(part, into), partFactor, false);
    // A word that nobody finished may still be found by its beginning, wherever it stands.
    if (words.length === 1 && word.length > 1 && (isBegun || (tells === 0 && word.length > 2))) {
      tells = Math.max(
        tells,
        look((read, into) => read.begun(word, into), begunFactor, false),
      );
    }
    for (const meaning of meanings) {
      tells = Math.max(tells, synonymFactor * look((read, into) => read.all(meaning, into), synonymFactor));
    }
    // A word that the pack knows is spelt as it was meant.
    if (tells > 0 || words.length > 1 || meanings.length > 0 || isExact) return tells;
    for (const [at, near] of nearestWords(index, word, isBegun, 3).entries()) {
      const factor = slipFactors[near.slips] ?? 0;
      const meant = index.words[near.place] ?? '';
      tells = Math.max(tells, factor * look((read, into) => read.word(meant, into), factor));
      // What means the same as the likeliest of them counts as well: whoever misspells an illness means the illness.
      const others = at === 0 ? (synonyms.meanings.get(meaningKey([meant])) ?? []) : [];
      for (const meaning of others) look((read, into) => read.all(meaning, into), factor * synonymFactor);
      if (at === 0 && readAs.length < 3) readAs.push({ typed: word, meant });
    }
    if (tells > 0) return tells;
    // No service has the word, but the pack may know it, and services what means the same.
    const meant = nearestOf(synonyms.single, word);
    for (const meaning of meant === undefined ? [] : (synonyms.meanings.get(meaningKey([meant])) ?? [])) {
      const factor = synonymFactor * (slipFactors[1] ?? 0);
      tells = Math.max(tells, factor * look((read, into) => read.all(meaning, into), factor));
    }
    if (meant !== undefined && tells > 0 && readAs.length < 3) readAs.push({ typed: word, meant });
    return tells;
  }

  return (text, synonyms, isExact = false) => {
    for (const used of [scores, shares, kept]) clear(used);
    const asked = readQuery(text, synonyms);
    const readAs: { typed: string; meant: string }[] = [];
    let whole = 0;
    for (const each of asked) {
      const importance = each.isWeak && asked.some(({ isWeak }) => !isWeak) ? weakFactor : 1;
      const tells = importance * gather(each, synonyms, readAs, isExact);
      whole += tells;
      for (let at = 0; at < group.count; at += 1) {
        const service = group.services[at] ?? 0;
        raise(scores, service, (scores.values[service] ?? 0) + importance * (group.values[service] ?? 0));
        // A word that stands in a service only in passing is not the one that was meant.
        const isMet = tells * (met.values[service] ?? 0);
        const meant = Math.max(isMet, Math.min(tells, 2 * importance * (group.values[service] ?? 0)));
        raise(shares, service, (shares.values[service] ?? 0) + meant);
      }
    }
    let best = 0;
    for (let at = 0; at < shares.count; at += 1) best = Math.max(best, shares.values[shares.services[at] ?? 0] ?? 0);
    for (let at = 0; at < shares.count; at += 1) {
      const service = shares.services[at] ?? 0;
      const share = shares.values[service] ?? 0;
      if (share < leastShare * best) continue;
      raise(kept, service, (scores.values[service] ?? 0) * (0.3 + (0.7 * share) / whole));
    }
    return { services: kept.services, count: kept.count, scores: kept.values, readAs };
  };
}
