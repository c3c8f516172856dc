import { z } from 'zod';
import type { FieldChange } from '../../../shared/domain/changes.ts';
import { contactFields, type FieldName } from '../../../shared/domain/contact-fields.ts';
import type { WriteDb } from '../db/handles.ts';
import { flagOrNull, json, toColumn } from './columns.ts';

interface Column {
  readonly table: 'contact' | 'person';
  readonly name: string;
}

const columns = {
  receivedAt: { table: 'contact', name: 'received_at' },
  channel: { table: 'contact', name: 'channel' },
  routeOfAccess: { table: 'contact', name: 'route_of_access' },
  toldBefore: { table: 'contact', name: 'told_before' },
  dangerNow: { table: 'contact', name: 'danger_now' },
  requesterType: { table: 'contact', name: 'requester_type' },
  requesterName: { table: 'contact', name: 'requester_name' },
  requesterRelationship: { table: 'contact', name: 'requester_relationship' },
  requesterOrganisation: { table: 'contact', name: 'requester_organisation' },
  requesterPhone: { table: 'contact', name: 'requester_phone' },
  personName: { table: 'person', name: 'name' },
  personBorn: { table: 'person', name: 'born' },
  personPostcode: { table: 'person', name: 'postcode' },
  personPhone: { table: 'person', name: 'phone' },
  personNhsNumber: { table: 'person', name: 'nhs_number' },
  personRecordNumber: { table: 'person', name: 'record_number' },
  existingSupport: { table: 'contact', name: 'existing_support' },
  adjustments: { table: 'person', name: 'adjustments' },
  locality: { table: 'contact', name: 'locality' },
  spokenTo: { table: 'contact', name: 'spoken_to' },
  agreement: { table: 'contact', name: 'agreement' },
  justification: { table: 'contact', name: 'justification' },
  topicMain: { table: 'contact', name: 'topic_main' },
  topicsAlso: { table: 'contact', name: 'topics_also' },
  strengths: { table: 'contact', name: 'strengths' },
  carerNoticed: { table: 'contact', name: 'carer_noticed' },
  assessmentAskedFor: { table: 'contact', name: 'assessment_asked_for' },
  assessmentOffered: { table: 'contact', name: 'assessment_offered' },
  assessmentDecision: { table: 'contact', name: 'assessment_decision' },
  assessmentBy: { table: 'contact', name: 'assessment_by' },
  assessmentWords: { table: 'contact', name: 'assessment_words' },
  outcomeClass: { table: 'contact', name: 'outcome_class' },
  outcomeRoute: { table: 'contact', name: 'outcome_route' },
  followUpAgreed: { table: 'contact', name: 'follow_up_agreed' },
  followUpWith: { table: 'contact', name: 'follow_up_with' },
  followUpMethod: { table: 'contact', name: 'follow_up_method' },
  followUpWorkingDays: { table: 'contact', name: 'follow_up_working_days' },
  unfinishedLine: { table: 'contact', name: 'unfinished_line' },
  unfinishedTag: { table: 'contact', name: 'unfinished_tag' },
  unkeptReceived: { table: 'contact', name: 'unkept_received' },
  personAnonymous: { table: 'contact', name: 'person_anonymous' },
  clientType: { table: 'contact', name: 'client_type' },
  needsChanged: { table: 'contact', name: 'needs_changed' },
  safeToContact: { table: 'contact', name: 'safe_to_contact' },
  safeTime: { table: 'contact', name: 'safe_time' },
  aware: { table: 'contact', name: 'aware' },
  authority: { table: 'contact', name: 'authority' },
  authoritySeen: { table: 'contact', name: 'authority_seen' },
  capacityConcern: { table: 'contact', name: 'capacity_concern' },
  capacityDecision: { table: 'contact', name: 'capacity_decision' },
  difficulty: { table: 'contact', name: 'difficulty' },
  supportedBy: { table: 'contact', name: 'supported_by' },
  advocateAsked: { table: 'contact', name: 'advocate_asked' },
  carerNeeds: { table: 'contact', name: 'carer_needs' },
  otherName: { table: 'contact', name: 'other_name' },
  otherRelationship: { table: 'contact', name: 'other_relationship' },
  otherAware: { table: 'contact', name: 'other_aware' },
  otherAskedFor: { table: 'contact', name: 'other_asked_for' },
  otherOffered: { table: 'contact', name: 'other_offered' },
  otherDecision: { table: 'contact', name: 'other_decision' },
  otherBy: { table: 'contact', name: 'other_by' },
  otherWords: { table: 'contact', name: 'other_words' },
  abuseTypes: { table: 'contact', name: 'abuse_types' },
  sourceOfRisk: { table: 'contact', name: 'source_of_risk' },
  whenNext: { table: 'contact', name: 'when_next' },
  receiptWho: { table: 'contact', name: 'receipt_who' },
  receiptAt: { table: 'contact', name: 'receipt_at' },
  furtherRoutes: { table: 'contact', name: 'further_routes' },
  replyToReferrer: { table: 'contact', name: 'reply_to_referrer' },
  overrideReason: { table: 'contact', name: 'override_reason' },
  overrideWords: { table: 'contact', name: 'override_words' },
  followUpAt: { table: 'contact', name: 'follow_up_at' },
  report: { table: 'contact', name: 'report' },
  capacityWhy: { table: 'contact', name: 'capacity_why' },
  followUpReason: { table: 'contact', name: 'follow_up_reason' },
  unmetTopics: { table: 'contact', name: 'unmet_topics' },
} as const satisfies Record<FieldName, Column>;

/** The select list that gives every field under its own name. */
export const fieldColumns = Object.entries(columns)
  .map(([field, { table, name }]) => `${table}.${name} AS ${field}`)
  .join(', ');

/** How a column is read back: a yes or no is kept as 1 or 0, a list as JSON, all else as it is. */
const decoders = Object.entries(contactFields).map(([name, schema]) => {
  if (schema.safeParse(true).success) return [name, flagOrNull];
  return [name, schema.safeParse([]).success ? json(schema) : schema];
});

/** A row of {@link fieldColumns} as the fields it holds. */
export const fieldsRow = z.object(Object.fromEntries(decoders)).pipe(z.strictObject(contactFields));

/** Writes one field of a contact, in whichever table keeps it. */
export function updateField(db: WriteDb, contact: string, { field, value }: FieldChange): void {
  const { table, name } = columns[field];
  const where = table === 'contact' ? 'id = :contact' : 'id = (SELECT person_id FROM contact WHERE id = :contact)';
  db.run(`UPDATE ${table} SET ${name} = :value WHERE ${where}`, { contact, value: toColumn(value) });
}
