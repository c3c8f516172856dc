import fc from 'fast-check';
import { type Change, change } from '../../shared/domain/changes.ts';
import type { Concern, Note, Solution } from '../../shared/domain/contact.ts';
import {
  agreementAnswers,
  assessmentDecisions,
  authoritySeenAnswers,
  carerNeedsAnswers,
  dangerNowAnswers,
  deciders,
  existingSupportAnswers,
  type FieldName,
  followUpMethods,
  followUpWith,
  noteTags,
  outcomeClasses,
  spokenToAnswers,
  toldBeforeAnswers,
} from '../../shared/domain/contact-fields.ts';
import { newId } from '../../shared/domain/ids.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const one = <T>(values: readonly T[]) => maybe(fc.constantFrom(...values));
const code = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const codes = fc.array(code, { maxLength: 5 });
/** Any text that a keyboard or a paste can give; a lone half of a surrogate pair is none. */
const text = (longest: number) => fc.string({ unit: 'grapheme', maxLength: Math.min(longest, 40) });
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((found) => found.toISOString());

/** What each field may be set to. */
export const fieldValues: { readonly [N in FieldName]: fc.Arbitrary<unknown> } = {
  receivedAt: moment,
  channel: code,
  routeOfAccess: maybe(code),
  toldBefore: one(toldBeforeAnswers),
  dangerNow: one(dangerNowAnswers),
  requesterType: maybe(code),
  requesterName: text(200),
  requesterRelationship: text(100),
  requesterOrganisation: text(200),
  requesterPhone: text(50),
  personName: text(200),
  personBorn: maybe(date),
  personPostcode: fc.string({ maxLength: 12 }),
  personPhone: text(50),
  personNhsNumber: text(20),
  personRecordNumber: text(40),
  existingSupport: one(existingSupportAnswers),
  adjustments: codes,
  locality: maybe(code),
  spokenTo: one(spokenToAnswers),
  agreement: one(agreementAnswers),
  justification: maybe(code),
  topicMain: maybe(code),
  topicsAlso: codes,
  strengths: codes,
  unmetTopics: codes,
  carerNoticed: one([true, false]),
  assessmentAskedFor: one([true, false]),
  assessmentOffered: one([true, false]),
  assessmentDecision: one(assessmentDecisions),
  assessmentBy: one(deciders),
  assessmentWords: text(2_000),
  outcomeClass: one(outcomeClasses),
  outcomeRoute: maybe(code),
  followUpAgreed: one([true, false]),
  followUpWith: one(followUpWith),
  followUpMethod: one(followUpMethods),
  followUpWorkingDays: maybe(fc.integer({ min: 0, max: 260 })),
  personAnonymous: fc.boolean(),
  clientType: maybe(code),
  needsChanged: one([true, false]),
  safeToContact: one([true, false]),
  safeTime: text(200),
  aware: one([true, false]),
  authority: maybe(code),
  authoritySeen: one(authoritySeenAnswers),
  capacityConcern: one([true, false]),
  capacityDecision: text(500),
  difficulty: one([true, false]),
  supportedBy: text(200),
  advocateAsked: one([true, false]),
  carerNeeds: one(carerNeedsAnswers),
  otherName: text(200),
  otherRelationship: text(100),
  otherAware: one([true, false]),
  otherAskedFor: one([true, false]),
  otherOffered: one([true, false]),
  otherDecision: one(assessmentDecisions),
  otherBy: one(deciders),
  otherWords: text(2_000),
  abuseTypes: codes,
  sourceOfRisk: text(500),
  whenNext: text(200),
  report: fc.array(fc.record({ question: code, answer: maybe(code), words: text(1_000) }), { maxLength: 3 }),
  capacityWhy: text(500),
  followUpReason: text(500),
  receiptWho: text(200),
  receiptAt: maybe(moment),
  furtherRoutes: fc.array(fc.record({ route: code, receiptWho: text(200), receiptAt: maybe(moment) }), {
    maxLength: 3,
  }),
  replyToReferrer: one([true, false]),
  overrideReason: maybe(code),
  overrideWords: text(2_000),
  followUpAt: maybe(moment),
  unfinishedLine: text(4_000),
  unfinishedTag: one(noteTags),
  unkeptReceived: fc.array(fc.record({ text: text(500), from: text(200), channel: maybe(code), at: maybe(moment) }), {
    maxLength: 1,
  }),
};

const fieldChange: fc.Arbitrary<Change> = fc
  .oneof(...Object.entries(fieldValues).map(([field, value]) => fc.record({ field: fc.constant(field), value })))
  .map((raw): Change => change.parse(raw));

/** Few ids, so that changes meet each other. */
const few = fc.constantFrom(...[1, 2, 3].map(() => newId()));

const note: fc.Arbitrary<Note> = fc.record({
  id: few,
  at: moment,
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  tag: one(noteTags),
});

const solution: fc.Arbitrary<Solution> = fc.record(
  {
    id: few,
    tier: code,
    words: text(500),
    offered: fc.boolean(),
    accepted: one([true, false]),
    declineReason: maybe(code),
    connected: maybe(code),
    promise: maybe(fc.record({ owner: text(100), by: maybe(date) })),
    ...{ service: fc.record({ source: code, id: code, name: code }) },
  },
  {
    requiredKeys: [
      ...(['id', 'tier', 'words', 'offered', 'accepted'] as const),
      ...(['declineReason', 'connected', 'promise'] as const),
    ],
  },
);

const concern: fc.Arbitrary<Concern> = fc
  .record({
    id: few,
    seenAt: maybe(moment),
    notSo: fc.boolean(),
    covers: fc.array(text(60), { maxLength: 3 }),
    done: text(200),
    by: text(100),
    whom: text(100),
    at: maybe(moment),
    answer: text(200),
  })
  // A concern keeps its trigger and when it was raised for good.
  .map((found) => ({ ...found, raisedAt: '2026-03-23T10:12:00.000Z', trigger: `trigger-${found.id.slice(-4)}` }));

/** Any change that a page may send. */
export const anyChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fieldChange },
  note.map((line) => ({ note: line })),
  few.map((id) => ({ removedNote: id })),
  solution.map((found) => ({ solution: found })),
  few.map((id) => ({ removedSolution: id })),
  concern.map((worry) => ({ concern: worry })),
);
