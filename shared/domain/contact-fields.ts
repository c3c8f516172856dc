import { z } from 'zod';
import { code } from './ids.ts';
import { civilDate, instant } from './time.ts';

const text = (longest: number) => z.string().max(longest);
const codes = z.array(code).max(40);
const yesNo = z.boolean().nullable();

/** Whether the person has spoken to the front door before, as they tell it. Counted beside what is matched. */
export const toldBeforeAnswers = ['no', 'same-matter', 'another-matter', 'not-known'] as const;
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

/**
 * Every field of a contact that holds one value, with what it may hold. `null` is "not asked yet", which is
 * something else than a no. Codes are checked against the pack when the contact closes, not while it is typed.
 */
export const contactFields = {
  receivedAt: instant,
  channel: code,
  routeOfAccess: code.nullable(),
  toldBefore: z.enum(toldBeforeAnswers).nullable(),

  requesterType: code.nullable(),
  requesterName: text(200),
  requesterRelationship: text(100),
  requesterOrganisation: text(200),
  requesterPhone: text(50),

  personName: text(200),
  personBorn: civilDate.nullable(),
  personPostcode: text(12),
  personPhone: text(50),
  existingSupport: z.enum(existingSupportAnswers).nullable(),
  adjustments: codes,
  locality: code.nullable(),

  spokenTo: z.enum(spokenToAnswers).nullable(),
  agreement: z.enum(agreementAnswers).nullable(),
  justification: code.nullable(),

  topicMain: code.nullable(),
  topicsAlso: codes,
  strengths: codes,
  carerNoticed: yesNo,

  assessmentAskedFor: yesNo,
  assessmentOffered: yesNo,
  assessmentDecision: z.enum(assessmentDecisions).nullable(),
  assessmentBy: z.enum(deciders).nullable(),
  assessmentWords: text(2_000),

  outcomeClass: z.enum(outcomeClasses).nullable(),
  outcomeRoute: code.nullable(),

  followUpAgreed: yesNo,
  followUpWith: z.enum(followUpWith).nullable(),
  followUpMethod: z.enum(followUpMethods).nullable(),
  followUpWorkingDays: z.number().int().min(0).max(260).nullable(),

  unfinishedLine: text(4_000),
  unfinishedTag: z.enum(noteTags).nullable(),
} as const;

/** The name of a field. */
export type FieldName = keyof typeof contactFields;
/** The values of all fields of one contact. */
export type ContactFields = { -readonly [N in FieldName]: z.output<(typeof contactFields)[N]> };

/** True where a text names a field. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(contactFields, name);
}

/** A contact that nobody has said anything in yet. */
export function emptyFields(receivedAt: string, channel: string): ContactFields {
  return {
    receivedAt,
    channel,
    routeOfAccess: null,
    toldBefore: null,
    requesterType: null,
    requesterName: '',
    requesterRelationship: '',
    requesterOrganisation: '',
    requesterPhone: '',
    personName: '',
    personBorn: null,
    personPostcode: '',
    personPhone: '',
    existingSupport: null,
    adjustments: [],
    locality: null,
    spokenTo: null,
    agreement: null,
    justification: null,
    topicMain: null,
    topicsAlso: [],
    strengths: [],
    carerNoticed: null,
    assessmentAskedFor: null,
    assessmentOffered: null,
    assessmentDecision: null,
    assessmentBy: null,
    assessmentWords: '',
    outcomeClass: null,
    outcomeRoute: null,
    followUpAgreed: null,
    followUpWith: null,
    followUpMethod: null,
    followUpWorkingDays: null,
    unfinishedLine: '',
    unfinishedTag: null,
  };
}
