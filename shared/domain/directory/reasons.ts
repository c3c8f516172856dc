import type { z } from 'zod';
import type { Pack } from '../../pack/schema.ts';
import type { why } from './card.ts';
import type { ServiceFacts } from './facts.ts';
import type { KnownHere } from './known-here.ts';
import { ageFits } from './rank.ts';
import type { Belonging } from './tiers-and-topics.ts';

type Why = z.infer<typeof why>;

/** What there is to say for a service. */
export interface Said {
  readonly facts: ServiceFacts;
  readonly strengths: readonly Belonging[];
  /** How it is known by words that were said in the notes; null where it is by none. */
  readonly said: Belonging | null;
  readonly topics: readonly string[];
  readonly tiers: readonly string[];
  readonly covers: 'yes' | 'no' | 'unknown';
  readonly distance: { readonly metres: number; readonly isApproximate: boolean } | null;
  readonly known: KnownHere;
}

/** Why a service is shown to a conversation or a search, in plain words, the strongest first. */
export function reasons(
  { facts, strengths, said, tiers, topics, covers, distance, known }: Said,
  age: number | null,
  pack: Pick<Pack, 'topics' | 'solution_tiers'>,
): Why[] {
  const about = topics.flatMap((topic): Why[] => {
    const found = strengths.find(({ id }) => id === topic);
    const label = pack.topics[topic]?.label;
    return found && label ? [{ kind: 'topic', words: `${label}: it speaks of “${found.word}”` }] : [];
  });
  const [tier] = tiers;
  const kind = tier === undefined ? undefined : pack.solution_tiers[tier]?.label;
  const range = [facts.minimumAge, facts.maximumAge];
  return [
    ...(said === null ? [] : [{ kind: 'words' as const, words: `Close to what they said: “${said.word}”` }]),
    ...about,
    ...(kind === undefined ? [] : [{ kind: 'tier' as const, words: kind }]),
    ...(covers === 'yes'
      ? [
          {
            kind: 'area' as const,
            words: facts.isEverywhere || facts.isRemote ? 'From anywhere' : 'For people who live there',
          },
        ]
      : []),
    ...(distance === null ? [] : [{ kind: 'near' as const, words: awayInWords(distance) }]),
    ...(age !== null && ageFits(facts, age) === true ? [{ kind: 'age' as const, words: agesInWords(range) }] : []),
    ...(known.isFavourite ? [{ kind: 'favourite' as const, words: 'A favourite here' }] : []),
    ...(known.success === null
      ? []
      : [{ kind: 'worked' as const, words: `It helped ${known.success.helped} of ${known.success.n} who were asked` }]),
  ].slice(0, 8);
}

/** A distance as people say it: `about 3 miles away`. */
export function awayInWords({ metres, isApproximate }: { metres: number; isApproximate: boolean }): string {
  const miles = metres / 1_609.344;
  const near = miles < 0.75 ? 'less than a mile' : miles < 1.5 ? 'a mile' : `${Math.round(miles)} miles`;
  return `${isApproximate && miles >= 0.75 ? 'about ' : ''}${near} away`;
}

function agesInWords([from, to]: readonly (number | null)[]): string {
  if (from === null || from === undefined || from === 0) return `For people up to ${to}`;
  return to === null || to === undefined || to >= 120
    ? `For people of ${from} and over`
    : `For people of ${from} to ${to}`;
}
