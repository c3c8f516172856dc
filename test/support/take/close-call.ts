import { z } from 'zod';
import type { Change } from '../../../shared/domain/changes.ts';
import type { Concern } from '../../../shared/domain/contact.ts';
import { contactFields } from '../../../shared/domain/contact-fields.ts';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { type Instant, instantOf } from '../../../shared/domain/time.ts';
import type { Pack } from '../../../shared/pack/schema.ts';
import type { SetClock } from '../clocks.ts';
import { beginContact, type DeskCalls } from '../desk-calls.ts';
import { changesOf, solutionWith } from '../reference-contact.ts';
import { asId } from './in-codes.ts';
import type { ReferenceCall } from './reference-call.ts';

const text = z.string().default('');
const codes = z.array(z.string().transform(asId)).default([]);
const yesNo = z.boolean().nullable().default(null);
const decision = {
  ...{ offered: yesNo, decision: contactFields.assessmentDecision.default(null) },
  by: contactFields.assessmentBy.default(null),
};
const requesters = z.object({
  ...{ type: z.string(), name: text, relationship: text, organisation: text, phone: text },
  authority: z.object({ which: z.string().transform(asId), seen: contactFields.authoritySeen }).optional(),
});
const persons = z.object({
  ...{ name: text, born: z.string().nullable().default(null), postcode: text, phone: text },
  ...{ existing_support: contactFields.existingSupport.default(null), anonymous: z.boolean().default(false) },
});
const others = z
  .object({ name: text, relationship: text, aware: yesNo })
  .default({ name: '', relationship: '', aware: null });
const records = z.object({
  ...{ told_before: contactFields.toldBefore.default(null), route_of_access: z.string().nullable().default(null) },
  ...{ spoken_to: contactFields.spokenTo.default(null), agreement: contactFields.agreement.default(null) },
  ...{
    justification: z.string().transform(asId).nullable().default(null),
    client_type: z.string().nullable().default(null),
  },
  ...{ adjustments: codes, strengths: codes, note_tags: codes, safe_to_contact: yesNo, carer_noticed: yesNo },
  topics: z.object({ main: z.string(), also: codes }).optional(),
  safety: z.array(z.object({ trigger: z.string(), by: text, at: z.string().optional(), answer: text })).default([]),
  ...{ abuse_types: codes, source_of_risk: text, when_next: text, locality: z.string().nullable().default(null) },
  assessment: z.object({ asked_for: yesNo, ...decision }).optional(),
  cared_for_assessment: z.object({ ...decision, note: text }).optional(),
  solutions: z
    .array(
      z.object({
        ...{ tier: z.string(), offered: z.boolean(), accepted: z.boolean(), connected: z.string() },
        ...{ owner: z.string().optional(), by: z.string().optional() },
      }),
    )
    .default([]),
  outcome: z.object({ class: contactFields.outcomeClass, route: z.string() }),
  receipt: z.object({ who: z.string(), at: z.string() }).optional(),
  reply_to_referrer: yesNo,
  follow_up: z
    .object({
      ...{ agreed: z.boolean(), with: contactFields.followUpWith, method: contactFields.followUpMethod },
      ...{ working_days: z.number().nullable().default(null), at: z.string().optional() },
    })
    .optional(),
});

/** What a desk needs so that a reference contact is taken at it. */
export interface Taking {
  readonly desk: DeskCalls;
  readonly clock: SetClock;
  readonly pack: Pack;
}

/**
 * Takes a reference contact from its first minute to its last through the calls of the data host: what is said is kept
 * line by line, what has to be on record is put there, the worries that it names are handled and the others are put away,
 * and it is closed. The gates of the pack decide whether it may be.
 *
 * @param before what is done before it is closed, as with the person who was here before
 * @returns the id of the contact
 * @throws AppError where a gate is shut
 */
export function closeCall(
  { desk, clock, pack }: Taking,
  call: ReferenceCall,
  before: (contact: string) => void = () => {},
): string {
  clock.set(call.received);
  const begun = beginContact(desk, call.channel);
  const me = desk.me().name;
  desk.patch({ ...begun, seq: 1, changes: [...fieldsOf(call), ...linesOf(call), ...solutionsOf(call, me)] });
  before(begun.contact);
  clock.set(call.closed);
  const changes = concernsOf(desk, begun, call, pack);
  if (changes.length > 0) desk.patch({ ...begun, seq: 2, changes });
  desk.close({ ...begun, seq: changes.length > 0 ? 2 : 1 });
  return begun.contact;
}

