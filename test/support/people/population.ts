import type { Identity } from '../../../shared/domain/match/match-people.ts';
import type { Random } from '../random.ts';
import { men, surnames, women } from './names.ts';

/** Somebody who lives in the generated county, and with whom they are easily mixed up. */
export interface Inhabitant extends Identity {
  readonly born: string;
  readonly like: 'twin' | 'child-of-same-name' | 'same-name-and-birth' | null;
}

/** One of a list, those in front more often than those behind, as names are. */
function often<T>(random: Random, list: readonly T[]): T {
  const at = Math.floor(list.length * random.fraction() ** 1.7);
  const [first] = list;
  const found = list[at] ?? first;
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => String(random.whole(10))).join('');
const letter = (random: Random) => 'ABDEFGHJLNPQRSTUWXYZ'.charAt(random.whole(20));

/** A postcode of a county with some 30,000 of them. */
export function anyPostcode(random: Random): string {
  return `TA${1 + random.whole(24)} ${random.whole(10)}${letter(random)}${letter(random).charAt(0)}`;
}

/** A number that nobody has: the range kept for stories. */
export function anyPhone(random: Random): string {
  return `01${digits(random, 3)} ${digits(random, 6)}`;
}

/** A birth date of an adult, the old more often. */
export function anyBorn(random: Random): string {
  const year = 1926 + Math.floor(78 * random.fraction() ** 1.3);
  const day = new Date(Date.UTC(year, 0, 1 + random.whole(365)));
  return day.toISOString().slice(0, 10);
}

const firstName = (random: Random) => often(random, random.whole(2) === 0 ? women : men);

/** Somebody, alone at an address. */
export function anyInhabitant(random: Random): Inhabitant {
  const name = `${firstName(random)} ${often(random, surnames)}`;
  return { name, born: anyBorn(random), postcode: anyPostcode(random), phone: anyPhone(random), like: null };
}

function withYear(born: string, years: number): string {
  return `${Number(born.slice(0, 4)) + years}${born.slice(4).replace('-02-29', '-02-28')}`;
}

/** Whoever lives at the address of somebody and is easily taken for them, or for whom they are. */
function relativeOf(random: Random, { name, born, postcode, phone }: Inhabitant): Inhabitant[] {
  const [first = '', surname = ''] = name.split(' ');
  const at = { postcode, phone };
  const draw = random.whole(1_000);
  if (draw < 12) {
    const other = firstName(random);
    return other === first ? [] : [{ ...at, name: `${other} ${surname}`, born, like: 'twin' }];
  }
  if (draw < 20) return [{ ...at, name, born: withYear(born, 20 + random.whole(18)), like: 'child-of-same-name' }];
  if (draw < 22) return [{ ...at, name, born, like: 'same-name-and-birth' }];
  if (draw < 320) return [{ ...at, name: `${firstName(random)} ${surname}`, born: anyBorn(random), like: null }];
  return [];
}

/** So many people, in households, the same for the same seed. */
export function anyPopulation(random: Random, size: number): readonly Inhabitant[] {
  const people: Inhabitant[] = [];
  while (people.length < size) {
    const somebody = anyInhabitant(random);
    people.push(somebody, ...relativeOf(random, somebody));
  }
  return people.slice(0, size);
}
