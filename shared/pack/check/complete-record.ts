import type { Concern } from '../../domain/contact.ts';
import type { ContactFields } from '../../domain/contact-fields.ts';
import type { Gate } from '../../domain/gates/gate.ts';
import { gatesOf } from '../../domain/gates/index.ts';
import type { Record } from '../../domain/guide/facts.ts';
import { newId } from '../../domain/ids.ts';
import { isAbuseTrigger } from '../../domain/safety/abuse-worry.ts';
import type { Pack } from '../schema.ts';
import { checkMoment, emptyRecord, idsInUse } from './empty-record.ts';

/** A group of requesters. */
export type RequesterGroup = Pack['requesters'][string]['group'];

/** The nearest that a conversation comes to an end: the record, and the gates that stay shut. */
export interface Completed {
  readonly record: Record;
  readonly shut: readonly Gate[];
}

/**
 * Takes a conversation to an end by one route, begun by somebody of one group, as a careful adviser would: who
 * speaks and that the person agrees, what it is about, the person's own answer about an assessment, a follow-up.
 * Whatever depends on the pack is tried in every way; the record with the fewest gates shut is given.
 */
export function completeRecord(routeId: string, group: RequesterGroup, pack: Pack): Completed {
  const attempts = attemptsFor(routeId, group, pack).map((record) => ({ record, shut: gatesOf(record, pack).shut }));
  const [best] = attempts.toSorted((one, other) => one.shut.length - other.shut.length);
  if (best) return best;
  const record = emptyRecord(pack);
  return { record, shut: gatesOf(record, pack).shut };
}

function attemptsFor(routeId: string, group: RequesterGroup, pack: Pack): Record[] {
  const settled = { ...emptyRecord(pack).fields, ...conversation(group, pack), ...ending(routeId, pack) };
  return topicsToTry(pack).flatMap((topicMain) =>
    localitiesToTry(pack).flatMap((locality) =>
      concernsToTry(pack).map((concerns) => ({
        fields: { ...settled, topicMain, locality },
        notes: [{ id: newId(), at: checkMoment, text: '–', tag: null }],
        solutions: [],
        concerns,
      })),
    ),
  );
}

function conversation(group: RequesterGroup, pack: Pack): Partial<ContactFields> {
  const requesterType = idsInUse(pack.requesters).find((id) => pack.requesters[id]?.group === group) ?? null;
  const [routeOfAccess = null] = idsInUse(pack.routes_of_access);
  return {
    ...{ requesterType, requesterName: '–', personName: '–', spokenTo: 'person', agreement: 'agrees', aware: true },
    ...{ toldBefore: 'no', routeOfAccess, carerNoticed: false },
    ...{ followUpAgreed: true, followUpWith: 'person', followUpMethod: 'phone', followUpWorkingDays: 10 },
  };
}

/** The end itself. Where it passes somebody on to an assessment, one was asked for; else it was turned down. */
function ending(routeId: string, pack: Pack): Partial<ContactFields> {
  const route = pack.outcomes[routeId];
  if (!route) return {};
  const supported = route.needs_existing_support;
  const aboutCarer = route.assessment === 'carer';
  const clientType = idsInUse(pack.client_types).find((id) => pack.client_types[id]?.carer === aboutCarer) ?? null;
  return {
    ...{ outcomeClass: route.class, outcomeRoute: routeId, clientType },
    ...{ existingSupport: supported ? 'yes' : 'no', needsChanged: supported ? false : null },
    ...(route.receipt ? { receiptWho: '–', receiptAt: checkMoment } : {}),
    ...(route.assessment
      ? { assessmentAskedFor: true, assessmentOffered: true, assessmentDecision: 'wanted', assessmentBy: 'person' }
      : { assessmentOffered: true, assessmentDecision: 'declined', assessmentBy: 'person', assessmentWords: '–' }),
  };
}

/** A topic of each sort that makes a difference; a worry about abuse last. */
function topicsToTry(pack: Pack): (string | null)[] {
  const usable = idsInUse(pack.topics);
  const showing = (need: boolean, abuse: boolean) =>
    usable.filter((id) => pack.topics[id]?.need === need && pack.topics[id]?.abuse === abuse).slice(0, 1);
  const found = [...showing(true, false), ...showing(false, false), ...showing(true, true), ...showing(false, true)];
  return found.length > 0 ? found : [null];
}

/** Nothing about safety, or a worry about abuse that was acted on, or asked about and not so. */
function concernsToTry(pack: Pack): Concern[][] {
  const trigger = idsInUse(pack.safety_triggers).find((id) => isAbuseTrigger(id, pack));
  if (trigger === undefined) return [[]];
  const came = { id: newId(), trigger, raisedAt: checkMoment, seenAt: checkMoment, covers: [], at: checkMoment };
  const said = { done: '–', by: '–', whom: '–', answer: '–' };
  return [[], [{ ...came, ...said, notSo: false }], [{ ...came, ...said, notSo: true }]];
}

function localitiesToTry(pack: Pack): (string | null)[] {
  const usable = idsInUse(pack.localities);
  const lying = (outside: boolean) => usable.filter((id) => pack.localities[id]?.outside === outside).slice(0, 1);
  const found = [...lying(false), ...lying(true)];
  return found.length > 0 ? found : [null];
}
