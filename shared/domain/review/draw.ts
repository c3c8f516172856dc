import { v5 } from 'uuid';
import type { Id } from '../ids.ts';

/** Why a conversation is in a sample. A conversation may be in it for several reasons. */
export const sampleReasons = ['random', 'came-back', 'override', 'passed-soon'] as const;
/** One of {@link sampleReasons}. */
export type SampleReason = (typeof sampleReasons)[number];

/** A conversation that a sample may be drawn from, with what brings it in besides chance. */
export interface Drawable {
  readonly contact: Id;
  /** The profile whose conversation it was. */
  readonly adviser: Id;
  /** Closed in the week: chance takes only of these. Another one is here because of what happened in the week. */
  readonly isOfWeek: boolean;
  /** The person came back about it in the week. */
  readonly hasReturned: boolean;
  /** It closed over a gate with a reason. */
  readonly isOverridden: boolean;
  /** It was passed on within the council's number of days of an earlier conversation of the same person. */
  readonly isPassedSoon: boolean;
}

/** A conversation in the sample. */
export interface Drawn {
  readonly contact: Id;
  readonly reasons: readonly SampleReason[];
  /** Somebody else looks at it too, without seeing the first review. */
  readonly isDouble: boolean;
}

/** What a sample is drawn by; kept with it, so that anybody can draw it again. */
export interface DrawRule {
  /** A UUID: the namespace under which each conversation gets its place by chance. */
  readonly seed: string;
  /** As many conversations of each adviser as chance takes; all where there are fewer. */
  readonly randomPerAdviser: number;
  /** The share of the sample that two people look at, from 0 to 1; of any sample at least one. */
  readonly secondShare: number;
}

/**
 * Where a conversation stands by chance: the version 5 UUID (RFC 9562, section 5.5) of its id under the seed. Any UUID
 * library gives the same, so that a draw can be checked without this app; in which order rows come makes no difference.
 */
const placeOf = (seed: string, name: string): string => v5(name, seed);

function byPlace(seed: string, about: string, contacts: readonly Id[]): Id[] {
  const places = new Map(contacts.map((contact) => [contact, placeOf(seed, `${about}${contact}`)]));
  return contacts.toSorted((one, other) => ((places.get(one) ?? '') < (places.get(other) ?? '') ? -1 : 1));
}

function takenByChance(contacts: readonly Drawable[], { seed, randomPerAdviser }: DrawRule): ReadonlySet<Id> {
  const ofWeek = contacts.filter(({ isOfWeek }) => isOfWeek);
  const advisers = [...new Set(ofWeek.map(({ adviser }) => adviser))];
  const taken = advisers.flatMap((adviser) => {
    const own = ofWeek.filter((each) => each.adviser === adviser).map(({ contact }) => contact);
    return byPlace(seed, '', own).slice(0, randomPerAdviser);
  });
  return new Set(taken);
}

/**
 * The sample of a week: some conversations of each adviser by chance, and every one that something else brings in.
 * Chance takes of all conversations of the week, also of those that are in it anyway: only then does it say something
 * about all of them. The same seed and conversations give the same sample, in the order of the conversations' ids.
 */
export function drawSample(contacts: readonly Drawable[], rule: DrawRule): Drawn[] {
  const byChance = takenByChance(contacts, rule);
  const drawn = contacts
    .map((each) => ({ contact: each.contact, reasons: reasonsOf(each, byChance.has(each.contact)) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((one, other) => (one.contact < other.contact ? -1 : 1));
  const doubles = rule.secondShare > 0 ? Math.ceil(drawn.length * rule.secondShare) : 0;
  const second = byPlace(
    rule.seed,
    'second ',
    drawn.map(({ contact }) => contact),
  ).slice(0, doubles);
  return drawn.map((each) => ({ ...each, isDouble: second.includes(each.contact) }));
}

function reasonsOf({ hasReturned, isOverridden, isPassedSoon }: Drawable, isRandom: boolean): SampleReason[] {
  const holds = { random: isRandom, 'came-back': hasReturned, override: isOverridden, 'passed-soon': isPassedSoon };
  return sampleReasons.filter((reason) => holds[reason]);
}
