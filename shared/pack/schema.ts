import { z } from 'zod';
import { followUpMethods, outcomeClasses } from '../domain/contact-fields.ts';
import { code } from '../domain/ids.ts';
import { gssCode } from '../domain/postcodes/finding.ts';
import { civilDate } from '../domain/time.ts';
import { clientLevelDataChoices } from './client-level-data-schema.ts';
import { cue, phrase } from './cue-schema.ts';
import { packDirectory } from './directory-schema.ts';
import { guide } from './guide-schema.ts';
import { practice } from './practice-schema.ts';

const label = z.string().min(1).max(80);

/** An entry of a list: a label on its own, or a label with properties. A retired entry stays readable. */
function entry<P extends z.ZodRawShape>(properties: P) {
  return z.preprocess(
    (raw) => (typeof raw === 'string' ? { label: raw } : raw),
    z.strictObject({ label, retired: z.boolean().default(false), ...properties }),
  );
}

function listOf<T extends z.ZodType>(item: T) {
  return z.record(code, item);
}

/** The groups of channels. */
export const channelGroups = ['phone', 'online', 'in-person', 'other'] as const;
/** The groups of people who get in touch. */
export const requesterGroups = ['person', 'network', 'professional'] as const;

const channel = entry({
  group: z.enum(channelGroups),
  /** We got in touch, as when somebody is rung back. */
  outgoing: z.boolean().default(false),
});
const requester = entry({
  group: z.enum(requesterGroups),
  /** What people call themselves: “daughter”, “district nurse”. */
  words: z.array(z.string().min(2).max(40)).default([]),
});
const clientType = entry({
  /** About a person who cares unpaid: their request is one for a carer's assessment (Care Act 2014, section 10). */
  carer: z.boolean().default(false),
});
const topic = entry({
  /** `false` for questions that show no need by themselves, such as one about a badge. */
  need: z.boolean().default(true),
  /** A worry about abuse or neglect: a refusal of an assessment releases nothing (section 11). */
  abuse: z.boolean().default(false),
  /** Tiers of solutions that often help; they are offered first, still in the order of the tiers. */
  helps: z.array(code).default([]),
});
const tier = entry({ tier: z.number().int().min(1).max(20) });
const connection = entry({
  promise: z.boolean().default(false),
  /** A promise that is kept once an information pack with it has been given. */
  by_pack: z.boolean().optional(),
});
const adjustment = entry({
  /** A way to follow up that the person does not want. */
  blocks: z.enum(followUpMethods).optional(),
  format: z.enum(['large-print', 'easy-read', 'send-away']).optional(),
  needs: z.enum(['language', 'time']).optional(),
  /** They read what is said: the line can be shown large to them. */
  shown_large: z.boolean().optional(),
});
const route = entry({
  class: z.enum(outcomeClasses),
  bucket: z.enum(['resolved', 'signposted', 'assessment', 'review', 'reablement', 'urgent', 'protection', 'other-end']),
  /** `out` can never be settled at the front door, and is left out of the net rate. */
  net: z.enum(['in', 'out']).default('in'),
  /** `none` is not a request at all; `elsewhere` is one, but another authority's. */
  counts: z.enum(['here', 'elsewhere', 'none']).default('here'),
  /** Leads to an assessment: `adult` of the person, `carer` of somebody who cares. */
  assessment: z.enum(['adult', 'carer']).optional(),
  /**
   * When the person's own decision about an assessment has to be on record (section 9): wherever need may be
   * present; never, as when somebody has died; only where one was asked for; unless nothing has changed for
   * somebody with support.
   */
  decision: z.enum(['needed', 'never', 'if-asked', 'unless-unchanged']).default('needed'),
  /** Closes only with who took it and when. */
  receipt: z.boolean().default(false),
  call_back: z.boolean().default(false),
  tally: z.boolean().default(false),
  gap: z.boolean().default(false),
  needs_existing_support: z.boolean().default(false),
  /** The Release 2 value of `Event Outcome`; null is no row; "?" is for the council to set. */
  cld: z.string().max(120).nullable(),
});
const trigger = entry({
  say: z.string().min(1).max(160),
  ring: z.strictObject({ in_hours: z.string().max(40), out_of_hours: z.string().max(40) }),
  owner: z.string().min(1).max(60),
  /** Abuse or neglect: a refusal of an assessment releases nothing while it is a worry (section 11). */
  abuse: z.boolean().default(false),
  /** The one that is raised where somebody is in danger just now. */
  danger: z.boolean().default(false),
});
const abuseType = entry({
  /** The same in plain words, beside its name in the statutory guidance. */
  plain: z.string().max(120).default(''),
  /** Words that suggest this kind while a worry about abuse or neglect stands; as in cues. */
  words: z.array(phrase).max(100).default([]),
});
const reportAnswer = z.strictObject({
  say: z.string().min(1).max(60),
  /** Counts only with words that say why, or who. */
  explain: z.boolean().default(false),
  /** The report goes on without the person's agreement: it takes a ground from the list of justifications. */
  unagreed: z.boolean().default(false),
  /** A worry of its own, such as “not safe now”: the trigger that it raises. */
  raises: code.optional(),
});
const reportQuestion = entry({
  /** As it is said to whoever is in touch. */
  ask: z.string().min(1).max(160),
  /** Answers that one key gives. */
  answers: z.record(code, reportAnswer).default({}),
  /** Words alone are an answer. */
  words: z.boolean().default(false),
});
const locality = entry({
  districts: z.array(z.string().regex(/^[EW]\d{8}$/)).default([]),
  /** First halves of postcodes that lie here and nowhere else. */
  outcodes: z.array(z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]?$/)).default([]),
  reserved: z.boolean().default(false),
  /** Not this council's: a contact that counts elsewhere has to be from there. */
  outside: z.boolean().default(false),
});
const routeOfAccess = entry({ community: z.boolean() });
const overrideReason = entry({ explain: z.boolean().default(false) });
const followUpResult = entry({
  effect: z.enum(['sustained', 'not-sustained', 'pending', 'neutral']),
  /** Somebody told us how it went. Only these count as answered. */
  answered: z.boolean().default(true),
  /** Ends a follow-up only once it was tried often enough. */
  after_tries: z.boolean().default(false),
  /** Nothing came of what was promised: once another conversation goes on from it, nobody has to chase that any more. */
  ends_promises: z.boolean().default(false),
});
/** How often somebody is tried who does not answer, and how long is waited for. */
const tries = z.strictObject({
  /** After so many tries without an answer it may end. */
  enough: z.number().int().min(1).max(10),
  /** The next try, in working days after one without an answer. */
  next_working_days: z.number().int().min(1).max(60),
  /** The next try after something was sent, in working days: an answer takes its time. */
  reply_working_days: z.number().int().min(1).max(60).default(10),
});
/** The council's own list of measures: where in it those of Frontdoor stand, and what of it others reckon. */
const measureList = z.strictObject({
  /** By measure, its place as the council writes it, such as 2a. */
  places: z.record(code, z.string().min(1).max(12)).default({}),
  /** What no front door can know, and where it comes from. */
  elsewhere: z
    .array(z.strictObject({ place: z.string().max(12).default(''), title: label, from: z.string().min(1).max(120) }))
    .max(60)
    .default([]),
});
const target = z.strictObject({
  measure: z.string().max(60),
  expect: z.number().min(0).max(1),
  of: z.string().max(60).optional(),
  direction: z.enum(['up', 'down', 'none']),
  from: civilDate,
});

