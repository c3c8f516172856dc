import { setAnswersApart } from './answers.ts';
import type { CompiledCues, GeneralMark, Pattern } from './compile-cues.ts';
import { fits, matchAt, type Work } from './match.ts';
import { collectParts } from './parts.ts';
import { type Word, wordsOf } from './words.ts';

/** Words of the line, from the word `start` up to before the word `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cue whose words are in the line, before anything is said against it. */
export interface Hit extends Span {
  readonly cue: number;
  /** Where each part of the phrase was found. */
  readonly parts: readonly Span[];
}

/** What was found in one line: the words, the cues in them, and what speaks about each clause. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  /** The first mark of a kind in a clause. */
  readonly markIn: (kind: GeneralMark, clause: number) => Span | null;
  /** The words around a word that give it another meaning for one cue. */
  readonly unlessAt: (cue: number, word: number) => Span | null;
  /** The word after the last one of a clause. */
  readonly endOfClause: (clause: number) => number;
}

/** Where a pattern that was looked up at a word is in the line, or null. */
function spanOf({ part, anchor }: Pattern, words: readonly Word[], at: number, work: Work): Span | null {
  const [first, second] = part;
  const earliest = anchor === 1 ? at - 1 - (second?.skip ?? 0) : at;
  for (let start = at - anchor; start >= Math.max(0, earliest); start -= 1) {
    const word = words[start];
    if (word === undefined || first === undefined || word.clause !== words[at]?.clause) return null;
    work.steps += 1;
    if (anchor === 1 && !fits(first, word.text)) continue;
    const end = matchAt(part, words, start, work);
    return end === null ? null : { start, end };
  }
  return null;
}

function keepFirst(spans: Map<string, Span>, key: string, span: Span): void {
  if (!spans.has(key)) spans.set(key, span);
}

/** Reads a line once, from left to right: every part of a phrase is tried only at words it may be looked up by. */
export function readLine(text: string, compiled: CompiledCues, work: Work): Line {
  const words = setAnswersApart(wordsOf(text));
  const collected = collectParts();
  const marks = new Map<string, Span>();
  const otherwise = new Map<string, Span>();
  const ends = new Map<number, number>();
  const tryAll = (patterns: readonly Pattern[] | undefined, at: number, { clause, sentence }: Word) => {
    for (const pattern of patterns ?? []) {
      const span = spanOf(pattern, words, at, work);
      if (span === null) continue;
      const { role } = pattern;
      if (role.kind === 'cue') collected.add(pattern, role.cue, sentence, span);
      else if (role.kind !== 'unless') keepFirst(marks, `${role.kind} ${clause}`, span);
      else for (let on = span.start; on < span.end; on += 1) keepFirst(otherwise, `${role.cue} ${on}`, span);
    }
  };
  for (const [at, word] of words.entries()) {
    ends.set(word.clause, at + 1);
    tryAll(compiled.byWord.get(word.text), at, word);
    const longest = Math.min(word.text.length, compiled.longestBeginning);
    for (let length = 1; length <= longest; length += 1) {
      tryAll(compiled.byBeginning.get(word.text.slice(0, length)), at, word);
    }
  }
  return {
    text,
    words,
    hits: collected.hits(words),
    markIn: (kind, clause) => marks.get(`${kind} ${clause}`) ?? null,
    unlessAt: (cue, word) => otherwise.get(`${cue} ${word}`) ?? null,
    endOfClause: (clause) => ends.get(clause) ?? 0,
  };
}
