import type { Suggestion as CueSuggestion } from '../../pack/cue-schema.ts';
import type { Pack } from '../../pack/schema.ts';
import { safetyOf } from '../safety/safety-of.ts';
import { type HeardIn, heardOf } from '../safety/said-elsewhere.ts';
import type { Record } from './facts.ts';
import { lineCues } from './line-cues.ts';

/** Something the words of the notes, or for safety also of a box, suggest. It is accepted or put away by the adviser, never applied by itself. */
export type Suggestion =
  | { readonly kind: 'topic' | 'strength' | 'adjustment'; readonly id: string; readonly words: string }
  | {
      readonly kind: 'trigger';
      readonly id: string;
      readonly words: string;
      readonly covers: readonly string[];
      /** Where it was heard besides the notes; null for the notes. */
      readonly heardIn: HeardIn | null;
    };

/** What the words of a conversation lead to. */
export interface Suggestions {
  readonly cues: readonly Suggestion[];
  /** The fields whose question the words ask for: it comes first. */
  readonly asks: ReadonlySet<string>;
}

/** What the notes suggest and is not on record yet; safety first, then in the order in which it was said. */
export function suggestionsOf(record: Record, pack: Pack): Suggestions {
  const { topicMain, topicsAlso, strengths, adjustments, unfinishedLine } = record.fields;
  const known = new Set([
    ...[topicMain, ...topicsAlso].map((id) => `topic ${id}`),
    ...strengths.map((id) => `strength ${id}`),
    ...adjustments.map((id) => `adjustment ${id}`),
  ]);
  const safety = safetyOf(record, pack).flatMap(({ trigger, concern, unanswered }): Suggestion[] => {
    // One that stands by its words alone, though it is on record, has been looked at by nobody: it is still asked about.
    const isInHand = concern !== null && !concern.notSo && concern.seenAt !== null;
    const [first] = unanswered;
    if (isInHand || first === undefined) return [];
    return [{ kind: 'trigger', id: trigger, ...heardOf(first), covers: unanswered }];
  });
  const others = new Map<string, Suggestion>();
  const asks = new Set<string>();
  for (const text of [...record.notes.map((line) => line.text), unfinishedLine]) {
    for (const { suggests, matched } of lineCues(text, pack)) {
      if ('ask' in suggests) asks.add(suggests.ask);
      const other = otherThanTrigger(suggests);
      if (other === null) continue;
      const key = `${other.kind} ${other.id}`;
      if (!known.has(key)) others.set(key, { ...other, words: matched });
    }
  }
  return { cues: [...safety, ...others.values()], asks };
}

/** The topics that the notes speak of, the most often heard first; of those heard as often, the one said first. */
export function topicsHeard({ notes, fields }: Record, pack: Pack): string[] {
  const times = new Map<string, number>();
  for (const text of [...notes.map((line) => line.text), fields.unfinishedLine]) {
    for (const { suggests } of lineCues(text, pack)) {
      if ('topic' in suggests) times.set(suggests.topic, (times.get(suggests.topic) ?? 0) + 1);
    }
  }
  return [...times].toSorted(([, a], [, b]) => b - a).map(([topic]) => topic);
}

function otherThanTrigger(suggests: CueSuggestion) {
  if ('topic' in suggests) return { kind: 'topic', id: suggests.topic } as const;
  if ('strength' in suggests) return { kind: 'strength', id: suggests.strength } as const;
  return 'adjustment' in suggests ? ({ kind: 'adjustment', id: suggests.adjustment } as const) : null;
}
