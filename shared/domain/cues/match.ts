import { notWords } from './english.ts';
import type { Alternative, Part, Place } from './phrase.ts';
import type { Word } from './words.ts';

/** Counts the comparisons made, so that a test can show that the work grows with the text and no faster. */
export interface Work {
  steps: number;
}

/** Whether one word fits a place by itself. */
export function fits({ exact, beginnings }: Place, word: string): boolean {
  if (exact.has(word)) return true;
  for (const beginning of beginnings) if (word.startsWith(beginning)) return true;
  return false;
}

function endOfRow(row: Alternative, words: readonly Word[], at: number, work: Work): number | null {
  const last = row.words.length - 1;
  const clause = words[at]?.clause;
  for (let offset = 0; offset <= last; offset += 1) {
    work.steps += 1;
    const wanted = row.words[offset] ?? '';
    const word = words[at + offset];
    if (word === undefined || word.clause !== clause) return null;
    if (offset === last && row.open ? !word.text.startsWith(wanted) : word.text !== wanted) return null;
  }
  return at + row.words.length;
}

/**
 * Where a part of a phrase that starts at a word ends, or null. It stays inside one clause, and a gap never passes
 * over a not: "left .. alone" is not in "left them not alone". The work is bounded by the phrase, not by the text.
 */
export function matchAt(part: Part, words: readonly Word[], at: number, work: Work, place = 0): number | null {
  const wanted = part[place];
  if (wanted === undefined) return at;
  for (let start = at; start <= at + wanted.skip; start += 1) {
    const word = words[start];
    if (word === undefined || (place > 0 && word.clause !== words[at - 1]?.clause)) return null;
    work.steps += 1;
    if (fits(wanted, word.text)) {
      const whole = matchAt(part, words, start + 1, work, place + 1);
      if (whole !== null) return whole;
    }
    for (const row of wanted.rows) {
      const end = endOfRow(row, words, start, work);
      const whole = end === null ? null : matchAt(part, words, end, work, place + 1);
      if (whole !== null) return whole;
    }
    if (notWords.has(word.text)) return null;
  }
  return null;
}
