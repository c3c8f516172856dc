import { foldWords } from '../../domain/directory/text/fold-words.ts';
import { meaningKey } from '../../domain/directory/text/synonyms.ts';
import { type Finding, finding } from '../finding.ts';
import { missingId } from './missing-id.ts';
import type { WrittenRule } from './rule.ts';

/**
 * The words of the directory: they belong to topics and tiers that are there, every entry says something, and none means
 * two things at once: a word in two groups would bring together what has nothing in common, and a word in two tiers could
 * make a service both of the community and bought.
 */
export const directoryWords: WrittenRule = (written) => {
  const { synonyms, topics, tiers } = written.directory;
  const lists = [
    ...entriesOf(topics, 'topics'),
    ...entriesOf(tiers, 'tiers'),
    ...synonyms.map((words, at) => ({ words, path: ['directory', 'synonyms', at] })),
  ];
  return [
    ...Object.keys(topics).flatMap((id) => missingId(written, 'topics', id, ['directory', 'topics', id])),
    ...Object.keys(tiers).flatMap((id) => missingId(written, 'solution_tiers', id, ['directory', 'tiers', id])),
    ...lists.flatMap(({ words, path }) => idle(words, path)),
    ...shared(synonyms.map((words, at) => ({ words, path: ['directory', 'synonyms', at] }))),
    ...shared(entriesOf(tiers, 'tiers')),
  ];
};

interface List {
  readonly words: readonly string[];
  readonly path: Finding['path'];
}

function entriesOf(lists: Readonly<Record<string, readonly string[]>>, name: string): List[] {
  return Object.entries(lists).map(([id, words]) => ({ words, path: ['directory', name, id] }));
}

function idle(words: readonly string[], path: Finding['path']): Finding[] {
  return words.flatMap((text, at) => {
    const key = meaningKey(foldWords(text));
    const first = words.findIndex((other) => meaningKey(foldWords(other)) === key);
    if (key === '') return finding('shape', [...path, at], `“${text}” has no letter or digit. Take it out.`);
    const says = `“${text}” and “${words[first]}” are the same to a search: endings do not matter. Take one out.`;
    return first < at ? finding('twice', [...path, at], says) : [];
  });
}

/** Words that stand in two lists of which each word may be in one. */
function shared(lists: readonly List[]): Finding[] {
  const seen = new Map<string, number>();
  return lists.flatMap(({ words, path }, at) =>
    words.flatMap((text, place) => {
      const key = meaningKey(foldWords(text));
      const before = seen.get(key);
      if (before === undefined) seen.set(key, at);
      if (before === undefined || before === at) return [];
      const says = `“${text}” also stands beside “${lists[before]?.words[0]}”. It cannot mean both: leave it in one of them.`;
      return finding('contradiction', [...path, place], says);
    }),
  );
}
