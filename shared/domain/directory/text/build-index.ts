import { foldWords } from './fold-words.ts';
import { stemWord } from './stem-word.ts';
import type { IndexedText, TextIndex } from './text-index.ts';

/** How much a word says by where it stands, and how far a long text waters it down there (0 is not at all). */
const parts = {
  name: { weight: 9, length: 0.4, usual: 4 },
  organization: { weight: 3, length: 0.3, usual: 3 },
  terms: { weight: 4, length: 0.5, usual: 6 },
  lead: { weight: 2, length: 0.3, usual: 35 },
  description: { weight: 1, length: 0.75, usual: 120 },
} as const;
/** How many letters of a description count as its beginning, which says what a service is. */
const leadLetters = 250;
/** From here on, once more of a word adds little (the k₁ of BM25). */
const enough = 4;

/** Makes an index word by word. */
export interface IndexBuilder {
  /** Adds the next service; the first is number 0. */
  add(text: IndexedText): void;
  build(): TextIndex;
}

/** Begins an empty index. */
export function indexBuilder(): IndexBuilder {
  const found = new Map<string, { services: number[]; weights: number[] }>();
  let count = 0;
  return {
    add: (text) => {
      for (const [word, said] of wordsOf(text)) {
        const entry = found.get(word) ?? { services: [], weights: [] };
        if (entry.services.length === 0) found.set(word, entry);
        entry.services.push(count);
        entry.weights.push(Math.max(1, Math.round((255 * said) / (enough + said))));
      }
      count += 1;
    },
    build: () => {
      const words = [...found.keys()].sort();
      const stems = [...new Set(words.map(stemWord))].sort();
      const placeOfStem = new Map(stems.map((stem, at) => [stem, at]));
      const starts = new Uint32Array(words.length + 1);
      for (const [at, word] of words.entries()) {
        starts[at + 1] = (starts[at] ?? 0) + (found.get(word)?.services.length ?? 0);
      }
      const all = starts[words.length] ?? 0;
      const services = count > 65_535 ? new Uint32Array(all) : new Uint16Array(all);
      const weights = new Uint8Array(all);
      for (const [at, word] of words.entries()) {
        const entry = found.get(word);
        services.set(entry?.services ?? [], starts[at]);
        weights.set(entry?.weights ?? [], starts[at]);
      }
      const stemOf = Uint32Array.from(words, (word) => placeOfStem.get(stemWord(word)) ?? 0);
      return { count, words, stemOf, stems, starts, services, weights };
    },
  };
}

function wordsOf({ name, organization, terms, description }: IndexedText): Map<string, number> {
  const said = new Map<string, number>();
  const texts = { name, organization, terms, lead: description.slice(0, leadLetters), description };
  for (const [part, { weight, length, usual }] of Object.entries(parts)) {
    const words = foldWords(textOf(texts, part));
    const each = weight / (1 - length + (length * Math.max(words.length, usual / 2)) / usual);
    for (const word of words) if (word.length <= 40) said.set(word, (said.get(word) ?? 0) + each);
  }
  return said;
}

function textOf(texts: Readonly<Record<string, string>>, part: string): string {
  return texts[part] ?? '';
}
