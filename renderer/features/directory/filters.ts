import type { SearchFilters } from '../../../shared/contract/directory.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import type { Entry, Pack } from '../../../shared/pack/schema.ts';
import { shortDate } from '../../lib/dates.ts';
import { attendingWords } from '../../lib/service-words.ts';

/** What is looked for: words, and what narrows them. */
export interface Looking {
  readonly text: string;
  readonly filters: SearchFilters;
}

/** Nothing that narrows. */
export const noFilters: SearchFilters = {
  ...{ tiers: [], topics: [], locality: null, postcode: '', age: null, openAt: null },
  ...{ attendingTypes: [], isFree: false, favouritesOnly: false },
};

/** A filter that is on, in words, and what is left once it is taken away. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly without: Partial<SearchFilters>;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function openChip({ openAt }: SearchFilters): Chip[] {
  if (openAt === null) return [];
  const label =
    openAt === 'now' ? 'Open now' : `Open ${shortDate(openAt.day)}${openAt.time === null ? '' : ` at ${openAt.time}`}`;
  return [{ id: 'open', label, without: { openAt: null } }];
}

/** Every filter that is on. */
export function chipsOf(filters: SearchFilters, pack: Pack): Chip[] {
  const labelOf = (list: Readonly<Record<string, Entry>>, id: string) => list[id]?.label ?? id;
  const { tiers, topics, locality, postcode, age, attendingTypes, isFree, favouritesOnly } = filters;
  return [
    ...topics.map((id) => ({
      ...{ id: `topic ${id}`, label: labelOf(pack.topics, id) },
      without: { topics: topics.filter((other) => other !== id) },
    })),
    ...tiers.map((id) => ({
      ...{ id: `tier ${id}`, label: labelOf(pack.solution_tiers, id) },
      without: { tiers: tiers.filter((other) => other !== id) },
    })),
    ...(locality === null
      ? []
      : [{ id: 'locality', label: `Lives in ${labelOf(pack.localities, locality)}`, without: { locality: null } }]),
    ...(saysSomething(postcode)
      ? [{ id: 'postcode', label: `Near ${postcode.toUpperCase()}`, without: { postcode: '' } }]
      : []),
    ...(age === null ? [] : [{ id: 'age', label: `Aged ${age}`, without: { age: null } }]),
    ...openChip(filters),
    ...attendingTypes.map((type) => ({
      ...{ id: `way ${type}`, label: capital(attendingWords[type]) },
      without: { attendingTypes: attendingTypes.filter((other) => other !== type) },
    })),
    ...(isFree ? [{ id: 'free', label: 'Free', without: { isFree: false } }] : []),
    ...(favouritesOnly ? [{ id: 'favourites', label: 'Favourites', without: { favouritesOnly: false } }] : []),
  ];
}
