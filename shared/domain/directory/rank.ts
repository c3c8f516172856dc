import type { SearchFilters } from '../../contract/directory.ts';
import type { Opening } from './card.ts';
import type { ServiceFacts } from './facts.ts';
import type { KnownHere } from './known-here.ts';

/** What is known of a service when it is set against others. */
export interface Candidate {
  readonly facts: ServiceFacts;
  /** How well its words meet what was typed; 1 for all where nothing was. */
  readonly words: number;
  readonly topics: readonly string[];
  readonly tiers: readonly string[];
  readonly covers: 'yes' | 'no' | 'unknown';
  readonly metres: number | null;
  /** At the time that was asked for; null where none was. */
  readonly opening: Opening['state'] | null;
  /** The day before which a last check is too long ago. */
  readonly staleBefore: string;
}

/** Where a service stands: what is not known to meet the time that was asked for comes after all that is. */
export interface Rank {
  readonly isSure: boolean;
  readonly score: number;
}

/** What is not known to meet a filter loses this much, and what is known not to is left out. */
const unsure = 0.7;
/** From here on, farther away is no longer worse. */
const far = 30_000;
const coverage = { yes: 1.1, unknown: 1, no: 0.5 } as const;
const statuses = { active: 1, 'temporarily closed': 0.5, inactive: 0.15, defunct: 0.1 } as const;

type Narrowing = Pick<
  SearchFilters,
  'tiers' | 'topics' | 'postcode' | 'locality' | 'age' | 'openAt' | 'attendingTypes' | 'isFree'
>;

/**
 * Ranks one service. Null where it is known not to meet a filter; what nobody knows ranks lower and is never left out.
 * How near it is and whether it is for people of there weigh by themselves, and neither hides a service that fits.
 *
 * @param hasPlace whether a place to measure from is known
 */
export function rank(candidate: Candidate, filters: Narrowing, hasPlace: boolean): Rank | null {
  const { facts, words, opening } = candidate;
  // Every service is asked at every letter that is typed: no list is made here.
  const topic = among(candidate.topics, filters.topics);
  const tier = among(candidate.tiers, filters.tiers);
  const way = among(facts.attendingType, filters.attendingTypes);
  const cost = filters.isFree ? facts.isFree : true;
  const age = filters.age === null ? true : ageFits(facts, filters.age);
  if (topic === false || tier === false || way === false || cost === false || age === false) return null;
  const guesses = guess(topic) + guess(tier) + guess(way) + guess(cost) + guess(age);
  if (filters.openAt !== null && opening === 'closed') return null;
  const near = hasPlace ? nearness(candidate) : 1;
  return {
    isSure: filters.openAt === null || opening === 'open',
    score:
      words *
      (guesses === 0 ? 1 : unsure ** guesses) *
      near *
      coverage[candidate.covers] *
      statuses[facts.status] *
      fresh(candidate),
  };
}

/** The better one first; equal ones stay in the order of their numbers, so that a list does not jump. */
export function compareRanks(one: Rank, other: Rank): number {
  if (one.isSure !== other.isSure) return one.isSure ? -1 : 1;
  return other.score - one.score;
}

/**
 * What staff here know, gently: a favourite a little up, a dead number down, and how it went for people by no more than a
 * tenth either way.
 */
export function weighKnown({ isFavourite, numberDeadSince, success }: KnownHere): number {
  const went = success === null ? 1 : 1 + 0.2 * ((success.low + success.high) / 2 - 0.5);
  return (isFavourite ? 1.15 : 1) * (numberDeadSince === null ? 1 : 0.6) * went;
}

function guess(met: true | null): number {
  return met === null ? 1 : 0;
}

/** Whether one of the asked is among the known; null where nothing is known. */
function among(known: readonly string[], asked: readonly string[]): boolean | null {
  if (asked.length === 0) return true;
  return known.length === 0 ? null : asked.some((each) => known.includes(each));
}

/** Whether somebody of an age is among those that a service is for; null where it names no ages. */
export function ageFits({ minimumAge, maximumAge }: ServiceFacts, age: number): boolean | null {
  if (minimumAge === null && maximumAge === null) return null;
  return age >= (minimumAge ?? 0) && age <= (maximumAge ?? 150);
}

function nearness({ metres, facts }: Candidate): number {
  if (metres !== null) return 1 - 0.25 * Math.min(1, metres / far);
  return facts.isRemote || facts.isEverywhere ? 0.9 : 0.85;
}

function fresh({ facts, staleBefore }: Candidate): number {
  if (facts.assuredDate === null) return 0.9;
  return facts.assuredDate < staleBefore ? 0.88 : 1;
}
