import { addDays, type CivilDate } from '../time.ts';
import type { Seeded } from './seeded.ts';
import type { Story, YearContent } from './year-content.ts';

/** Somebody who does not exist. */
export interface Invented {
  readonly first: string;
  readonly name: string;
  readonly isWoman: boolean;
  readonly born: CivilDate;
  readonly town: string;
  readonly locality: string;
  readonly postcode: string;
  readonly phone: string;
  readonly adjustments: readonly string[];
  readonly safeTime: string;
}

const letters = 'ABDEFGHJLNPQRSTUWXYZ';

function firstOf(content: YearContent, isWoman: boolean, age: number, seeded: Seeded): string {
  const { older, younger } = isWoman ? content.women : content.men;
  return seeded.pick(age >= 62 ? older : younger);
}

/** A telephone number that nobody has: of those that are kept for stories. */
export function inventPhone(seeded: Seeded): string {
  return `01632 960${String(seeded.whole(100, 899))}`;
}

/** Whoever calls for somebody. */
export interface Caller {
  readonly first: string;
  readonly name: string;
  /** What they are to the person; empty where that is their work. */
  readonly relation: string;
}

const grownUp = 45;

/** Somebody who calls for a person: of an age and a name that fit what they are to each other. */
export function inventCaller(
  content: YearContent,
  requester: string,
  { person, age }: { person: Invented; age: number },
  seeded: Seeded,
): Caller {
  const { relations, relations_of_younger: ofYounger } = content.callers[requester] ?? {};
  const fitting = age < grownUp ? (ofYounger ?? relations) : relations;
  const isPartner = content.callers[requester]?.is_partner === true;
  const isWoman = isPartner ? !person.isWoman : seeded.chance(0.62);
  const isOlder = isPartner ? age >= 62 : age < grownUp && fitting === ofYounger;
  const first = firstOf(content, isWoman, isOlder ? 70 : 40, seeded);
  const isNamesake = isPartner || (fitting !== undefined && seeded.chance(0.4));
  const surname = isNamesake ? person.name.slice(person.first.length + 1) : seeded.pick(content.surnames);
  const relation = fitting ? seeded.pick(isWoman ? fitting.women : fitting.men) : '';
  return { first, name: `${first} ${surname}`, relation };
}

/** Somebody who might have such a conversation on a day. */
export function inventPerson(
  content: YearContent,
  { age: [from, to] }: Pick<Story, 'age'>,
  day: CivilDate,
  seeded: Seeded,
): Invented {
  const age = seeded.whole(from, to);
  const isWoman = seeded.chance(0.6);
  const first = firstOf(content, isWoman, age, seeded);
  const place = pickPlace(content, seeded);
  const end = `${seeded.pick([...letters])}${seeded.pick([...letters])}`;
  const adjustments = Object.entries(content.adjustments)
    .filter(([, ofHundred]) => seeded.chance(ofHundred / 100))
    .map(([adjustment]) => adjustment);
  return {
    ...{ first, isWoman, name: `${first} ${seeded.pick(content.surnames)}` },
    born: addDays(day, -Math.round(age * 365.25) - seeded.whole(1, 300)),
    ...{ town: place.town, locality: place.locality, postcode: `${place.outcode} ${seeded.whole(1, 9)}${end}` },
    ...{ phone: inventPhone(seeded), adjustments },
    safeTime: inWordsOf(seeded.pick(content.safe_times), { isWoman, first, town: place.town }),
  };
}

function pickPlace({ places }: YearContent, seeded: Seeded): YearContent['places'][number] {
  return seeded.pick(places.flatMap((place) => Array.from({ length: Math.ceil(place.weight) }, () => place)));
}

/**
 * A sentence with its words in braces filled in. `{They}` begins with a capital letter; a word that nobody knows stays as
 * it is, so that it is found.
 */
export function inWordsOf(
  sentence: string,
  person: Pick<Invented, 'isWoman' | 'first' | 'town'>,
  more: Readonly<Record<string, string>> = {},
): string {
  const { isWoman, first, town } = person;
  const known: Readonly<Record<string, string>> = {
    ...{ name: first, town, home: town },
    ...(isWoman
      ? { they: 'she', them: 'her', their: 'her', themself: 'herself', spouse: 'her husband' }
      : { they: 'he', them: 'him', their: 'his', themself: 'himself', spouse: 'his wife' }),
    ...more,
  };
  const filled = sentence.replace(/\{(\w+)\}/g, (whole, word: string) => known[word.toLowerCase()] ?? whole);
  return filled.replace(/(^|[.!?] |“)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
