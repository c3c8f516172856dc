import { idleWords, weakWords } from './common-words.ts';
import { foldWords } from './fold-words.ts';
import { meaningKey, type Synonyms } from './synonyms.ts';

/** One thing that was asked for: a word, or several that the pack knows as one, with what means the same. */
export interface AskedWord {
  readonly words: readonly string[];
  readonly meanings: readonly (readonly string[])[];
  /** Still being typed: longer words that begin so count too. */
  readonly isBegun: boolean;
  /** It leans a little and decides nothing. */
  readonly isWeak: boolean;
}

const mostWords = 16;

/**
 * Reads what was typed: what says nothing is left out, what the pack knows as one is kept together, and the last word is
 * taken as begun until something stands behind it. Pure.
 */
export function readQuery(text: string, { meanings, longest }: Pick<Synonyms, 'meanings' | 'longest'>): AskedWord[] {
  const typed = foldWords(text).slice(0, mostWords);
  const isOpen = /[\p{L}\p{N}]$/u.test(text);
  const asked: AskedWord[] = [];
  let at = 0;
  while (at < typed.length) {
    const words = longestKnown(typed, at, { meanings, longest });
    const isBegun = isOpen && at + words.length === typed.length;
    asked.push({
      words,
      meanings: meanings.get(meaningKey(words)) ?? [],
      isBegun,
      isWeak: words.length === 1 && weakWords.has(words[0] ?? ''),
    });
    at += words.length;
  }
  const said = asked.filter(({ words }) => words.length > 1 || !idleWords.has(words[0] ?? ''));
  return said.length > 0 ? said : asked;
}

function longestKnown(
  typed: readonly string[],
  at: number,
  { meanings, longest }: Pick<Synonyms, 'meanings' | 'longest'>,
): readonly string[] {
  for (let length = Math.min(longest, typed.length - at); length > 1; length -= 1) {
    const words = typed.slice(at, at + length);
    if (meanings.has(meaningKey(words))) return words;
  }
  return typed.slice(at, at + 1);
}
