import { longForm } from './contractions.ts';
import { borderWords } from './english.ts';

/** One word as the matcher sees it. A short form gives several words with the same place in the text. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Counts up at every border: a mark, a line, or a word such as "but". */
  readonly clause: number;
  /** Counts up where a sentence ends. */
  readonly sentence: number;
}

// A semicolon inside "can;t" is a slip of the finger on the apostrophe; anywhere else it is a border.
const wordOrBorder =
  /(?<word>[\p{L}\p{N}]+(?:['’‘`´][\p{L}\p{N}]+|(?<=n);t\b)*)|(?<end>[.;!?\n\r…])|[,:()[\]"“”–—]|(?<=\s)-+(?=\s)/gu;

/** Splits a text into words, in lower case, short forms written out. Pure, and linear in the length of the text. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  for (const match of text.matchAll(wordOrBorder)) {
    const { word: raw, end } = match.groups ?? {};
    if (raw === undefined) {
      clause += 1;
      if (end !== undefined) sentence += 1;
      continue;
    }
    const word = raw.toLowerCase().replace(/['’‘`´;]/g, "'");
    if (borderWords.has(word)) clause += 1;
    const place = { from: match.index, to: match.index + raw.length, clause, sentence };
    for (const part of longForm(word)) words.push({ text: part, ...place });
  }
  return words;
}
