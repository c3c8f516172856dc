import type { Pack } from '../../pack/schema.ts';
import { holidaysOf } from '../follow-up-due.ts';
import { routeOf } from '../gates/routes-of.ts';
import { entryOf } from '../guide/entry-of.ts';
import { type Scope, scopeOf } from '../scope-of.ts';
import { type CivilDate, minutesBetween } from '../time.ts';
import { workingDaysBetween } from '../working-days.ts';
import type { ClosedContact } from './closed-contact.ts';
import type { Fact, RequestFact } from './fact.ts';
import { mergeRequests } from './merge-requests.ts';
import { confirmationOf, returnsOf, type Spoken } from './returns.ts';

/** The last tier of solutions that counts as signposting (measure 1b of the council's own list). */
export const lastSignpostTier = 9;

/** A contact with what its pack makes of it. */
interface Placed extends ClosedContact {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly pack: Pack;
  readonly scope: Scope;
  readonly route: ReturnType<typeof routeOf>;
  readonly isFirst: boolean;
}

/** A request with the contacts that are counted as one, in their order. */
interface Made {
  readonly first: Placed;
  readonly last: Placed;
  readonly contacts: readonly Placed[];
}

/**
 * What the closed contacts of one person add to the numbers, each by the pack that it began with. Nothing depends on
 * the day on which it is asked: what has not matured yet is told apart when the numbers are read.
 *
 * @param contacts every closed contact of one person that counts on this computer, in any order
 */
export function factsOf(contacts: readonly ClosedContact[], packOf: (contact: ClosedContact) => Pack): Fact[] {
  const placed = contacts.map((contact) => place(contact, packOf(contact))).toSorted(byReceipt);
  const spoken = placed.map(asSpoken);
  const requests = requestsOf(placed);
  const returned = new Set(placed.flatMap((first) => (hasEndedHere(first) ? relatedReturns(first, spoken) : [])));
  return placed.map((contact) => ({
    contact: contact.contact,
    day: contact.day,
    by: splitsOf(contact),
    request: requestOf(requests, contact, spoken),
    left: contact.scope === 'uncounted' || contact.scope === 'elsewhere' ? contact.scope : null,
    end: endOf(contact, spoken),
    isReturn: returned.has(contact.contact),
    isToldUs: contact.scope === 'new' && contact.toldBefore === 'same-matter',
    referral: referralOf(contact),
    visit: channelOf(contact)?.group === 'in-person' ? contact.channel : null,
    isCasual: contact.route?.tally === true,
    isOverride: contact.isOverride,
    hasService: contact.accepted.some(({ isService }) => isService),
    unmet: [...contact.unmetTopics],
    counted: countedOf(requests, contact),
    back: backOf(contact, spoken),
    declined: [...contact.declined],
    accepted: contact.accepted.map(({ tier }) => tier),
    followUp: followUpOf(contact),
  }));
}

function place(contact: ClosedContact, pack: Pack): Placed {
  const record = { fields: contact };
  const route = routeOf(record, pack);
  const counts = route?.bucket === 'signposted' && pack.signposted_counts_as_resolved;
  const isFirst = route?.bucket === 'resolved' || counts;
  return { ...contact, from: contact.day, to: contact.closedDay, pack, scope: scopeOf(record, pack), route, isFirst };
}

function byReceipt(one: Placed, other: Placed): number {
  if (one.receivedAt !== other.receivedAt) return one.receivedAt < other.receivedAt ? -1 : 1;
  return one.contact < other.contact ? -1 : 1;
}

function asSpoken({ contact, day, closedDay, topicMain, topicsAlso, toldBefore, isOurs }: Placed): Spoken {
  return { contact, day, closedDay, topicMain, topicsAlso, toldBefore, isOurs };
}

function channelOf({ pack, channel }: Placed) {
  return entryOf(pack.channels, channel);
}

function requesterOf({ pack, requesterType }: Placed) {
  return entryOf(pack.requesters, requesterType);
}

function splitsOf(contact: Placed): Fact['by'] {
  const { locality, channel, topicMain, accepted } = contact;
  const tier = [...new Set(accepted.map((one) => one.tier))];
  return { locality, channel, topic: topicMain, requesters: requesterOf(contact)?.group ?? null, tier };
}

/** Requests to this council: what is none, and what is another authority's, is counted with nothing. */
function requestsOf(placed: readonly Placed[]): Made[] {
  const asked = placed.filter(({ scope }) => scope !== 'uncounted' && scope !== 'elsewhere');
  return [...new Set(asked.map(({ clientType }) => clientType))]
    .map((type) => asked.filter(({ clientType }) => clientType === type))
    .flatMap((group) => mergeRequests(group, group[0]?.pack.contact_merge_days ?? 0))
    .flatMap((contacts) => {
      const [first, last] = [contacts[0], contacts.at(-1)];
      return first && last ? [{ first, last, contacts }] : [];
    })
    .toSorted((one, other) => byReceipt(one.first, other.first));
}