/** A question of the review sheet: an element of a good conversation, or something that must not be left out. */
const reviewed = entry({
  /** What a reviewer looks for in the record. */
  look_for: z.string().max(240).default(''),
});
/** How conversations are chosen for review, and from how many pairs on it is said how far two reviewers agree. */
const review = z.strictObject({
  /** Chosen by chance of each adviser's conversations of a week. */
  random_per_adviser: z.number().int().min(0).max(50),
  /** Passed on so many days after an earlier conversation of the same person is soon. */
  passed_soon_days: z.number().int().min(1).max(60),
  /** The share of the sample that two people look at, neither of whom sees the other's review first. */
  second_share: z.number().min(0).max(1),
  agreement_from: z.number().int().min(2).max(1_000),
});

/** The lists of a pack, each from an id to an entry with a label. */
export const packLists = {
  channels: listOf(channel),
  requesters: listOf(requester),
  client_types: listOf(clientType),
  topics: listOf(topic),
  strengths: listOf(entry({})),
  solution_tiers: listOf(tier),
  how_connected: listOf(connection),
  outcomes: listOf(route),
  safety_triggers: listOf(trigger),
  abuse_types: listOf(abuseType),
  /** What is asked for whoever takes a report about abuse or neglect on. Nothing waits for an answer. */
  report_questions: listOf(reportQuestion).default({}),
  adjustments: listOf(adjustment),
  languages: listOf(entry({})),
  justifications: listOf(entry({})),
  authorities: listOf(entry({})),
  override_reasons: listOf(overrideReason),
  decline_reasons: listOf(entry({})),
  venue_types: listOf(entry({})),
  routes_of_access: listOf(routeOfAccess),
  follow_up_results: listOf(followUpResult),
  localities: listOf(locality),
  elements: listOf(reviewed),
  /** What must not be left out of a conversation, for the review sheet. */
  review_gates: listOf(reviewed).default({}),
} as const;

