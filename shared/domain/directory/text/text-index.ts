/** The text of a service, part by part: a word in a name says more than one in the middle of a description. */
export interface IndexedText {
  readonly name: string;
  readonly organization: string;
  /** What its publisher filed it under, and who it is for. */
  readonly terms: string;
  readonly description: string;
}

/** Which services have which words, and how much each word says about each: made once, when a directory is imported. */
export interface TextIndex {
  /** How many services there are; they are numbered from 0. */
  readonly count: number;
  /** Every word, in the order of its characters. */
  readonly words: readonly string[];
  /** The stem of each word, as a place in `stems`. */
  readonly stemOf: Uint32Array;
  readonly stems: readonly string[];
  /** Where the services of each word begin in `services`; one more than there are words. */
  readonly starts: Uint32Array;
  readonly services: Uint16Array | Uint32Array;
  /** How much the word says about the service, from 1 to 255. */
  readonly weights: Uint8Array;
}

/** The lowest and the first one too high of the words that begin so. */
export function wordsBeginning(words: readonly string[], letters: string): [from: number, to: number] {
  const from = firstFrom(words, letters);
  // The highest character there is: every word that begins so comes before it.
  return [from, firstFrom(words, `${letters}\uffff`)];
}

/** Where a word stands among words in order; -1 where it does not. */
export function placeOfWord(words: readonly string[], word: string): number {
  const at = firstFrom(words, word);
  return words[at] === word ? at : -1;
}

function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
