import { matchKeys, searchKeys } from '../../../shared/domain/match/match-keys.ts';
import { type Identity, type Match, matchPeople } from '../../../shared/domain/match/match-people.ts';
import { randomFrom } from '../random.ts';
import { anyInhabitant, anyPopulation, type Inhabitant } from './population.ts';
import { tellAgain, tellings } from './told-again.ts';

/** As many cards as an adviser is shown at once. */
const shown = 3;

interface Found {
  readonly somebody: Inhabitant;
  readonly match: Match;
}

/** A search by the keys that the store uses, the best first. */
function searcher(people: readonly Inhabitant[]): (typed: Identity) => readonly Found[] {
  const byKey = new Map<string, number[]>();
  people.forEach((somebody, at) => {
    for (const key of matchKeys(somebody)) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  });
  return (typed) => {
    const places = new Set(searchKeys(typed).flatMap((key) => byKey.get(key) ?? []));
    return [...places]
      .flatMap((at) => people[at] ?? [])
      .map((somebody) => ({ somebody, match: matchPeople(typed, somebody) }))
      .filter(({ match }) => match.class !== 'none')
      .sort((one, other) => other.match.score - one.match.score);
  };
}

interface Row {
  readonly how: string;
  readonly searches: number;
  /** The right person is a strong match. */
  readonly strong: number;
  /** The right person is among the cards that are shown. */
  readonly offered: number;
  /** Somebody else is a strong match. */
  readonly wrong: number;
}

/** What matching does with generated people who come again, and with people who are new. */
export interface MatchingFigures {
  readonly people: number;
  readonly rows: readonly Row[];
  readonly strangers: { readonly searches: number; readonly strong: number; readonly offered: number };
  readonly alikes: readonly { readonly who: string; readonly searches: number; readonly strong: number }[];
}

/** Counts it: as many people as asked for, and as many searches for each way of telling. The same for the same seed. */
export function countMatching(seed: number, size: number, searches: number): MatchingFigures {
  const random = randomFrom(seed);
  const people = anyPopulation(random, size);
  const search = searcher(people);
  const rows = Object.keys(tellings).map((how): Row => {
    let [strong, offered, wrong] = [0, 0, 0];
    for (let count = 0; count < searches; count += 1) {
      const somebody = people[random.whole(people.length)];
      if (!somebody) continue;
      const found = search(tellAgain(random, how, somebody));
      const own = found.findIndex((other) => other.somebody === somebody);
      if (found[own]?.match.class === 'strong') strong += 1;
      if (own >= 0 && own < shown) offered += 1;
      // Two people who share name, birth date and address cannot be told apart by what they say of themselves.
      if (found.some((other) => isAnother(other, somebody))) wrong += 1;
    }
    return { how, searches, strong, offered, wrong };
  });
  const strangers = { searches: searches * 4, strong: 0, offered: 0 };
  for (let count = 0; count < searches * 4; count += 1) {
    const found = search(anyInhabitant(random));
    if (found.some(({ match }) => match.class === 'strong')) strangers.strong += 1;
    if (found.length > 0) strangers.offered += 1;
  }
  return { people: size, rows, strangers, alikes: countAlikes(people) };
}

function isAnother({ somebody: found, match }: Found, somebody: Inhabitant): boolean {
  const isIndistinct = found.name === somebody.name && found.born === somebody.born;
  return found !== somebody && match.class === 'strong' && !isIndistinct;
}

function countAlikes(people: readonly Inhabitant[]): MatchingFigures['alikes'] {
  const kinds = {
    twin: 'twins, of each other',
    'child-of-same-name': 'parent and child of one name, of each other',
    'same-name-and-birth': 'two people of one name and birth date at one address',
  } as const;
  return Object.entries(kinds).map(([kind, who]) => {
    const pairs = people.flatMap((somebody, at) => {
      const before = people[at - 1];
      return somebody.like === kind && before ? [[before, somebody] as const] : [];
    });
    const strong = pairs.filter(([one, other]) => matchPeople(one, other).class === 'strong');
    return { who, searches: pairs.length, strong: strong.length };
  });
}
