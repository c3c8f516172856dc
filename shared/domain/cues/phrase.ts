import { longForm } from './contractions.ts';
import { wordsOf } from './words.ts';

/** One of the alternatives of a place in a phrase: words in a row, the last of which may be only a beginning. */
export interface Alternative {
  readonly words: readonly string[];
  readonly open: boolean;
}

/** A place in a phrase: a gap of up to `skip` words, then one of the alternatives, sorted for speed. */
export interface Place {
  readonly skip: number;
  /** Whole words. */
  readonly exact: ReadonlySet<string>;
  /** Beginnings of words. */
  readonly beginnings: readonly string[];
  /** Words in a row, the last of which may be a beginning. */
  readonly rows: readonly Alternative[];
}

/** Words of one clause, in this order. */
export type Part = readonly Place[];

/** A phrase of the pack, ready to be matched: all its parts, in any order, in one sentence. */
export type Phrase = readonly Part[];

/** How many words one `..` may pass over. */
export const gapLength = 3;

const plain = /^[a-z]+$/;
const written = /^[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*['’]?\*?$/u;
const shortestBeginning = 3;
const mostWords = 12;
const mostGaps = 4;
const mostParts = 4;

function readAlternative(text: string): Alternative | string {
  if (plain.test(text)) return { words: longForm(text), open: false };
  if (!written.test(text))
    return `“${text}” is not a word; write letters, | between alternatives, * at its end, .. or +`;
  const open = text.endsWith('*');
  const words = wordsOf(open ? text.slice(0, -1) : text).map((word) => word.text);
  if (open && (words.at(-1)?.length ?? 0) < shortestBeginning) {
    return `“${text}” begins too many words; write at least ${shortestBeginning} letters before the *`;
  }
  return { words, open };
}

function readPlace(text: string, skip: number): Place | string {
  const exact = new Set<string>();
  const beginnings: string[] = [];
  const rows: Alternative[] = [];
  for (const choice of text.split('|')) {
    const read = readAlternative(choice);
    if (typeof read === 'string') return read;
    const [only] = read.words;
    if (only === undefined || read.words.length > 1) rows.push(read);
    else if (read.open) beginnings.push(only);
    else exact.add(only);
  }
  return { skip, exact, beginnings, rows };
}

function readPart(text: string): Part | string {
  const places: Place[] = [];
  let skip = 0;
  let gaps = 0;
  for (const piece of text.trim().split(/\s+/)) {
    if (piece === '..') {
      if (places.length === 0) return 'words come first, not ..';
      skip += gapLength;
      gaps += 1;
      continue;
    }
    const read = readPlace(piece, skip);
    if (typeof read === 'string') return read;
    places.push(read);
    skip = 0;
  }
  if (skip > 0) return 'words come last, not ..';
  if (places.length > mostWords) return `at most ${mostWords} words come one after the other`;
  if (gaps > mostGaps) return `at most ${mostGaps} gaps come one after the other`;
  return places;
}

/** Reads a phrase of the pack. Gives a text that says what is wrong where it cannot. */
export function parsePhrase(text: string): Phrase | string {
  const parts: Part[] = [];
  for (const piece of text.split(' + ')) {
    const part = readPart(piece);
    if (typeof part === 'string') return part;
    parts.push(part);
  }
  return parts.length > mostParts ? `at most ${mostParts} parts are joined by +` : parts;
}
