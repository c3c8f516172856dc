import { type BornLikeness, compareBorn, yearsApart } from './compare-born.ts';
import { compareNames, type NameCompared } from './compare-names.ts';
import { comparePostcodes, isSamePhone, type PostcodeLikeness } from './compare-places.ts';

/** What a person is known by, as somebody typed it; empty or null where it is not known. */
export interface Identity {
  readonly name: string;
  /** A civil date, or a year alone. */
  readonly born: string | null;
  readonly postcode: string;
  readonly phone: string;
  /** Numbers that others know the person by, for example `nhs 9434765919`; by kind and number. */
  readonly identifiers?: readonly string[];
}

/** How sure a match is. Even a strong one is only offered: people are made one by a person. */
export const matchClasses = ['strong', 'possible', 'none'] as const;
/** One of {@link matchClasses}. */
export type MatchClass = (typeof matchClasses)[number];

/** What speaks for two records being about one person, and against it. */
export interface Evidence {
  readonly name: NameCompared;
  readonly born: BornLikeness;
  /** The birth dates lie as far apart as those of a parent and a child. */
  readonly isGenerationApart: boolean;
  readonly postcode: PostcodeLikeness;
  readonly isSamePhone: boolean | null;
  /** True where a number of one kind is the same, false where it is another; null where none can be compared. */
  readonly isSameIdentifier: boolean | null;
}

/** A match: how sure, how much speaks for it, and what. */
export interface Match {
  readonly class: MatchClass;
  /** For the order alone: more speaks for it where it is higher. */
  readonly score: number;
  readonly evidence: Evidence;
}

function sameIdentifier(one: readonly string[] = [], other: readonly string[] = []): boolean | null {
  const kind = (identifier: string) => identifier.split(' ')[0];
  if (one.some((identifier) => other.includes(identifier))) return true;
  return one.some((identifier) => other.some((another) => kind(another) === kind(identifier))) ? false : null;
}

const worth = {
  name: { same: 40, short: 34, alike: 28, part: 10, other: -30, unknown: 0 },
  born: { same: 40, swapped: 28, 'one-digit': 24, 'same-year': 8, another: -30, unknown: 0 },
  postcode: { same: 16, 'same-area': 5, another: -3, unknown: 0 },
} as const;

function scoreOf({ name, born, postcode, ...evidence }: Evidence): number {
  const phone = evidence.isSamePhone === true ? 22 : 0;
  const identifier = evidence.isSameIdentifier === null ? 0 : evidence.isSameIdentifier ? 80 : -40;
  const twin = name.isAnotherFirstName ? -8 : 0;
  return worth.name[name.likeness] + worth.born[born] + worth.postcode[postcode] + phone + identifier + twin;
}

function isStrong({ name: { likeness }, born, postcode, isSamePhone, ...evidence }: Evidence): boolean {
  const { isSameIdentifier, isGenerationApart } = evidence;
  const isNamed = likeness === 'same' || likeness === 'short' || likeness === 'alike';
  if (isSameIdentifier === false) return false;
  if (isSameIdentifier) return (isNamed || likeness === 'part') && born !== 'another';
  // One digit lies between 1941 and 1971 as well: a mother and her daughter of the same name.
  if (!isNamed || isGenerationApart) return false;
  if (born === 'same') return true;
  return likeness !== 'alike' && born !== 'another' && born !== 'unknown' && born !== 'same-year'
    ? postcode === 'same' || isSamePhone === true
    : false;
}

function isPossible({ name: { likeness }, born, postcode, isSamePhone, isSameIdentifier }: Evidence): boolean {
  if (isSameIdentifier) return true;
  const isPlaced = postcode === 'same' || isSamePhone === true;
  switch (likeness) {
    case 'same':
    case 'short':
    case 'alike':
      // Another birth date at the same address or phone: a parent and child of one name, or a date misheard.
      return born === 'another'
        ? isPlaced
        : likeness !== 'alike' || born !== 'unknown' || isPlaced || postcode === 'same-area';
    case 'part':
      return born === 'same' || ((born === 'swapped' || born === 'one-digit' || born === 'unknown') && isPlaced);
    case 'other':
      return born === 'same' && isPlaced;
    case 'unknown':
      return isSamePhone === true || (born === 'same' && postcode === 'same');
  }
}

/** Compares what was typed with what is on record. Pure, and the same whichever of them comes first. */
export function matchPeople(one: Identity, other: Identity): Match {
  const evidence: Evidence = {
    name: compareNames(one.name, other.name),
    born: compareBorn(one.born, other.born),
    isGenerationApart: one.born !== null && other.born !== null && yearsApart(one.born, other.born) >= 15,
    postcode: comparePostcodes(one.postcode, other.postcode),
    isSamePhone: isSamePhone(one.phone, other.phone),
    isSameIdentifier: sameIdentifier(one.identifiers, other.identifiers),
  };
  const found = isStrong(evidence) ? 'strong' : isPossible(evidence) ? 'possible' : 'none';
  return { class: found, score: scoreOf(evidence), evidence };
}
