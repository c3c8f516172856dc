import { foldWords } from './text/fold-words.ts';

/** Where somebody lives, as names: the locality, and the council that looks after them. */
export interface AskedArea {
  readonly names: readonly string[];
  /** Names of places where they do not live: the other localities, the councils around. */
  readonly elsewhere: readonly string[];
}

/** What is known of where a service is for. */
export interface ServedArea {
  readonly areas: readonly string[];
  readonly isEverywhere: boolean;
  /** Met by telephone or online, from anywhere. */
  readonly isRemote: boolean;
}

const wide = new Set([
  'england',
  'united kingdom',
  'uk',
  'great britain',
  'national',
  'nationwide',
  'england and wales',
]);
const dropped = new Set([
  'council',
  'county',
  'district',
  'unitary',
  'authority',
  'borough',
  'city',
  'of',
  'the',
  'area',
]);

/** What is left of the name of an area without the words of its kind: `Somerset County Council` is `somerset`. */
export function areaName(name: string): string {
  const words = foldWords(name);
  const kept = words.filter((word) => !dropped.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/**
 * Whether a service is for people who live somewhere, by the names of its own areas alone: those of another service at the
 * same place or of the same organisation say nothing. No only where every area that it names is known to be elsewhere: a
 * town that nobody here has on a list stays unknown. How far away it is, is another question.
 */
export function covers(
  { areas, isEverywhere, isRemote }: ServedArea,
  asked: AskedArea | null,
): 'yes' | 'no' | 'unknown' {
  if (isEverywhere) return 'yes';
  const named = areas.map(areaName);
  if (named.some((name) => wide.has(name))) return 'yes';
  if (named.length === 0) return isRemote ? 'yes' : 'unknown';
  if (asked === null) return 'unknown';
  const own = new Set(asked.names.map(areaName));
  if (named.some((name) => own.has(name))) return 'yes';
  const elsewhere = new Set(asked.elsewhere.map(areaName));
  return named.every((name) => elsewhere.has(name)) ? 'no' : 'unknown';
}
