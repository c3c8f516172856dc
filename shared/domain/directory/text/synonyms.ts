import { foldWords } from './fold-words.ts';
import { stemWord } from './stem-word.ts';

/** Words that mean the same, from each of them to the others; several words in a row are one meaning. */
export interface Synonyms {
  /** By the stems of the words, joined by blanks. */
  readonly meanings: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Those of one word, as the pack writes them. */
  readonly single: readonly string[];
  /** How many words the longest has. */
  readonly longest: number;
}

/** How synonyms are looked up: by what is left of each word without its endings. */
export function meaningKey(words: readonly string[]): string {
  return words.map(stemWord).join(' ');
}

/** Makes the synonyms of a pack ready to be looked up. */
export function compileSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  const meanings = new Map<string, (readonly string[])[]>();
  const single = new Set<string>();
  let longest = 1;
  for (const group of groups) {
    const phrases = group.map(foldWords).filter((words) => words.length > 0);
    for (const phrase of phrases) {
      const key = meaningKey(phrase);
      const others = phrases.filter((other) => meaningKey(other) !== key);
      meanings.set(key, [...(meanings.get(key) ?? []), ...others]);
      longest = Math.max(longest, phrase.length);
      if (phrase.length === 1) single.add(phrase.join());
    }
  }
  return { meanings, single: [...single], longest };
}

/** Words, and what means the same. */
export function withMeanings(words: string, { meanings }: Synonyms): string[] {
  const others = meanings.get(meaningKey(foldWords(words))) ?? [];
  return [words, ...others.map((other) => other.join(' '))];
}

/** Synonyms where a pack has none. */
export const noSynonyms: Synonyms = compileSynonyms([]);
