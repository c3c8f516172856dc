import type { Pack } from '../../pack/schema.ts';
import { type CompiledCues, compileCues } from '../cues/compile-cues.ts';
import { explainCues, type FoundCue } from '../cues/find-cues.ts';

/** As many lines as are remembered for one pack: those of every draft that a desk may have open, or the desk would be slow. */
const mostRemembered = 10_000;

interface Memory {
  readonly compiled: CompiledCues;
  readonly lines: Map<string, readonly FoundCue[]>;
}

const memories = new WeakMap<Pack, Memory>();

function memoryOf(pack: Pack): Memory {
  const known = memories.get(pack);
  if (known) return known;
  const fresh = { compiled: compileCues(pack.cues), lines: new Map<string, readonly FoundCue[]>() };
  memories.set(pack, fresh);
  return fresh;
}

/** Every cue in one line, also several for the same thing. Remembered by its text, so that a keystroke costs one line and not the whole talk. */
export function lineCues(text: string, pack: Pack): readonly FoundCue[] {
  const { compiled, lines } = memoryOf(pack);
  const known = lines.get(text);
  const found = known ?? explainCues(text, compiled).found;
  // The one looked at last goes to the end: what goes first is what was typed on the way to a line, not a line.
  lines.delete(text);
  lines.set(text, found);
  const [oldest] = lines.keys();
  if (lines.size > mostRemembered && oldest !== undefined) lines.delete(oldest);
  return found;
}