function fieldsOf(call: ReferenceCall): Change[] {
  const [requester, person, record] = [
    requesters.parse(call.requester),
    persons.parse(call.person),
    records.parse(call.record),
  ];
  const other = others.parse(call.cared_for);
  const { assessment, cared_for_assessment: theirs, follow_up: followUp, receipt, topics } = record;
  const hasDeclined = assessment?.decision === 'not-now' || assessment?.decision === 'declined';
  const fields = {
    ...{ requesterType: requester.type, requesterName: requester.name, requesterPhone: requester.phone },
    ...{ requesterRelationship: requester.relationship, requesterOrganisation: requester.organisation },
    ...{ authority: requester.authority?.which ?? null, authoritySeen: requester.authority?.seen ?? null },
    ...{ personName: person.name, personBorn: person.born, personPostcode: person.postcode },
    ...{ personPhone: person.phone, existingSupport: person.existing_support, personAnonymous: person.anonymous },
    // Who has support already says nothing of a change.
    needsChanged: person.existing_support === 'yes' ? false : null,
    ...{ otherName: other.name, otherRelationship: other.relationship, otherAware: other.aware },
    ...{ toldBefore: record.told_before, routeOfAccess: record.route_of_access, spokenTo: record.spoken_to },
    ...{ agreement: record.agreement, justification: record.justification, clientType: record.client_type },
    ...{ adjustments: record.adjustments, strengths: record.strengths, safeToContact: record.safe_to_contact },
    ...{ carerNoticed: record.carer_noticed, abuseTypes: record.abuse_types, sourceOfRisk: record.source_of_risk },
    ...{ whenNext: record.when_next, locality: record.locality, replyToReferrer: record.reply_to_referrer },
    ...{ topicMain: topics?.main ?? null, topicsAlso: topics?.also ?? [] },
    ...{ assessmentAskedFor: assessment?.asked_for ?? null, assessmentOffered: assessment?.offered ?? null },
    ...{ assessmentDecision: assessment?.decision ?? null, assessmentBy: assessment?.by ?? null },
    // Who turns an assessment down says it in their own words, and that is the last they say.
    assessmentWords: hasDeclined ? (call.said.at(-1) ?? '') : '',
    ...{ otherOffered: theirs?.offered ?? null, otherDecision: theirs?.decision ?? null },
    ...{ otherBy: theirs?.by ?? null, otherWords: theirs?.note ?? '' },
    ...{ outcomeClass: record.outcome.class, outcomeRoute: record.outcome.route },
    ...{ receiptWho: receipt?.who ?? '', receiptAt: receipt ? instantOf(receipt.at) : null },
    ...{ followUpAgreed: followUp?.agreed ?? false, followUpWith: followUp?.with ?? null },
    ...{ followUpMethod: followUp?.method ?? null, followUpWorkingDays: followUp?.working_days ?? null },
    followUpAt: followUp?.at === undefined ? null : instantOf(followUp.at),
  };
  // What nobody has said stays as it is.
  return changesOf(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== '')));
}

function linesOf({ said, received, record }: ReferenceCall): Change[] {
  const { note_tags: tags } = records.parse(record);
  const at = instantOf(received);
  return said.map((line, place) => ({
    note: { id: newId(), at, text: line, tag: contactFields.unfinishedTag.parse(tags[place] ?? null) },
  }));
}

function solutionsOf({ record }: ReferenceCall, me: string): Change[] {
  return records.parse(record).solutions.map(({ owner, by, ...solution }) => ({
    solution: solutionWith({
      ...{ ...solution, words: 'As it was agreed' },
      promise: owner === undefined ? null : { owner: owner === 'adviser' ? me : owner, by: by ?? null },
    }),
  }));
}

/** What was done about each worry that the contact names; every other one that came up was asked about and is not so. */
function concernsOf(
  desk: DeskCalls,
  begun: { contact: string; visit: string },
  { record, closed }: ReferenceCall,
  pack: Pack,
): Change[] {
  const named = records.parse(record).safety;
  const at = instantOf(closed);
  const { safety } = follow(desk.open(begun), pack);
  const handled = named.map(({ trigger, by, answer, at: rang }): Change => {
    const done = by === '' ? 'Rang who sees to it' : by;
    const when = rang === undefined ? at : instantOf(rang);
    return { concern: { ...worry(trigger, at), done, by: 'the adviser', at: when, answer: answer || 'Taken' } };
  });
  const away = safety
    .filter(({ trigger }) => !named.some((each) => each.trigger === trigger))
    .map(
      ({ trigger, unanswered }): Change => ({
        concern: { ...worry(trigger, at), notSo: true, covers: [...unanswered] },
      }),
    );
  return [...handled, ...away];
}

function worry(trigger: string, at: Instant): Concern {
  return {
    ...{ id: newId(), trigger, raisedAt: at, seenAt: at, notSo: false, covers: [] },
    ...{ done: '', by: '', whom: 'whoever has to know', at: null, answer: '' },
  };
}
