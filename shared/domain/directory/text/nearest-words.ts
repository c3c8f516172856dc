import { editsBetween } from '../../match/edits-between.ts';
import type { TextIndex } from './text-index.ts';

/** A word that may have been meant, how many slips away, and in how many services it stands. */
export interface NearWord {
  readonly place: number;
  readonly slips: number;
}

/** Which letters a word has, a bit for each: words that differ in many letters need no closer look. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsIn(value: number): number {
  let [left, count] = [value, 0];
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

const known = new WeakMap<TextIndex, Int32Array>();

function letterTable(index: TextIndex): Int32Array {
  const before = known.get(index);
  if (before) return before;
  const table = Int32Array.from(index.words, lettersOf);
  known.set(index, table);
  return table;
}

const slipsIn = ({ length }: string) => (length < 7 ? 1 : 2);

/** The word of a few that somebody may have meant by a slip, by the same rule; undefined where none is near enough. */
export function nearestOf(words: readonly string[], typed: string): string | undefined {
  if (typed.length < 4) return undefined;
  const slips = slipsIn(typed);
  const near = words
    .filter((word) => word[0] === typed[0] && Math.abs(word.length - typed.length) <= slips)
    .map((word) => ({ word, away: editsBetween(typed, word, slips) }))
    .filter(({ away }) => away <= slips);
  return near.toSorted((one, other) => one.away - other.away)[0]?.word;
}

/**
 * The words of a directory that somebody may have meant by a slip of the finger or of spelling, the likeliest first: one
 * slip in words of four letters, two from seven on. With `isBegun` the word is still being typed, and the beginnings of
 * longer words are looked at as well.
 */
export function nearestWords(index: TextIndex, typed: string, isBegun: boolean, most: number): NearWord[] {
  if (typed.length < 4) return [];
  const slips = slipsIn(typed);
  const table = letterTable(index);
  const letters = lettersOf(typed);
  const found: (NearWord & { readonly services: number })[] = [];
  for (let place = 0; place < table.length; place += 1) {
    const others = table[place] ?? 0;
    // Letters that the typed word has and the other lacks: each of them is a slip.
    if (bitsIn(letters & ~others) > slips) continue;
    const word = index.words[place] ?? '';
    if (word.length < typed.length - slips || (!isBegun && word.length > typed.length + slips)) continue;
    // Hardly anybody mistakes the first letter, and both are then in the word.
    if (word[0] !== typed[0] && word[1] !== typed[0]) continue;
    const whole = word.length <= typed.length + slips ? editsBetween(typed, word, slips) : slips + 1;
    const begun = isBegun && whole > slips ? editsBetween(typed, word.slice(0, typed.length), slips) : slips + 1;
    const away = Math.min(whole, begun);
    if (away > slips) continue;
    found.push({ place, slips: away, services: (index.starts[place + 1] ?? 0) - (index.starts[place] ?? 0) });
  }
  return found.sort((one, other) => one.slips - other.slips || other.services - one.services).slice(0, most);
}
