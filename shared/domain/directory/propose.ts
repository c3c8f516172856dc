import type { KnownHere } from './known-here.ts';
import { ageFits, type Candidate, weighKnown } from './rank.ts';
import type { Belonging } from './tiers-and-topics.ts';

/** A service that may be proposed. */
export interface Proposable extends Candidate {
  readonly strengths: readonly Belonging[];
  /** How it is known by words that were said in the notes; null where it is by none. */
  readonly said: Belonging | null;
  readonly known: KnownHere;
}

/** What a conversation says so far. */
export interface Conversation {
  /** Topics, the main one first. */
  readonly topics: readonly string[];
  readonly age: number | null;
  readonly hasPlace: boolean;
  /** The person is not to be telephoned. */
  readonly avoidsPhone: boolean;
}

/** What the pack says about its tiers. */
export interface TierOrder {
  /** From 1, the nearest to the community first. */
  readonly tierOf: Readonly<Record<string, number>>;
  /** The tiers that often help with the topics of the conversation. */
  readonly helps: readonly string[];
}

const most = 8;
const mostOfTier = 2;
const mostOfOrganization = 1;
const coverage = { yes: 1.15, unknown: 1, no: 0 } as const;

/**
 * Chooses what to propose: of the topics, not known to be for others, in the order of the tiers, and of different kinds:
 * two of a tier and one of an organisation before there are more. A service of which no tier is known comes last.
 */
export function propose<P extends Proposable>(
  candidates: readonly P[],
  conversation: Conversation,
  order: TierOrder,
): P[] {
  const fit = candidates
    .map((candidate) => ({ candidate, fit: scoreOf(candidate, conversation) }))
    .filter(({ fit }) => fit > 0)
    .map(({ candidate, fit }) => ({
      candidate,
      fit,
      score: fit * weighSaid(candidate),
      tier: tierFor(candidate, order),
    }))
    .sort((one, other) => other.score - one.score);
  const best = Math.max(0, ...fit.map((each) => each.fit));
  // What hardly speaks of the topic is not brought up only to fill a tier; what was said leaves nothing out.
  const worthwhile = fit.filter((each) => each.fit >= 0.35 * best);
  const chosen = choose(choose([], worthwhile, mostOfTier, mostOfOrganization), worthwhile, most, 2);
  return chosen
    .sort((one, other) => one.tier - other.tier || other.score - one.score)
    .map(({ candidate }) => candidate);
}

interface Scored<P> {
  readonly candidate: P;
  readonly score: number;
  readonly tier: number;
}

function choose<P extends Proposable>(
  before: readonly Scored<P>[],
  from: readonly Scored<P>[],
  ofTier: number,
  ofOrganization: number,
): Scored<P>[] {
  const chosen = [...before];
  for (const each of from) {
    if (chosen.length >= most) break;
    if (chosen.includes(each)) continue;
    const { organization, source, id } = each.candidate.facts;
    const sameTier = chosen.filter(({ tier }) => tier === each.tier).length;
    const own = organization ?? `${source} ${id}`;
    const same = chosen.filter(({ candidate }) => candidate.facts.organization === own).length;
    const isDouble = chosen.some(({ candidate }) => candidate.facts.name === each.candidate.facts.name);
    if (sameTier < ofTier && same < ofOrganization && !isDouble) chosen.push(each);
  }
  return chosen;
}

/** What somebody said they enjoy outweighs another word of the topic that they did not say. */
function weighSaid({ said }: Proposable): number {
  return 1 + 0.6 * (said?.strength ?? 0);
}

const last = 1_000;

/** Of several tiers the one that often helps, then the one that it speaks of most. */
function tierFor({ tiers }: Proposable, { tierOf, helps }: TierOrder): number {
  const one = tiers.find((tier) => helps.includes(tier)) ?? tiers[0];
  return one === undefined ? last : (tierOf[one] ?? last);
}

function scoreOf(candidate: Proposable, { topics, age, hasPlace, avoidsPhone }: Conversation): number {
  const { facts, strengths, metres, known } = candidate;
  if (facts.status !== 'active' || candidate.covers === 'no') return 0;
  const speaks = topics.map(
    (topic, at) => (strengths.find(({ id }) => id === topic)?.strength ?? 0) * (at === 0 ? 1 : 0.7),
  );
  const fits = age === null ? true : ageFits(facts, age);
  if (fits === false) return 0;
  const near = !hasPlace || metres === null ? 0.85 : 1 - 0.4 * Math.min(1, metres / 20_000);
  const isPhoneOnly = !facts.isWritten && !facts.attendingType.some((way) => way !== 'phone');
  const checked = facts.assuredDate === null ? 0.85 : facts.assuredDate < candidate.staleBefore ? 0.85 : 1;
  // Several topics of the conversation in one service are worth more than one of them said louder.
  const relevance = Math.max(0, ...speaks) + 0.3 * speaks.reduce((sum, each) => sum + each, 0);
  return (
    relevance *
    near *
    coverage[candidate.covers] *
    checked *
    weighKnown(known) *
    (fits === true ? 1.05 : 1) *
    (avoidsPhone && isPhoneOnly ? 0.6 : 1)
  );
}
