import type { Suggestion } from '../../pack/cue-schema.ts';
import { against } from './against.ts';
import type { CompiledCues } from './compile-cues.ts';
import { type Hit, type Line, readLine, type Span } from './line.ts';
import type { Work } from './match.ts';

/** Words of a line that suggest something. `from` and `to` are places in the text; nothing is applied by itself. */
export interface FoundCue {
  readonly suggests: Suggestion;
  readonly from: number;
  readonly to: number;
  readonly matched: string;
}

/** Words that match a cue and yet suggest nothing, with the rule that says so and the words it goes by. */
export interface CuePutAside extends FoundCue {
  readonly because: string;
  readonly sentence: string;
  readonly by: string;
}

/** Everything a line says for and against its suggestions. */
export interface Explained {
  readonly found: readonly FoundCue[];
  readonly putAside: readonly CuePutAside[];
}

function placeOf({ start, end }: Span, { words, text }: Line) {
  const from = words[start]?.from ?? 0;
  const to = words[end - 1]?.to ?? from;
  return { from, to, matched: text.slice(from, to) };
}

const nameOf = (suggests: Suggestion) => JSON.stringify(suggests);

/** Finds the cues of a line and says why the others were put aside. Pure; see {@link findCues}. */
export function explainCues(text: string, compiled: CompiledCues, work: Work = { steps: 0 }): Explained {
  const line = readLine(text, compiled, work);
  const found: FoundCue[] = [];
  const putAside: CuePutAside[] = [];
  for (const hit of line.hits) {
    const cue = compiled.cues[hit.cue];
    if (cue === undefined) continue;
    const here = { suggests: cue.suggests, ...placeOf(hit, line) };
    const reason = firstAgainst(hit, line, compiled);
    if (reason !== null) putAside.push({ ...here, ...reason });
    else found.push(here);
  }
  return { found, putAside };
}

function firstAgainst(hit: Hit, line: Line, compiled: CompiledCues) {
  const cue = compiled.cues[hit.cue];
  if (cue === undefined) return null;
  for (const { id, sentence, speaks } of against) {
    const mark = speaks(hit, line, cue);
    if (mark !== null) return { because: id, sentence, by: placeOf(mark, line).matched };
  }
  return null;
}

/**
 * What the words of a line suggest: each topic, strength or safety trigger at most once, at its first place.
 * Pure, and linear in the length of the text, so that a keystroke need not wait for it.
 */
export function findCues(text: string, compiled: CompiledCues): readonly FoundCue[] {
  const first = new Map<string, FoundCue>();
  for (const cue of explainCues(text, compiled).found) {
    const name = nameOf(cue.suggests);
    if (!first.has(name)) first.set(name, cue);
  }
  return [...first.values()];
}
