import type { z } from 'zod';
import type { contact } from '../../shared/domain/contact.ts';
import { factOf } from '../../shared/domain/guide/facts.ts';
import { isHandled } from '../../shared/domain/safety/safety-of.ts';
import { scopeOf } from '../../shared/domain/scope-of.ts';
import { civilDateOf, civilTimeOf, type Instant } from '../../shared/domain/time.ts';
import type { Pack } from '../../shared/pack/schema.ts';

type Contact = z.infer<typeof contact>;
type Words = Record<string, unknown>;

/** What a reference record says that is not compared, and why. */
export const notCompared: readonly { readonly key: string; readonly only?: string; readonly why: string }[] = [
  {
    key: 'cld_event_outcome',
    why: 'is not kept but worked out where Client Level Data are exported, and compared there',
  },
  { key: 'tally', why: 'is a count of a session, and compared with the sessions' },
  { key: 'professional_referral', why: 'is a measure: with all fourteen in one store the lead’s page has to say it' },
  { key: 'match', why: 'is what somebody is shown meanwhile: the fourteen in one store find each other' },
  {
    key: 'settles_follow_up',
    why: 'needs the contact that it comes back to: compared where the fourteen are in one store',
  },
  {
    key: 'effect',
    why: 'is a measure of another contact: with all fourteen in one store the lead’s page has to say it',
  },
  { key: 'adjustments', only: 'c10', why: 'is carried over from c01, which is not in the same store here' },
  { key: 'requester', only: 'c02', why: 'a quick question asks nobody who they are' },
  { key: 'draft', why: 'is a course of events: the contact is taken over a power cut, and looked at there' },
];

/** A copy without what nobody has said, so that only what was recorded is compared. */
function said(values: Words): Words {
  const isSaid = (value: unknown) => value !== null && value !== undefined && value !== '';
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value)));
}

/** Lists of codes are sets: their order is only the one in which they came up. */
const asSet = (codes: readonly unknown[]) => codes.map(String).toSorted();
const localTime = (at: Instant | null) => at && `${civilDateOf(at)}T${civilTimeOf(at)}`;

/**
 * The record of a contact in the words of the reference contacts.
 *
 * @param me the name of the profile that took it
 */
export function recordedOf(taken: Contact, pack: Pack, me: string): Words {
  const { fields, solutions, concerns, followUp, notes } = taken;
  const route = fields.outcomeRoute === null ? undefined : pack.outcomes[fields.outcomeRoute];
  const { otherName, otherRelationship, otherAware } = fields;
  return {
    channel: fields.channel,
    received: localTime(fields.receivedAt),
    requester: requesterOf(taken, pack),
    person: said({
      name: fields.personName,
      born: fields.personBorn,
      postcode: fields.personPostcode,
      phone: fields.personPhone,
      existing_support: fields.existingSupport,
      anonymous: fields.personAnonymous || null,
      is_carer: pack.client_types[fields.clientType ?? '']?.carer || null,
    }),
    cared_for: said({ name: otherName, relationship: otherRelationship, aware: otherAware }),
    told_before: fields.toldBefore,
    route_of_access: fields.routeOfAccess,
    spoken_to: fields.spokenTo,
    agreement: fields.agreement,
    justification: fields.justification,
    client_type: fields.clientType,
    adjustments: asSet(fields.adjustments),
    safe_to_contact: fields.safeToContact,
    topics: { main: fields.topicMain, also: asSet(fields.topicsAlso) },
    strengths: asSet(fields.strengths),
    note_tags: asSet(notes.flatMap(({ tag }) => tag ?? [])),
    carer_noticed: fields.carerNoticed,
    safety: concerns
      .filter(({ notSo }) => !notSo)
      .map((concern) => ({
        ...{ trigger: concern.trigger, state: isHandled(concern) ? 'handled' : 'open' },
        ...{ by: concern.done, at: localTime(concern.at), answer: concern.answer },
      })),
    abuse_types: asSet(fields.abuseTypes),
    source_of_risk: fields.sourceOfRisk,
    when_next: fields.whenNext,
    assessment: {
      asked_for: fields.assessmentAskedFor,
      offered: fields.assessmentOffered,
      decision: fields.assessmentDecision,
      by: fields.assessmentBy,
    },
    cared_for_assessment: {
      offered: fields.otherOffered,
      decision: fields.otherDecision,
      by: fields.otherBy,
      note: fields.otherWords,
    },
    solutions: solutions.map(({ promise, tier, offered, accepted, connected }) => ({
      ...{ tier, offered, accepted, connected },
      ...(promise ? { owner: promise.owner === me ? 'adviser' : promise.owner, by: promise.by } : {}),
    })),
    outcome: { class: fields.outcomeClass, route: fields.outcomeRoute },
    receipt: { who: fields.receiptWho, at: localTime(fields.receiptAt) },
    urgent: route?.bucket === 'urgent',
    call_back: { owed: route?.call_back === true },
    reply_to_referrer: fields.replyToReferrer,
    follow_up: said({
      agreed: fields.followUpAgreed,
      with: fields.followUpWith,
      method: fields.followUpMethod,
      working_days: fields.followUpWorkingDays,
      ...(fields.followUpAt === null ? { due: followUp?.due } : { at: localTime(fields.followUpAt) }),
    }),
    locality: fields.locality,
    scope: scopeOf(taken, pack),
  };
}

function requesterOf({ fields, ...rest }: Contact, pack: Pack): Words {
  const isPerson = factOf('requesterGroup', { fields, ...rest }, pack) === 'person';
  const { authority, authoritySeen } = fields;
  return said({
    type: fields.requesterType,
    // Where the person speaks, the name stands once.
    name: isPerson ? fields.personName : fields.requesterName,
    relationship: fields.requesterRelationship,
    organisation: fields.requesterOrganisation,
    phone: fields.requesterPhone,
    authority: authority && { which: authority, seen: authoritySeen },
  });
}
