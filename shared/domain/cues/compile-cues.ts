import { AppError } from '../../errors.ts';
import type { Cue } from '../../pack/cue-schema.ts';
import { commonWords, longAgoPhrases, nowPhrases, storyPhrases, unsurePhrases } from './english.ts';
import { type Part, type Phrase, type Place, parsePhrase } from './phrase.ts';

/** Words that speak about a clause, whatever cue is in it. */
export type GeneralMark = 'long-ago' | 'now' | 'story' | 'unsure';

/** What a phrase stands for when it is found: a cue's own words, what speaks against that cue, or a general mark. */
export type Role =
  | { readonly kind: 'cue'; readonly cue: number }
  | { readonly kind: 'unless'; readonly cue: number }
  | { readonly kind: GeneralMark };

/** One part of a phrase, with what the phrase stands for. */
export interface Pattern {
  readonly part: Part;
  readonly role: Role;
  /** The phrase, by its number, how many parts it has, and which of them this is. */
  readonly phrase: number;
  readonly parts: number;
  readonly index: number;
  /** By which of its words it is looked up: the first, or the second where the first is too common. */
  readonly anchor: 0 | 1;
}

/** The cues of a pack, made ready once. Patterns are found by the word they start with, or by its beginning. */
export interface CompiledCues {
  readonly cues: readonly Cue[];
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  readonly byBeginning: ReadonlyMap<string, readonly Pattern[]>;
  /** How long the longest beginning is. */
  readonly longestBeginning: number;
}

function read(text: string): Phrase {
  const phrase = parsePhrase(text);
  if (typeof phrase !== 'string') return phrase;
  throw new AppError('invalid', `The cue phrase “${text}” cannot be read: ${phrase}.`);
}

function rolesOf(cues: readonly Cue[]): readonly (readonly [string, Role])[] {
  const general = (kind: GeneralMark, texts: readonly string[]) =>
    texts.map((text): [string, Role] => [text, { kind }]);
  return [
    ...cues.flatMap(({ phrases }, cue) => phrases.map((text): [string, Role] => [text, { kind: 'cue', cue }])),
    ...cues.flatMap(({ unless }, cue) => unless.map((text): [string, Role] => [text, { kind: 'unless', cue }])),
    ...general('long-ago', longAgoPhrases),
    ...general('now', nowPhrases),
    ...general('story', storyPhrases),
    ...general('unsure', unsurePhrases),
  ];
}

function anchorOf([first, second]: Part): 0 | 1 {
  if (first === undefined || second === undefined || first.rows.length + first.beginnings.length > 0) return 0;
  const isCommon = (place: Place) => [...place.exact].some((word) => commonWords.has(word));
  return isCommon(first) && !isCommon(second) ? 1 : 0;
}

function put(map: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [pattern]);
  else if (there.at(-1) !== pattern) there.push(pattern);
}

/**
 * Makes the cues of a pack ready to be found. Do it once for each pack.
 *
 * @throws AppError `invalid` for a phrase that cannot be read; the pack schema refuses it earlier
 */
export function compileCues(cues: readonly Cue[]): CompiledCues {
  const byWord = new Map<string, Pattern[]>();
  const byBeginning = new Map<string, Pattern[]>();
  for (const [phrase, [text, role]] of rolesOf(cues).entries()) {
    const parts = read(text);
    for (const [index, part] of parts.entries()) {
      const anchor = anchorOf(part);
      const pattern = { part, role, phrase, parts: parts.length, index, anchor };
      const place = part[anchor];
      for (const word of place?.exact ?? []) put(byWord, word, pattern);
      for (const { words } of place?.rows ?? []) put(byWord, words[0] ?? '', pattern);
      for (const beginning of place?.beginnings ?? []) put(byBeginning, beginning, pattern);
    }
  }
  const longestBeginning = Math.max(0, ...[...byBeginning.keys()].map(({ length }) => length));
  return { cues, byWord, byBeginning, longestBeginning };
}
