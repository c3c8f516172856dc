import { stemWord } from './stem-word.ts';
import { placeOfWord, type TextIndex, wordsBeginning } from './text-index.ts';

/** Services with a value each; the same arrays again and again, because a keystroke must not make new ones. */
export interface Tally {
  readonly values: Float32Array;
  readonly services: Uint32Array;
  count: number;
}

/** An empty tally for so many services. */
export function tally(count: number): Tally {
  return { values: new Float32Array(count), services: new Uint32Array(count), count: 0 };
}

/** Empties a tally. */
export function clear(cleared: Tally): void {
  for (let at = 0; at < cleared.count; at += 1) cleared.values[cleared.services[at] ?? 0] = 0;
  cleared.count = 0;
}

/** Gives a service a value, unless it has a higher one. Values are above 0. */
export function raise(raised: Tally, service: number, value: number): void {
  const before = raised.values[service] ?? 0;
  if (before === 0) {
    raised.services[raised.count] = service;
    raised.count += 1;
  }
  if (value > before) raised.values[service] = value;
}

/** Another form of a word counts for a little less than the word itself. */
const otherForm = 0.85;

/** Reads an index. Every function adds to a tally the services that have what is asked, with 0 to 1 for how much. */
export interface IndexReader {
  readonly index: TextIndex;
  /** A word in any of its forms. */
  word(word: string, into: Tally): void;
  /** Every longer word that begins so; the nearer in length, the more it counts. */
  begun(letters: string, into: Tally): void;
  /** Several words, all in one service, wherever they stand. */
  all(words: readonly string[], into: Tally): void;
}

/** Makes a reader of an index, with the tables that it needs. */
export function indexReader(index: TextIndex): IndexReader {
  const { words, stems, stemOf, starts, services, weights } = index;
  const [formStarts, forms] = formsOf(index);
  const [part, both] = [tally(index.count), tally(index.count)];

  function postings(place: number, factor: number, into: Tally): void {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      raise(into, services[at] ?? 0, (factor * (weights[at] ?? 0)) / 255);
    }
  }

  function word(asked: string, into: Tally): void {
    const own = placeOfWord(words, asked);
    if (own !== -1) postings(own, 1, into);
    const stem = own === -1 ? placeOfWord(stems, stemWord(asked)) : (stemOf[own] ?? -1);
    if (stem === -1) return;
    for (let at = formStarts[stem] ?? 0; at < (formStarts[stem + 1] ?? 0); at += 1) {
      const form = forms[at] ?? 0;
      if (form !== own) postings(form, otherForm, into);
    }
  }

  return {
    index,
    word,
    begun: (letters, into) => {
      const [from, to] = wordsBeginning(words, letters);
      for (let place = from; place < to; place += 1) {
        const longer = (words[place]?.length ?? 0) - letters.length;
        postings(place, 1 / (1 + 0.08 * longer), into);
      }
    },
    all: (asked, into) => {
      const [first = '', ...others] = asked;
      clear(both);
      word(first, both);
      for (const other of others) {
        clear(part);
        word(other, part);
        for (let at = 0; at < both.count; at += 1) {
          const service = both.services[at] ?? 0;
          both.values[service] = Math.min(both.values[service] ?? 0, part.values[service] ?? 0);
        }
      }
      for (let at = 0; at < both.count; at += 1) {
        const service = both.services[at] ?? 0;
        const value = both.values[service] ?? 0;
        if (value > 0) raise(into, service, value);
      }
    },
  };
}

/** The forms of each stem, as places of words: those of stem n stand from the n-th start on. */
function formsOf({ words, stems, stemOf }: TextIndex): [starts: Uint32Array, forms: Uint32Array] {
  const starts = new Uint32Array(stems.length + 1);
  for (const stem of stemOf) starts[stem + 1] = (starts[stem + 1] ?? 0) + 1;
  for (let at = 0; at < stems.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const forms = new Uint32Array(words.length);
  for (const [place, stem] of stemOf.entries()) {
    forms[next[stem] ?? 0] = place;
    next[stem] = (next[stem] ?? 0) + 1;
  }
  return [starts, forms];
}
