import { holds } from '../../domain/guide/holds.ts';
import { marksFor } from '../../domain/practice/marks-for.ts';
import { type Finding, finding } from '../finding.ts';
import { emptyRecord } from './empty-record.ts';
import { findTogether } from './find-together.ts';
import type { PackRule } from './rule.ts';

/**
 * A good end with every caller can be reached: there is a conversation that leaves everything on record that is looked
 * for. And nothing that is looked for is there before anybody has said a word, as that would praise for nothing.
 */
export const practiceEnds: PackRule = (pack) =>
  Object.entries(pack.practice.callers).flatMap(([id, { name, channel }]): Finding[] => {
    const path = ['practice', 'callers', id];
    const empty = emptyRecord(pack);
    const begun = { ...empty, fields: { ...empty.fields, channel } };
    const marks = Object.entries(marksFor(pack.practice, id));
    const forNothing = marks.flatMap(([mark, { look_for: what, when }]) =>
      holds(when, begun, pack)
        ? finding(
            'never-holds',
            path,
            `“${what}” (${mark}) holds before ${name} has said a word. Ask for something that is done.`,
          )
        : [],
    );
    if (marks.length === 0 || forNothing.length > 0) return forNothing;
    const search = findTogether(
      marks.map(([, { when }]) => when),
      pack,
    );
    if (search.found !== null) return [];
    const why = search.tangled
      ? 'It asks for so much that nobody can tell whether it can ever be reached. Ask for less.'
      : 'Its marks contradict each other: change one, or name it under without.';
    return finding('contradiction', path, `No conversation with ${name} can end as it is looked for. ${why}`);
  });
