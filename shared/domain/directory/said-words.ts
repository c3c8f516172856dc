import type { Pack } from '../../pack/schema.ts';
import type { Note } from '../contact.ts';
import { longForm } from '../cues/contractions.ts';
import { notWords } from '../cues/english.ts';
import { entryOf } from '../guide/entry-of.ts';
import { lineCues } from '../guide/line-cues.ts';
import { foldWords } from './text/fold-words.ts';
import { meaningKey } from './text/synonyms.ts';

/** As many words of the notes are taken into account. */
export const mostSaidWords = 12;

/**
 * Of the words by which services belong to the topics, those that somebody has said: what they enjoy or ask for. A word
 * that brings a topic up by itself tells no service from another and is left out, and so is what is said with a no.
 */
export function saidWords(notes: readonly Pick<Note, 'text'>[], topics: readonly string[], pack: Pack): string[] {
  const words = new Set(topics.flatMap((topic) => entryOf(pack.directory.topics, topic) ?? []));
  const said = notes.flatMap(clausesOf);
  return [...words]
    .filter((word) => {
      const key = keyOf(word);
      return said.some((clause) => clause.includes(key));
    })
    .filter((word) => !isTopicItself(word, topics, pack))
    .slice(0, mostSaidWords);
}

const keyOf = (words: string) => ` ${meaningKey(foldWords(words))} `;

const remembered = new WeakMap<Pick<Note, 'text'>, readonly string[]>();

/** What a line says, clause by clause, as it is looked up. Remembered with it, so that keeping a line costs one and not the whole talk. */
function clausesOf(note: Pick<Note, 'text'>): readonly string[] {
  const known = remembered.get(note);
  if (known) return known;
  const clauses = note.text.split(/[.,;:!?]\s/).filter((clause) => !deniesSomething(clause));
  const keys = clauses.map(keyOf);
  remembered.set(note, keys);
  return keys;
}

function deniesSomething(clause: string): boolean {
  return clause
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}']+/u)
    .some((word) => longForm(word).some((each) => notWords.has(each)));
}

function isTopicItself(word: string, topics: readonly string[], pack: Pack): boolean {
  return lineCues(word, pack).some(({ suggests }) => 'topic' in suggests && topics.includes(suggests.topic));
}
