import type { ContactFields, FieldName } from '../../../../shared/domain/contact-fields.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Entry, Pack } from '../../../../shared/pack/schema.ts';
import { plainDate, shortMoment } from '../../../lib/dates.ts';
import { followUpMethodWords } from '../../../lib/follow-up-words.ts';
import { labelOf } from '../pack-choices.ts';
import { reportedInWords } from '../reported-in-words.ts';
import {
  agreementWords,
  authoritySeenWords,
  carerNeedsWords,
  dangerNowWords,
  deciderWords,
  decisionWords,
  existingSupportWords,
  followUpWithWords,
  spokenToWords,
  tagWords,
  toldBeforeWords,
} from '../wording.ts';

/** What a field is called, and what it holds in words; empty where it holds nothing. */
type FieldWords = readonly [name: string, words: (fields: ContactFields, pack: Pack) => string];

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'Yes' : 'No');
const quoted = (text: string) => (saysSomething(text) ? `“${text}”` : '');
const date = (value: string | null) => (value === null ? '' : plainDate(value));
const moment = (value: Instant | null) => (value === null ? '' : shortMoment(value));
const list = (codes: readonly string[], from: Readonly<Record<string, Entry>>) =>
  codes.map((code) => labelOf(from, code)).join(', ');

/** Every field in words. */
export const fieldWords: { readonly [N in FieldName]: FieldWords } = {
  receivedAt: ['Received', (f) => moment(f.receivedAt)],
  channel: ['Channel', (f, pack) => labelOf(pack.channels, f.channel)],
  routeOfAccess: ['Came by way of', (f, pack) => labelOf(pack.routes_of_access, f.routeOfAccess)],
  dangerNow: ['In danger just now', (f) => (f.dangerNow ? dangerNowWords[f.dangerNow] : '')],
  toldBefore: ['Told us before', (f) => (f.toldBefore ? toldBeforeWords[f.toldBefore] : '')],
  requesterType: ['Speaking with', (f, pack) => labelOf(pack.requesters, f.requesterType)],
  requesterName: ['Caller’s name', (f) => quoted(f.requesterName)],
  requesterRelationship: ['Relationship', (f) => quoted(f.requesterRelationship)],
  requesterOrganisation: ['Caller’s organisation', (f) => quoted(f.requesterOrganisation)],
  requesterPhone: ['Caller’s phone', (f) => quoted(f.requesterPhone)],
  personName: ['Person’s name', (f) => quoted(f.personName)],
  personBorn: ['Born', (f) => date(f.personBorn)],
  personPostcode: ['Postcode', (f) => quoted(f.personPostcode)],
  personPhone: ['Person’s phone', (f) => quoted(f.personPhone)],
  personNhsNumber: ['NHS number', (f) => quoted(f.personNhsNumber)],
  personRecordNumber: ['Number in our records', (f) => quoted(f.personRecordNumber)],
  personAnonymous: ['Would rather not say who', (f) => yesNo(f.personAnonymous)],
  clientType: ['First about', (f, pack) => labelOf(pack.client_types, f.clientType)],
  existingSupport: ['Support already', (f) => (f.existingSupport ? existingSupportWords[f.existingSupport] : '')],
  needsChanged: ['Anything changed', (f) => yesNo(f.needsChanged)],
  adjustments: ['Adjustments', (f, pack) => list(f.adjustments, pack.adjustments)],
  safeToContact: ['Safe to contact', (f) => yesNo(f.safeToContact)],
  safeTime: ['Safe time and way', (f) => quoted(f.safeTime)],
  locality: ['Locality', (f, pack) => labelOf(pack.localities, f.locality)],
  spokenTo: ['Spoken to', (f) => (f.spokenTo ? spokenToWords[f.spokenTo] : '')],
  agreement: ['The person agrees', (f) => (f.agreement ? agreementWords[f.agreement] : '')],
  justification: ['Right to go on because', (f, pack) => labelOf(pack.justifications, f.justification)],
  aware: ['Knows of this contact', (f) => yesNo(f.aware)],
  authority: ['Authority to act', (f, pack) => labelOf(pack.authorities, f.authority)],
  authoritySeen: ['Authority seen', (f) => (f.authoritySeen ? authoritySeenWords[f.authoritySeen] : '')],
  capacityConcern: ['Concern about capacity for this decision', (f) => yesNo(f.capacityConcern)],
  capacityDecision: ['Which decision', (f) => quoted(f.capacityDecision)],
  capacityWhy: ['Where the concern comes from', (f) => quoted(f.capacityWhy)],
  difficulty: ['Difficulty in taking part', (f) => yesNo(f.difficulty)],
  supportedBy: ['Supported by', (f) => quoted(f.supportedBy)],
  advocateAsked: ['Advocate asked for', (f) => yesNo(f.advocateAsked)],
  topicMain: ['Main topic', (f, pack) => labelOf(pack.topics, f.topicMain)],
  topicsAlso: ['Other topics', (f, pack) => list(f.topicsAlso, pack.topics)],
  strengths: ['Strengths', (f, pack) => list(f.strengths, pack.strengths)],
  unmetTopics: ['Nothing suitable exists for', (f, pack) => list(f.unmetTopics, pack.topics)],
  carerNoticed: ['Somebody helps unpaid', (f) => yesNo(f.carerNoticed)],
  assessmentAskedFor: ['Assessment asked for', (f) => yesNo(f.assessmentAskedFor)],
  assessmentOffered: ['Assessment offered', (f) => yesNo(f.assessmentOffered)],
  assessmentDecision: ['Their decision', (f) => (f.assessmentDecision ? decisionWords[f.assessmentDecision] : '')],
  assessmentBy: ['Decided by', (f) => (f.assessmentBy ? deciderWords[f.assessmentBy] : '')],
  assessmentWords: ['Their answer in their own words', (f) => quoted(f.assessmentWords)],
  carerNeeds: ['Needs of whoever cares', (f) => (f.carerNeeds ? carerNeedsWords[f.carerNeeds] : '')],
  otherName: ['Name of the other one', (f) => quoted(f.otherName)],
  otherRelationship: ['Relationship of the other one', (f) => quoted(f.otherRelationship)],
  otherAware: ['The other one knows of this', (f) => yesNo(f.otherAware)],
  otherAskedFor: ['Assessment asked for, the other one', (f) => yesNo(f.otherAskedFor)],
  otherOffered: ['Assessment offered, the other one', (f) => yesNo(f.otherOffered)],
  otherDecision: ['Decision of the other one', (f) => (f.otherDecision ? decisionWords[f.otherDecision] : '')],
  otherBy: ['Decided by, the other one', (f) => (f.otherBy ? deciderWords[f.otherBy] : '')],
  otherWords: ['Answer of the other one', (f) => quoted(f.otherWords)],
  abuseTypes: ['Kind of abuse or neglect', (f, pack) => list(f.abuseTypes, pack.abuse_types)],
  sourceOfRisk: ['From whom or what', (f) => quoted(f.sourceOfRisk)],
  whenNext: ['When next', (f) => quoted(f.whenNext)],
  report: [
    'For the report',
    (f, pack) =>
      f.report
        .map((item) => {
          const question = pack.report_questions[item.question];
          return `${question?.label ?? item.question}: ${reportedInWords(question, item)}`;
        })
        .join('; '),
  ],
  outcomeClass: ['How it ended', (f, pack) => (f.outcomeClass ? pack.outcome_labels[f.outcomeClass] : '')],
  outcomeRoute: ['Route', (f, pack) => labelOf(pack.outcomes, f.outcomeRoute)],
  receiptWho: ['Taken by', (f) => quoted(f.receiptWho)],
  receiptAt: ['Taken at', (f) => moment(f.receiptAt)],
  furtherRoutes: [
    'Further routes',
    (f, pack) =>
      f.furtherRoutes
        .map(
          ({ route, receiptWho }) => `${labelOf(pack.outcomes, route)}${receiptWho ? `, taken by ${receiptWho}` : ''}`,
        )
        .join('; '),
  ],
  replyToReferrer: ['Reply to the referrer', (f) => yesNo(f.replyToReferrer)],
  overrideReason: ['Closed with a reason', (f, pack) => labelOf(pack.override_reasons, f.overrideReason)],
  overrideWords: ['Explanation of the reason', (f) => quoted(f.overrideWords)],
  followUpAgreed: ['Agreed to be contacted', (f) => yesNo(f.followUpAgreed)],
  followUpWith: ['Follow-up with', (f) => (f.followUpWith ? followUpWithWords[f.followUpWith] : '')],
  followUpMethod: ['Follow-up how', (f) => (f.followUpMethod ? followUpMethodWords[f.followUpMethod] : '')],
  followUpWorkingDays: ['Follow-up in working days', (f) => f.followUpWorkingDays?.toString() ?? ''],
  followUpAt: ['Follow-up exactly at', (f) => moment(f.followUpAt)],
  followUpReason: ['Why this way all the same', (f) => quoted(f.followUpReason)],
  unfinishedLine: ['Line being typed', (f) => quoted(f.unfinishedLine)],
  unkeptReceived: ['Received text, not kept', (f) => quoted(f.unkeptReceived.map(({ text }) => text).join(' '))],
  unfinishedTag: ['Tag of the line being typed', (f) => (f.unfinishedTag ? tagWords[f.unfinishedTag] : '')],
};
