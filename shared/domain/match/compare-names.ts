import { editsBetween } from './edits-between.ts';
import { partsOfName } from './fold-name.ts';
import { familiesOf } from './short-names.ts';
import { soundOf } from './sound-of.ts';

/** How two names stand to each other, the closest first. */
export const nameLikenesses = ['same', 'short', 'alike', 'part', 'other', 'unknown'] as const;
/** One of {@link nameLikenesses}. */
export type NameLikeness = (typeof nameLikenesses)[number];

/** What two names have in common. */
export interface NameCompared {
  readonly likeness: NameLikeness;
  /** The surname agrees and the first names are two well-known ones that are not each other's: twins, for example. */
  readonly isAnotherFirstName: boolean;
}

/** How close two parts of a name are: 4 the same, 3 short for each other, 2 close in letters or sound, 1 an initial. */
export function closenessOf(one: string, other: string): number {
  if (one === other) return 4;
  const [families, others] = [familiesOf(one), familiesOf(other)];
  if (families.some((family) => others.includes(family))) return 3;
  // Joan and Jean sound alike and are two names: a slip from one to the other says less than two people do.
  if (families.length > 0 && others.length > 0) return 0;
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 1 : 0;
  const shorter = Math.min(one.length, other.length);
  const slips = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
  if (slips > 0 && editsBetween(one, other, slips) <= slips) return 2;
  const sound = soundOf(one);
  return sound.length > (one[0] === other[0] ? 1 : 2) && sound === soundOf(other) ? 2 : 0;
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly closeness: number;
}

/** The parts of the one paired with those of the other, the closest first, each once. */
function pairsOf(left: readonly string[], right: readonly string[]): Pair[] {
  const all = left.flatMap((one, at) =>
    right.map((other, place) => ({ left: at, right: place, closeness: closenessOf(one, other) })),
  );
  const taken: Pair[] = [];
  for (const pair of all.filter(({ closeness }) => closeness > 0).sort((a, b) => b.closeness - a.closeness)) {
    if (!taken.some((other) => other.left === pair.left || other.right === pair.right)) taken.push(pair);
  }
  return taken;
}

const joined = (parts: readonly string[]) => [...parts].sort().join(' ');

/** Compares two names as they were typed, in whatever order their parts stand. */
export function compareNames(one: string, other: string): NameCompared {
  const [left, right] = [partsOfName(one), partsOfName(other)];
  const no = { isAnotherFirstName: false };
  if (left.length === 0 || right.length === 0) return { likeness: 'unknown', ...no };
  // Anne Marie and Annemarie, Mac Donald and Macdonald: a space is not a letter.
  if (joined(left) === joined(right) || left.join('') === right.join('')) {
    return { likeness: left.length > 1 || right.length > 1 ? 'same' : 'part', ...no };
  }
  const pairs = pairsOf(left, right);
  const [fewer, more] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  if (pairs.length < fewer || fewer === 1) {
    const isAnotherFirstName = pairs.some(({ left: at }) => at > 0) && areTwoFirstNames(left, right, pairs);
    return { likeness: pairs.length > 0 ? 'part' : 'other', isAnotherFirstName };
  }
  const farthest = Math.min(...pairs.map(({ closeness }) => closeness));
  if (farthest === 4 && fewer === more) return { likeness: 'same', ...no };
  return { likeness: farthest >= 3 ? 'short' : 'alike', ...no };
}

function areTwoFirstNames(left: readonly string[], right: readonly string[], pairs: readonly Pair[]): boolean {
  const [one = '', other = ''] = [left[0], right[0]];
  const isPaired = pairs.some((pair) => pair.left === 0 || pair.right === 0);
  return !isPaired && familiesOf(one).length > 0 && familiesOf(other).length > 0;
}
