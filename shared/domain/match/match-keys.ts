import { swapDayAndMonth } from './compare-born.ts';
import { phoneKey, postcodeKey } from './compare-places.ts';
import { partsOfName } from './fold-name.ts';
import type { Identity } from './match-people.ts';
import { familiesOf } from './short-names.ts';
import { soundOf } from './sound-of.ts';

/** Raised whenever the keys of the same details come out otherwise: what is kept is then made anew. */
export const matchKeysVersion = 2;

/** As many keys as one person has at the most. */
const mostKeys = 40;

/** How a part of a name is looked up: by its families of names where it has any, else by its sound. */
function looksOf(part: string): readonly string[] {
  const families = familiesOf(part);
  return families.length > 0 ? families.map((family) => soundOf(family)) : [soundOf(part)];
}

/** Every two parts of a name, in one order whichever came first. */
function pairsOf(name: string): Set<string> {
  const parts = partsOfName(name).map((part) => new Set([...looksOf(part), soundOf(part)]));
  const pairs = new Set<string>();
  parts.forEach((one, at) => {
    for (const other of parts.slice(at + 1)) {
      for (const left of one) for (const right of other) pairs.add([left, right].sort().join('|'));
    }
  });
  return pairs;
}

/**
 * The keys that a person is found by: two records that share none are not compared. Each finds few among a hundred
 * thousand, those that find the fewest first: a number that is theirs alone, a phone, a birth date, a postcode, two parts of a name, one part and a year.
 */
export function matchKeys({ name, born, postcode, phone, identifiers = [] }: Identity): readonly string[] {
  const place = postcodeKey(postcode);
  const number = phoneKey(phone);
  const singles = [...new Set(partsOfName(name).flatMap((part) => looksOf(part)))].filter((look) => look.length > 0);
  const keys = [
    ...identifiers.map((identifier) => `i${identifier}`),
    ...(number === '' ? [] : [`t${number}`]),
    ...(born !== null && born.length === 10 ? [`b${born}`] : []),
    ...(place === '' ? [] : [`p${place}`]),
    ...[...pairsOf(name)].map((pair) => `n${pair}`),
    ...(born === null ? [] : singles.map((look) => `y${born.slice(0, 4)}${look}`)),
  ];
  return [...new Set(keys)].slice(0, mostKeys);
}

/** The keys to look for: those of the details, and those of a birth date whose day and month were swapped. */
export function searchKeys(typed: Identity): readonly string[] {
  const swapped = typed.born === null ? null : swapDayAndMonth(typed.born);
  return swapped === null ? matchKeys(typed) : [...matchKeys(typed), `b${swapped}`];
}
