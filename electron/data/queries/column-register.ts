import { deskTables } from './desk-tables.ts';
import { measureTables } from './measure-tables.ts';
import { passingTables } from './passing-tables.ts';
import { all, type RegisteredTable } from './registered-table.ts';
import { reviewTables } from './review-tables.ts';
import { serviceTables } from './service-tables.ts';
import { sessionTables } from './session-tables.ts';

/**
 * Every column of the store and what it holds. A column that is not here fails a test: whoever adds one says whether
 * a purge has to empty it. What stays is codes, days, numbers and ids: what is counted.
 */
export const columnRegister: Readonly<Record<string, RegisteredTable>> = {
  ...passingTables,
  ...reviewTables,
  ...serviceTables,
  ...measureTables,
  ...sessionTables,
  ...deskTables,
  person: {
    rows: 'scrub',
    of: 'person',
    by: 'id',
    columns: {
      id: 'id',
      ...all('personal', 'name', 'postcode', 'phone', 'nhs_number', 'record_number'),
      born: 'personal-or-null',
      adjustments: 'personal-list',
    },
  },
  contact: {
    rows: 'scrub',
    of: 'contact',
    by: 'id',
    columns: {
      ...all('id', 'id', 'stream', 'person_id', 'profile_id', 'held_by'),
      ...all('day', 'opened_at', 'closed_at', 'civil_day', 'closed_day', 'received_at', 'receipt_at', 'follow_up_at'),
      ...all('code', 'pack_id', 'pack_version', 'channel', 'route_of_access', 'told_before', 'requester_type'),
      ...all('code', 'existing_support', 'locality', 'spoken_to', 'agreement', 'justification', 'topic_main'),
      ...all(
        'code',
        'topics_also',
        'strengths',
        'unmet_topics',
        'assessment_decision',
        'assessment_by',
        'outcome_class',
      ),
      ...all('code', 'outcome_route', 'follow_up_with', 'follow_up_method', 'unfinished_tag', 'client_type'),
      ...all('code', 'authority', 'authority_seen', 'carer_needs', 'other_decision', 'other_by', 'abuse_types'),
      ...all('code', 'override_reason', 'danger_now'),
      ...all('number', 'sample', 'carer_noticed', 'assessment_asked_for', 'assessment_offered', 'follow_up_agreed'),
      ...all('number', 'follow_up_working_days', 'person_anonymous', 'needs_changed', 'safe_to_contact', 'aware'),
      ...all('number', 'capacity_concern', 'difficulty', 'advocate_asked', 'other_aware', 'other_asked_for'),
      ...all('number', 'other_offered', 'reply_to_referrer'),
      ...all('personal', 'requester_name', 'requester_relationship', 'requester_organisation', 'requester_phone'),
      ...all('personal', 'other_name', 'other_relationship', 'unfinished_line'),
      ...all('words', 'assessment_words', 'safe_time', 'capacity_decision', 'supported_by', 'other_words'),
      ...all('words', 'source_of_risk', 'when_next', 'receipt_who', 'override_words'),
      ...all('words', 'capacity_why', 'follow_up_reason'),
      ...{ report: 'personal-list', further_routes: 'receipts', unkept_received: 'personal-list' },
    },
  },
  note: {
    rows: 'delete',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id'),
      ...{ position: 'number', at: 'day', text: 'personal', tag: 'code', received: 'personal-or-null' },
    },
  },
  solution: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id'),
      ...all('number', 'position', 'offered', 'accepted'),
      ...all('code', 'tier', 'decline_reason', 'connected'),
      // What a public service is called says nothing about anybody.
      ...all('code', 'service_source', 'service_id', 'service_name'),
      ...all('words', 'words', 'promise_owner'),
      ...all('day', 'promise_by', 'promise_done_at'),
    },
  },
  follow_up: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      contact_id: 'id',
      ...all('day', 'due', 'done_at', 'at', 'moved_to', 'next_on'),
      ...all('number', 'to_reopen', 'tries', 'agreed_after'),
    },
  },
  follow_up_draft: {
    rows: 'delete',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'contact_id', 'profile_id'), rev: 'number', value: 'personal', at: 'day' },
  },
  follow_up_result: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'profile_id', 'corrects', 'told_in'),
      ...all('number', 'position', 'listened'),
      ...all('day', 'at', 'next_on', 'undone_at'),
      ...all('code', 'pack_id', 'pack_version', 'result', 'method', 'solved', 'checks'),
      ...all('words', 'reason', 'words', 'why', 'kept_closed'),
      noted_by: 'staff',
    },
  },
  attempt: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'profile_id'),
      ...{ position: 'number', ...all('day', 'at', 'next_on', 'undone_at', 'happened_at') },
      ...all('code', 'purpose', 'method', 'ending'),
      ...all('words', 'words', 'reason'),
      noted_by: 'staff',
    },
  },
  call_back: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: { contact_id: 'id', ...all('day', 'owed_since', 'done_at'), ending: 'code', reason: 'words' },
  },
  contact_link: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'contact_id', 'from_contact', 'profile_id'), kind: 'code', at: 'day' },
  },
  match_answer: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'earlier_id', 'profile_id', 'undone_by'),
      ...{ answer: 'code', ...all('day', 'at', 'undone_at') },
    },
  },
  match_person: { rows: 'delete', of: 'person', by: 'person_id', columns: { number: 'number', person_id: 'id' } },
  // What people are found by goes with its row above.
  match_key: { rows: 'keep', of: null, by: '', columns: { key: 'code', number: 'number' } },
  person_key: {
    rows: 'until-erased',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'contact_id', 'key'), expires_on: 'day' },
  },
  visit: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'id', 'contact_id', 'profile_id'), opened_at: 'day', last_seq: 'number' },
  },
  history: {
    rows: 'delete',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'contact_id', 'visit_id', 'profile_id', 'correction_id'),
      ...{ position: 'number', what: 'code', value: 'personal', before: 'personal-or-null', at: 'day' },
      noted_by: 'staff',
    },
  },
  concern: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id'),
      ...all('number', 'position', 'not_so'),
      ...all('day', 'raised_at', 'seen_at', 'at'),
      ...all('words', 'done', 'by_whom', 'whom', 'answer'),
      ...{ trigger: 'code', covers: 'personal-list' },
    },
  },
  override: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'contact_id', 'profile_id', 'seen_by'),
      ...all('code', 'gate', 'reason'),
      ...all('day', 'at', 'ended_at', 'seen_at'),
      words: 'words',
    },
  },
  correction: {
    rows: 'scrub',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'profile_id'),
      ...all('day', 'begun_at', 'ended_at'),
      ...{ reason: 'words', ending: 'code' },
    },
  },
  purged: { rows: 'keep', of: 'contact', by: 'contact_id', columns: { contact_id: 'id', on_day: 'day', why: 'code' } },
  legal_hold: {
    rows: 'keep',
    of: 'contact',
    by: 'contact_id',
    columns: {
      ...all('id', 'id', 'contact_id', 'placed_by', 'lifted_by'),
      ...{ reason: 'code', placed_at: 'day', lifted_at: 'day' },
    },
  },
  released: {
    rows: 'until-erased',
    of: 'contact',
    by: 'contact_id',
    columns: { ...all('id', 'contact_id', 'profile_id'), part: 'code', at: 'day' },
  },
  directory_source: {
    rows: 'keep',
    of: null,
    by: '',
    columns: {
      ...all('id', 'id', 'profile_id'),
      ...all('code', 'name', 'kind', 'address', 'mapping', 'licence', 'attribution', 'sharing'),
      ...{ contact: 'staff', created_at: 'day' },
    },
  },
  erasure_decision: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...all('id', 'id', 'profile_id'), at: 'day', ...all('code', 'decision', 'ground'), contacts: 'number' },
  },
  // The secret opens what colleagues seal for this profile: it is in no export, no file and no log.
  purge_run: {
    rows: 'keep',
    of: null,
    by: '',
    columns: { ...all('number', 'position', 'held', 'still_open'), ...all('day', 'at', 'on_day'), gone: 'code' },
  },
};
