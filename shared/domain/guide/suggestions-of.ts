import type { Pack } from '../../pack/schema.ts';
import { safetyOf } from '../safety/safety-of.ts';
import type { Record } from './facts.ts';
import { lineCues } from './line-cues.ts';

/** Something the words of the notes suggest. It is accepted or put away by the adviser, never applied by itself. */
export type Suggestion =
  | { readonly kind: 'topic' | 'strength'; readonly id: string; readonly words: string }
  | { readonly kind: 'trigger'; readonly id: string; readonly words: string; readonly covers: readonly string[] };

/** What the notes suggest and is not on record yet; safety first, then in the order in which it was said. */
export function suggestionsOf(record: Record, pack: Pack): Suggestion[] {
  const { topicMain, topicsAlso, strengths, unfinishedLine } = record.fields;
  const known = { topic: new Set([topicMain, ...topicsAlso]), strength: new Set(strengths) };
  const safety = safetyOf(record, pack).flatMap(({ trigger, concern, unanswered }): Suggestion[] => {
    const open = concern !== null && !concern.notSo;
    const [first] = unanswered;
    if (open || first === undefined) return [];
    return [{ kind: 'trigger', id: trigger, words: first.slice(0, first.lastIndexOf(' #')), covers: unanswered }];
  });
  const others = new Map<string, Suggestion>();
  for (const text of [...record.notes.map((line) => line.text), unfinishedLine]) {
    for (const { suggests, matched } of lineCues(text, pack)) {
      if ('topic' in suggests && !known.topic.has(suggests.topic)) {
        others.set(`topic ${suggests.topic}`, { kind: 'topic', id: suggests.topic, words: matched });
      }
      if ('strength' in suggests && !known.strength.has(suggests.strength)) {
        others.set(`strength ${suggests.strength}`, { kind: 'strength', id: suggests.strength, words: matched });
      }
    }
  }
  return [...safety, ...others.values()];
}
