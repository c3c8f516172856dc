import { type Finding, finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { listNames } from '../schema.ts';
import { readableList } from './readable-list.ts';
import type { WrittenRule } from './rule.ts';
import { sameWords } from './same-words.ts';

/** A list that is begun in another language is complete in it, and translates nothing that is not there. */
export const translations: WrittenRule = (written) =>
  Object.entries(written.translations).flatMap(([language, lists]) => {
    const here = ['translations', language];
    const spoken = written.languages[language]?.label ?? language;
    const unknown = Object.hasOwn(written.languages, language)
      ? []
      : finding(
          'unknown-id',
          here,
          `There is no language “${language}”. ${nearest(language, Object.keys(written.languages), 'Add it to languages')}`,
        );
    const inLists = listNames.flatMap((list) => {
      const labels = lists[list];
      if (labels === undefined) return [];
      return listFindings([...here, list], labels, written[list], { spoken, among: readableList(list) });
    });
    return [...unknown, ...inLists];
  });

function listFindings(
  here: readonly string[],
  labels: Readonly<Record<string, string>>,
  entries: Readonly<Record<string, { readonly label: string }>>,
  { spoken, among }: { readonly spoken: string; readonly among: string },
): Finding[] {
  const missing = Object.entries(entries).flatMap(([id, { label }]) => {
    if (Object.hasOwn(labels, id)) return [];
    return finding(
      'translation',
      here,
      `“${label}” (${id}) has no label in ${spoken} yet. Add it, or leave the whole list out.`,
    );
  });
  const others = Object.entries(labels).flatMap(([id, label], at, all) => {
    if (!Object.hasOwn(entries, id)) {
      const message = `There is no “${id}” among the ${among} to translate. ${nearest(id, Object.keys(entries), 'Take it out')}`;
      return finding('unknown-id', [...here, id], message);
    }
    const first = all.findIndex(([, other]) => sameWords(other, label));
    return first < at
      ? finding(
          'twice',
          [...here, id],
          `“${label}” is also the label of “${all[first]?.[0]}” in ${spoken}. Change one.`,
        )
      : [];
  });
  return [...missing, ...others];
}
