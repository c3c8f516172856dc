import type { Cue } from '../../pack/cue-schema.ts';
import { answeringNo } from './answers.ts';
import { answersNo, notWords } from './english.ts';
import type { Hit, Line, Span } from './line.ts';
import { notBefore } from './not-before.ts';

/** A reason why words that match a cue suggest nothing. It gives the words that speak against it, or null. */
export interface Against {
  readonly id: string;
  /** The reason, in a sentence for people. */
  readonly sentence: string;
  readonly speaks: (hit: Hit, line: Line, cue: Cue) => Span | null;
}

const clauseOf = ({ start }: Span, { words }: Line) => words[start]?.clause ?? 0;

/** The first answer that any part of the hit gives. */
function firstOf(hit: Hit, ask: (part: Span) => Span | null): Span | null {
  for (const part of hit.parts) {
    const answer = ask(part);
    if (answer !== null) return answer;
  }
  return null;
}

/** The cue itself names longer words around its own that mean something else: "fallen out". */
const unless: Against = {
  id: 'unless',
  sentence: 'With the words around it, it means something else.',
  speaks: (hit, line) =>
    firstOf(hit, ({ start, end }) => {
      for (let at = start; at < end; at += 1) {
        const around = line.unlessAt(hit.cue, at);
        if (around !== null) return around;
      }
      return null;
    }),
};

const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** A not earlier in the clause says it is not so: "hasn't fallen", "no falls". "Not sure" leaves it open. */
const notSo: Against = {
  id: 'not-so',
  sentence: 'It says that it is not so.',
  speaks: (hit, line) =>
    firstOf(hit, (part) => {
      const unsure = line.markIn('unsure', clauseOf(part, line));
      if (unsure !== null && unsure.start < part.start) return null;
      const not = notBefore(part, line.words);
      const isOwn = not !== null && hit.parts.some((other) => isWithin(not, other) && other.end - other.start > 1);
      return isOwn ? null : not;
    }),
};

/** An answer is short: "No.", "Not at all." */
const longestAnswer = 3;

/** The question is answered by a no of its own: "Any falls? No." */
const answeredNo: Against = {
  id: 'answered-no',
  sentence: 'The answer to it is no.',
  speaks: (hit, line) => {
    const start = line.endOfClause(line.words[hit.end - 1]?.clause ?? 0);
    const last = line.words[start - 1];
    const first = line.words[start];
    if (last === undefined || first === undefined || !(first.text === answeringNo || notWords.has(first.text)))
      return null;
    if (!/^\s*[?:]\s*-*\s*$|^\s+[-–—]+\s+$/.test(line.text.slice(last.to, first.from))) return null;
    const end = line.endOfClause(first.clause);
    const answer = line.words.slice(start, Math.min(end, start + longestAnswer));
    return end - start <= longestAnswer && answer.every(({ text }) => answersNo.has(text)) ? { start, end } : null;
  },
};

/** The cue is only about now, and the clause is about long ago: "she fell two years ago". */
const longAgo: Against = {
  id: 'long-ago',
  sentence: 'It was long ago.',
  speaks: (hit, line, { now_only }) =>
    firstOf(hit, (part) => {
      const clause = clauseOf(part, line);
      return now_only && line.markIn('now', clause) === null ? line.markIn('long-ago', clause) : null;
    }),
};

/** Somebody saw, heard or read it: "a programme about suicide". Only for safety triggers. */
const story: Against = {
  id: 'story',
  sentence: 'It was seen, heard or read somewhere.',
  speaks: (hit, line, { suggests }) =>
    'trigger' in suggests ? firstOf(hit, (part) => line.markIn('story', clauseOf(part, line))) : null,
};

/** Everything that may speak against a match, in the order in which it is asked. */
export const against: readonly Against[] = [unless, notSo, answeredNo, longAgo, story];