function requestOf(requests: readonly Made[], contact: Placed, spoken: readonly Spoken[]): RequestFact | null {
  const index = requests.findIndex(({ first }) => first.contact === contact.contact);
  const request = requests[index];
  if (!request) return null;
  const { first, last, contacts } = request;
  const accepted = contacts.flatMap((one) => one.accepted.map(({ tier }) => ({ tier, pack: one.pack })));
  const before = requests.slice(0, index).filter((one) => one.first.scope === first.scope);
  const alike = before.filter((one) => one.last.route?.bucket === last.route?.bucket);
  const endedOn = contacts.reduce((latest, { closedDay }) => (closedDay > latest ? closedDay : latest), last.closedDay);
  return {
    endedOn,
    scope: first.scope,
    bucket: last.route?.bucket ?? null,
    isNetOut: last.route?.net === 'out',
    isFirst: last.isFirst,
    isSupportUnchecked: first.existingSupport !== 'yes' && first.existingSupport !== 'no',
    tiers: accepted.map(({ tier }) => tier),
    isSignpost: accepted.some(({ tier, pack }) => (entryOf(pack.solution_tiers, tier)?.tier ?? 99) <= lastSignpostTier),
    minutes: Math.max(0, minutesBetween(first.receivedAt, last.closedAt)),
    workingDays: workingDaysBetween(first.day, endedOn, holidaysOf(first.pack)),
    stands: last.isFirst ? standsAs(last, spoken) : null,
    previous: before.at(-1)?.first.day ?? null,
    previousAlike: alike.at(-1)?.first.day ?? null,
  };
}

/** What time has made of it by the end of its window: long after it, so that every window has passed. */
function standsAs(last: Placed, spoken: readonly Spoken[]): RequestFact['stands'] {
  const windowDays = Math.min(...last.pack.return_windows_days);
  const first = asSpoken(last);
  const returns = returnsOf(first, spoken, windowDays);
  const stands = confirmationOf(first, returns, { windowDays, today: '9999-12-31', hasWorked: hasWorked(last) });
  return stands === 'not-yet' ? null : stands;
}

function hasWorked(contact: Placed): boolean | null {
  const result = resultOf(contact);
  if (!result?.answered) return null;
  if (result.effect === 'sustained') return true;
  return result.effect === 'not-sustained' ? false : null;
}

function resultOf({ pack, followUp }: Placed) {
  return entryOf(pack.follow_up_results, followUp?.result ?? null);
}

function hasEndedHere({ scope, isFirst }: Placed): boolean {
  return scope === 'new' && isFirst;
}

function relatedReturns(first: Placed, spoken: readonly Spoken[]): string[] {
  const returns = returnsOf(asSpoken(first), spoken, Math.min(...first.pack.return_windows_days));
  return returns.flatMap(({ contact, isRelated }) => (isRelated ? [contact] : []));
}

function endOf(contact: Placed, spoken: readonly Spoken[]): Fact['end'] {
  if (!hasEndedHere(contact)) return null;
  const longest = Math.max(...contact.pack.return_windows_days);
  const back = returnsOf(asSpoken(contact), spoken, longest).find(({ isRelated }) => isRelated);
  return { on: contact.closedDay, backAfter: back?.days ?? null };
}

/** A conversation that is counted with an earlier one says nothing by itself; how a request ended is told by its last. */
function countedOf(requests: readonly Made[], contact: Placed): Fact['counted'] {
  const request = requests.find(({ first }) => first.contact === contact.contact);
  const isRequest = contact.scope !== 'uncounted' && contact.scope !== 'elsewhere';
  if (isRequest && !request) return null;
  const ended = request?.last ?? contact;
  return {
    bucket: ended.route?.bucket ?? 'other-end',
    route: ended.route ? ended.outcomeRoute : null,
    channels: channelOf(contact)?.group ?? null,
    toldBefore: contact.toldBefore,
  };
}

function backOf(contact: Placed, spoken: readonly Spoken[]): Fact['back'] {
  const days = endOf(contact, spoken)?.backAfter ?? null;
  if (days === null) return null;
  const windows = contact.pack.return_windows_days.toSorted((one, other) => one - other);
  const index = windows.findIndex((window) => days <= window);
  return { from: index > 0 ? (windows[index - 1] ?? 0) + 1 : 0, to: windows[index] ?? days };
}

function referralOf(contact: Placed): Fact['referral'] {
  if (contact.scope === 'uncounted' || contact.scope === 'elsewhere') return null;
  const channels = channelOf(contact)?.group;
  if (requesterOf(contact)?.group !== 'professional' || !channels) return null;
  return { channels, isUrgent: contact.route?.bucket === 'urgent' };
}

function followUpOf(contact: Placed): Fact['followUp'] {
  const { followUp } = contact;
  if (!followUp) return null;
  const isAnswered = resultOf(contact)?.answered === true;
  const [listened, solved] = isAnswered ? [followUp.listened, followUp.solved] : [null, null];
  const state = followUp.isDone ? (isAnswered ? 'answered' : 'ended') : 'open';
  return { state, result: followUp.result, listened, solved };
}
