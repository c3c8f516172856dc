import { notEnds, notTakers, notWords } from './english.ts';
import type { Span } from './line.ts';
import type { Word } from './words.ts';

/** How many words a not reaches over: "no recent signs of any abuse". */
const notReaches = 5;

/**
 * The not that cancels words, or null. It stands before them in the same clause, at most five words away, with no
 * new subject in between ("no sign she ..."), and with no verb that takes it for itself ("can't stop falling").
 * Words that say not themselves ("not eating", "no food") are not cancelled by another.
 */
export function notBefore({ start, end }: Span, words: readonly Word[]): Span | null {
  if (words.slice(start, end).some(({ text }) => notWords.has(text))) return null;
  const clause = words[start]?.clause;
  for (let at = start - 1; at >= Math.max(0, start - 1 - notReaches); at -= 1) {
    const word = words[at];
    if (word === undefined || word.clause !== clause || notEnds.has(word.text) || notTakers.has(word.text)) return null;
    if (notWords.has(word.text)) return { start: at, end: at + 1 };
  }
  return null;
}
