import type { Pack } from '../../pack/schema.ts';
import { type CompiledCues, compileCues } from '../cues/compile-cues.ts';
import { explainCues } from '../cues/find-cues.ts';
import type { Record } from '../guide/facts.ts';

/** A kind of abuse or neglect that words suggest, with the words. */
export interface KindHeard {
  readonly kind: string;
  readonly words: string;
}

/** As many lines as are remembered for one pack, so that a keystroke costs one line. */
const mostRemembered = 2_000;

interface Memory {
  readonly compiled: CompiledCues;
  readonly lines: Map<string, readonly KindHeard[]>;
}

const memories = new WeakMap<Pack, Memory>();

function memoryOf(pack: Pack): Memory {
  const known = memories.get(pack);
  if (known) return known;
  const cues = Object.entries(pack.abuse_types).flatMap(([kind, { words, retired }]) =>
    retired || words.length === 0
      ? []
      : { suggests: { topic: kind }, phrases: [...words], unless: [], now_only: false },
  );
  const fresh = { compiled: compileCues(cues), lines: new Map<string, readonly KindHeard[]>() };
  memories.set(pack, fresh);
  return fresh;
}

function inLine(text: string, pack: Pack): readonly KindHeard[] {
  const { compiled, lines } = memoryOf(pack);
  const known = lines.get(text);
  if (known) return known;
  const found = explainCues(text, compiled).found.flatMap(({ suggests, matched }) =>
    'topic' in suggests ? { kind: suggests.topic, words: matched } : [],
  );
  if (lines.size >= mostRemembered) lines.clear();
  lines.set(text, found);
  return found;
}

/**
 * The kinds that the notes, the line being typed and the report speak of and that are not chosen yet, in the order of
 * the list. For where somebody looks at a worry already: nothing is raised by it, and nothing is chosen by itself.
 */
export function kindsHeard({ notes, fields }: Pick<Record, 'notes' | 'fields'>, pack: Pack): KindHeard[] {
  const heard = new Map<string, string>();
  const texts = [...notes.map(({ text }) => text), fields.unfinishedLine, ...fields.report.map(({ words }) => words)];
  for (const text of texts) {
    for (const { kind, words } of inLine(text, pack)) if (!heard.has(kind)) heard.set(kind, words);
  }
  return Object.keys(pack.abuse_types).flatMap((kind) => {
    const words = heard.get(kind);
    return words === undefined || fields.abuseTypes.includes(kind) ? [] : { kind, words };
  });
}
