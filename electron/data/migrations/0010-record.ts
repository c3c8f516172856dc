import type { Migration } from '../db/migrate.ts';

/** The record: people, contacts with their notes, solutions and follow-ups, visits and history. */
export const record: Migration = {
  version: 10,
  name: '0010-record',
  up: (db) =>
    db.script(`
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE profile (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE stream (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  started_at TEXT NOT NULL
) STRICT;

CREATE TABLE pack (
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  position INTEGER NOT NULL UNIQUE,
  accepted_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  born TEXT,
  postcode TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  adjustments TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(adjustments))
) STRICT;

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  stream TEXT NOT NULL REFERENCES stream (id),
  person_id TEXT NOT NULL REFERENCES person (id),
  profile_id TEXT NOT NULL REFERENCES profile (id),
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  civil_day TEXT NOT NULL,
  closed_day TEXT,
  sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  received_at TEXT NOT NULL,
  channel TEXT NOT NULL,
  route_of_access TEXT,
  told_before TEXT,
  requester_type TEXT,
  requester_name TEXT NOT NULL DEFAULT '',
  requester_relationship TEXT NOT NULL DEFAULT '',
  requester_organisation TEXT NOT NULL DEFAULT '',
  requester_phone TEXT NOT NULL DEFAULT '',
  existing_support TEXT,
  locality TEXT,
  spoken_to TEXT,
  agreement TEXT,
  justification TEXT,
  topic_main TEXT,
  topics_also TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(topics_also)),
  strengths TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(strengths)),
  carer_noticed INTEGER CHECK (carer_noticed IN (0, 1)),
  assessment_asked_for INTEGER CHECK (assessment_asked_for IN (0, 1)),
  assessment_offered INTEGER CHECK (assessment_offered IN (0, 1)),
  assessment_decision TEXT,
  assessment_by TEXT,
  assessment_words TEXT NOT NULL DEFAULT '',
  outcome_class TEXT,
  outcome_route TEXT,
  follow_up_agreed INTEGER CHECK (follow_up_agreed IN (0, 1)),
  follow_up_with TEXT,
  follow_up_method TEXT,
  follow_up_working_days INTEGER,
  unfinished_line TEXT NOT NULL DEFAULT '',
  unfinished_tag TEXT,
  FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version),
  CHECK (closed_at IS NULL OR (outcome_class IS NOT NULL AND outcome_route IS NOT NULL AND closed_day IS NOT NULL))
) STRICT;
CREATE INDEX contact_open ON contact (opened_at) WHERE closed_at IS NULL;
CREATE INDEX contact_closed_day ON contact (closed_day, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX contact_person ON contact (person_id);

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  tag TEXT
) STRICT;
CREATE INDEX note_contact ON note (contact_id, position);

CREATE TABLE solution (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  tier TEXT NOT NULL,
  words TEXT NOT NULL,
  offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
  accepted INTEGER CHECK (accepted IN (0, 1)),
  decline_reason TEXT,
  connected TEXT,
  promise_owner TEXT,
  promise_by TEXT
) STRICT;
CREATE INDEX solution_contact ON solution (contact_id, position);

CREATE TABLE follow_up (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  due TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX follow_up_due ON follow_up (due) WHERE done_at IS NULL;

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  opened_at TEXT NOT NULL,
  last_seq INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE history (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  visit_id TEXT NOT NULL,
  what TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;
CREATE UNIQUE INDEX history_visit ON history (contact_id, visit_id, what);
`),
};
