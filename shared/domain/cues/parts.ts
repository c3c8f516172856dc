import type { Pattern } from './compile-cues.ts';
import type { Hit, Span } from './line.ts';
import { notBefore } from './not-before.ts';
import type { Word } from './words.ts';

/** A part of a phrase that was found, until the others are. */
interface Loose {
  readonly pattern: Pattern;
  readonly span: Span;
}

const startOf = ({ start }: Span) => start;

function hitOf(cue: number, parts: readonly Span[]): Hit {
  return { cue, parts, start: Math.min(...parts.map(startOf)), end: Math.max(...parts.map(({ end }) => end)) };
}

/**
 * The parts of one phrase in one sentence as hits, none while a part is missing. Where a part is there more than once,
 * both the first and one that nothing denies are tried: what is added to a sentence takes nothing away from it.
 */
function hitsOf(cue: number, loose: readonly Loose[], words: readonly Word[]): readonly Hit[] {
  const first = new Map<number, Span>();
  const clear = new Map<number, Span>();
  for (const { pattern, span } of loose) {
    if (!first.has(pattern.index)) first.set(pattern.index, span);
    const before = clear.get(pattern.index);
    if (before === undefined || notBefore(before, words) !== null) clear.set(pattern.index, span);
  }
  if (first.size !== loose[0]?.pattern.parts) return [];
  return [hitOf(cue, [...first.values()]), hitOf(cue, [...clear.values()])];
}

/** Gathers the parts of phrases, sentence by sentence, until a phrase is whole. */
export function collectParts() {
  const single: Hit[] = [];
  const bySentence: Map<number, { readonly cue: number; readonly loose: Loose[] }>[] = [];
  return {
    /** Keeps a part that was found. A phrase of one part is a hit at once. */
    add(pattern: Pattern, cue: number, sentence: number, span: Span): void {
      if (pattern.parts === 1) {
        single.push({ cue, parts: [span], start: span.start, end: span.end });
        return;
      }
      bySentence[sentence] ??= new Map();
      const there = bySentence[sentence]?.get(pattern.phrase);
      if (there === undefined) bySentence[sentence]?.set(pattern.phrase, { cue, loose: [{ pattern, span }] });
      else there.loose.push({ pattern, span });
    },
    /** All hits, in the order of the text. */
    hits(words: readonly Word[]): readonly Hit[] {
      const whole = bySentence.flatMap((phrases) =>
        [...phrases.values()].flatMap(({ cue, loose }) =>
          loose.length < (loose[0]?.pattern.parts ?? 0) ? [] : hitsOf(cue, loose, words),
        ),
      );
      return [...single, ...whole].sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}
