import { z } from 'zod';
import { code } from './ids.ts';
import { civilDate, instant } from './time.ts';

const text = (longest: number) => z.string().max(longest);
const codes = z.array(code).max(40);
const yesNo = z.boolean().nullable();

/** Whether the person has spoken to the front door before, as they tell it. Counted beside what is matched. */
export const toldBeforeAnswers = ['no', 'same-matter', 'another-matter', 'not-known'] as const;
/** Whether anybody is in danger at the moment of the talk, as was asked at its beginning. */
export const dangerNowAnswers = ['nobody', 'somebody', 'could-not-ask'] as const;
/** Whether the person already has long-term support. Not checked counts as new, and is flagged. */
export const existingSupportAnswers = ['yes', 'no', 'not-checked'] as const;
/** Who was spoken to. */
export const spokenToAnswers = ['person', 'person-and-caller', 'caller-only'] as const;
/** Whether the person agrees to the conversation and to what is passed on. */
export const agreementAnswers = [
  'agrees',
  'agrees-as-told-by-caller',
  'disagrees',
  'not-able-to-ask',
  'not-asked',
] as const;
/** What the person decided about an assessment (Care Act 2014, sections 9 to 11). */
export const assessmentDecisions = ['wanted', 'not-now', 'declined', 'not-offered'] as const;
/** Whose decision it was: a caller cannot decide for the person. */
export const deciders = ['person', 'nobody'] as const;
/** The classes of outcome. The only ids the code knows; everything else follows from the pack. */
export const outcomeClasses = ['resolved', 'signposted', 'passed', 'closed-other'] as const;
/** With whom a follow-up is agreed. */
export const followUpWith = ['person', 'caller'] as const;
/** How a follow-up reaches somebody; the pack's adjustments may block one. */
export const followUpMethods = ['phone', 'letter', 'email', 'text', 'visit'] as const;
/** What a line of the notes is about. */
export const noteTags = ['strength', 'network', 'goal', 'worry', 'risk', 'need', 'own-words'] as const;

/** Whether a document that gives authority was seen. */
export const authoritySeenAnswers = ['seen', 'claimed-not-seen'] as const;
/** Whether whoever cares may need support themselves. */
export const carerNeedsAnswers = ['none-seen', 'may-have'] as const;

/** A route besides the one that counts, with its own receipt. */
export const furtherRoute = z.strictObject({ route: code, receiptWho: text(200), receiptAt: instant.nullable() });

/** What was answered to one question for a report about abuse or neglect: one of the council's answers, words, or both. */
export const reported = z.strictObject({ question: code, answer: code.nullable(), words: text(1_000) });
/** Something that came in writing while it is put in: what is known of it so far. */
export const unkeptReceived = z.strictObject({
  text: text(400_000),
  from: text(200),
  /** By its code in the pack; no fact of the contact until it is kept. */
  channel: text(60).nullable(),
  at: instant.nullable(),
});
/** See {@link unkeptReceived}. */
export type UnkeptReceived = z.infer<typeof unkeptReceived>;

/**
 * Every field of a contact that holds one value, with what it may hold. `null` is "not asked yet", which is
 * something else than a no. Codes are checked against the pack when the contact closes, not while it is typed.
 */