/** The name of every list. */
export const listNames: readonly ListName[] = Object.keys(packLists).filter(isListName);

function isListName(name: string): name is ListName {
  return Object.hasOwn(packLists, name);
}

/** The name of a list. */
export type ListName = keyof typeof packLists;

/** A council's content: its lists, its guide and its choices. No code, and nothing about a person. */
export const pack = z.strictObject({
  id: code,
  /** A date, and once loaded a digest of the content behind it: another content is another version. */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}(\+[0-9a-f]{12})?$/, 'is a date, such as 2026-11-21'),
  council: z.string().min(1).max(80),
  /** The numbers that a person may ring about anything, in and out of hours: they stand on what they take home. */
  ring_us: z.strictObject({ in_hours: z.string().min(1).max(40), out_of_hours: z.string().min(1).max(40) }).optional(),
  ...packLists,
  outcome_labels: z.record(z.enum(outcomeClasses), label),
  /** Labels in other languages, by language and list. A list that is begun has to be complete. */
  translations: z.record(code, z.partialRecord(z.enum(listNames), z.record(code, label))).default({}),
  /** The council's own area by codes of the ONS, besides the districts of its localities, and councils by name. */
  area: z
    .strictObject({
      codes: z.array(gssCode).max(50),
      /** Neighbours, so that an adviser can say whom to ring; the council that looks after adult social care. */
      names: z.record(gssCode, label).default({}),
    })
    .default({ codes: [], names: {} }),
  bank_holidays: z
    .strictObject({
      /** Days on which the council is closed, and bank holidays past those that Frontdoor knows. */
      add: z.array(civilDate),
      remove: z.array(civilDate),
      /** The last day up to which the council has entered its bank holidays. */
      known_until: civilDate.optional(),
    })
    .default({ add: [], remove: [] }),
  follow_up_default_working_days: z.number().int().min(1).max(60),
  follow_up_tries: tries.default({ enough: 3, next_working_days: 2, reply_working_days: 10 }),
  call_back_tries: tries.default({ enough: 2, next_working_days: 1, reply_working_days: 10 }),
  /** By when a connection that somebody still has to make is promised, unless they say otherwise. */
  promise_default_working_days: z.number().int().min(1).max(60).default(5),
  targets: z.array(target).default([]),
  measure_list: measureList.default({ places: {}, elsewhere: [] }),
  signposted_counts_as_resolved: z.boolean().default(true),
  return_windows_days: z.array(z.number().int().min(1).max(400)).min(1),
  contact_merge_days: z.number().int().min(0).max(28),
  /**
   * How many months after its end a conversation keeps names and words, by how it ended. A pack of before this was
   * asked for has none: then nothing is removed.
   */
  retention_months: z.record(z.enum(outcomeClasses), z.number().int().min(1).max(600)).optional(),
  /** What only the council knows of its returns to government. What is left out is named in the report of the rows. */
  client_level_data: clientLevelDataChoices.optional(),
  suppression: z.strictObject({ below: z.number().int(), round_to: z.number().int(), marker: z.string().max(5) }),
  cues: z.array(cue).default([]),
  review: review.default({ random_per_adviser: 2, passed_soon_days: 7, second_share: 0.2, agreement_from: 20 }),
  directory: packDirectory.default({ synonyms: [], topics: {}, tiers: {}, stale_after_months: 12 }),
  guide,
  practice,
});
/** See {@link pack}. */
export type Pack = z.output<typeof pack>;

/** What every list entry has. */
export interface Entry {
  readonly label: string;
  readonly retired: boolean;
}