export const contactFields = {
  receivedAt: instant,
  channel: code,
  routeOfAccess: code.nullable(),
  toldBefore: z.enum(toldBeforeAnswers).nullable(),
  /** That somebody is raises the pack's worry about danger; an answer taken back leaves it raised. */
  dangerNow: z.enum(dangerNowAnswers).nullable(),

  requesterType: code.nullable(),
  requesterName: text(200),
  requesterRelationship: text(100),
  requesterOrganisation: text(200),
  requesterPhone: text(50),

  personName: text(200),
  personBorn: civilDate.nullable(),
  personPostcode: text(12),
  personPhone: text(50),
  /** Numbers that others know the person by: ten figures, and whatever the council's own records use. */
  personNhsNumber: text(20),
  personRecordNumber: text(40),
  /** The person would rather not say who they are. */
  personAnonymous: z.boolean(),
  clientType: code.nullable(),
  existingSupport: z.enum(existingSupportAnswers).nullable(),
  /** For people who have support: whether anything about their needs has changed. */
  needsChanged: yesNo,
  adjustments: codes,
  safeToContact: yesNo,
  safeTime: text(200),
  locality: code.nullable(),

  spokenTo: z.enum(spokenToAnswers).nullable(),
  agreement: z.enum(agreementAnswers).nullable(),
  justification: code.nullable(),
  /** Whether the person knows of the contact. */
  aware: yesNo,
  authority: code.nullable(),
  authoritySeen: z.enum(authoritySeenAnswers).nullable(),
  /** A concern about capacity for one decision, never a verdict about a person (Mental Capacity Act 2005). */
  capacityConcern: yesNo,
  capacityDecision: text(500),
  /** What the concern comes from: what was said or seen. */
  capacityWhy: text(500),
  /** Substantial difficulty in being involved, and who supports the person (Care Act 2014, sections 67 and 68). */
  difficulty: yesNo,
  supportedBy: text(200),
  advocateAsked: yesNo,

  topicMain: code.nullable(),
  topicsAlso: codes,
  strengths: codes,
  /** Topics for which nothing suitable exists where the person lives: what the area lacks. */
  unmetTopics: codes,
  carerNoticed: yesNo,

  assessmentAskedFor: yesNo,
  assessmentOffered: yesNo,
  assessmentDecision: z.enum(assessmentDecisions).nullable(),
  assessmentBy: z.enum(deciders).nullable(),
  assessmentWords: text(2_000),

  /** What caring is like for whoever cares, as far as it came up (Care Act 2014, section 10). */
  carerNeeds: z.enum(carerNeedsAnswers).nullable(),
  /** The other one of a person and their carer: whoever this contact is not first about. */
  otherName: text(200),
  otherRelationship: text(100),
  otherAware: yesNo,
  otherAskedFor: yesNo,
  otherOffered: yesNo,
  otherDecision: z.enum(assessmentDecisions).nullable(),
  otherBy: z.enum(deciders).nullable(),
  otherWords: text(2_000),

  abuseTypes: codes,
  sourceOfRisk: text(500),
  whenNext: text(200),
  /** What was asked for whoever takes a report on; each question once. */
  report: z.array(reported).max(40),

  outcomeClass: z.enum(outcomeClasses).nullable(),
  outcomeRoute: code.nullable(),
  /** Who took it and when, where the route needs a receipt. */
  receiptWho: text(200),
  receiptAt: instant.nullable(),
  /** Further routes, each with its own hand-over. */
  furtherRoutes: z.array(furtherRoute).max(5),
  replyToReferrer: yesNo,
  overrideReason: code.nullable(),
  overrideWords: text(2_000),

  followUpAgreed: yesNo,
  followUpWith: z.enum(followUpWith).nullable(),
  followUpMethod: z.enum(followUpMethods).nullable(),
  followUpWorkingDays: z.number().int().min(0).max(260).nullable(),
  /** An exact time, in place of a number of working days. */
  followUpAt: instant.nullable(),
  /** Why it goes by a way that the person asked us not to use. Without it that is refused. */
  followUpReason: text(500),

  unfinishedLine: text(4_000),
  unfinishedTag: z.enum(noteTags).nullable(),
  /** What came in writing while it is being put in: one, or none once it is kept. Nothing goes by it until then. */
  unkeptReceived: z.array(unkeptReceived).max(1),
} as const;

/** The name of a field. */
export type FieldName = keyof typeof contactFields;
/** The values of all fields of one contact. */
export type ContactFields = { -readonly [N in FieldName]: z.output<(typeof contactFields)[N]> };

/** True where a text names a field. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(contactFields, name);
}

/** The name of every field. */
export const fieldNames: readonly FieldName[] = Object.keys(contactFields).filter(isFieldName);

/** A contact that nobody has said anything in yet. */
export function emptyFields(receivedAt: string, channel: string): ContactFields {
  return {
    receivedAt,
    channel,
    routeOfAccess: null,
    toldBefore: null,
    dangerNow: null,
    requesterType: null,
    requesterName: '',
    requesterRelationship: '',
    requesterOrganisation: '',
    requesterPhone: '',
    personName: '',
    personBorn: null,
    personPostcode: '',
    personPhone: '',
    personNhsNumber: '',
    personRecordNumber: '',
    personAnonymous: false,
    clientType: null,
    existingSupport: null,
    needsChanged: null,
    adjustments: [],
    safeToContact: null,
    safeTime: '',
    locality: null,
    spokenTo: null,
    agreement: null,
    justification: null,
    aware: null,
    authority: null,
    authoritySeen: null,
    capacityConcern: null,
    capacityDecision: '',
    capacityWhy: '',
    difficulty: null,
    supportedBy: '',
    advocateAsked: null,
    topicMain: null,
    topicsAlso: [],
    strengths: [],
    unmetTopics: [],
    carerNoticed: null,
    assessmentAskedFor: null,
    assessmentOffered: null,
    assessmentDecision: null,
    assessmentBy: null,
    assessmentWords: '',
    carerNeeds: null,
    otherName: '',
    otherRelationship: '',
    otherAware: null,
    otherAskedFor: null,
    otherOffered: null,
    otherDecision: null,
    otherBy: null,
    otherWords: '',
    abuseTypes: [],
    sourceOfRisk: '',
    whenNext: '',
    report: [],
    outcomeClass: null,
    outcomeRoute: null,
    receiptWho: '',
    receiptAt: null,
    furtherRoutes: [],
    replyToReferrer: null,
    overrideReason: null,
    overrideWords: '',
    followUpAgreed: null,
    followUpWith: null,
    followUpMethod: null,
    followUpWorkingDays: null,
    followUpAt: null,
    followUpReason: '',
    unfinishedLine: '',
    unfinishedTag: null,
    unkeptReceived: [],
  };
}
