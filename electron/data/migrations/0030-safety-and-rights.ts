import type { Migration } from '../db/migrate.ts';

/** Worries about safety, the rights of the person and of whoever cares, receipts, further routes, overrides. */
export const safetyAndRights: Migration = {
  version: 30,
  name: '0030-safety-and-rights',
  up: (db) =>
    db.script(`
ALTER TABLE contact ADD COLUMN person_anonymous INTEGER NOT NULL DEFAULT 0 CHECK (person_anonymous IN (0, 1));
ALTER TABLE contact ADD COLUMN client_type TEXT;
ALTER TABLE contact ADD COLUMN needs_changed INTEGER CHECK (needs_changed IN (0, 1));
ALTER TABLE contact ADD COLUMN safe_to_contact INTEGER CHECK (safe_to_contact IN (0, 1));
ALTER TABLE contact ADD COLUMN safe_time TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN aware INTEGER CHECK (aware IN (0, 1));
ALTER TABLE contact ADD COLUMN authority TEXT;
ALTER TABLE contact ADD COLUMN authority_seen TEXT;
ALTER TABLE contact ADD COLUMN capacity_concern INTEGER CHECK (capacity_concern IN (0, 1));
ALTER TABLE contact ADD COLUMN capacity_decision TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN difficulty INTEGER CHECK (difficulty IN (0, 1));
ALTER TABLE contact ADD COLUMN supported_by TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN advocate_asked INTEGER CHECK (advocate_asked IN (0, 1));
ALTER TABLE contact ADD COLUMN carer_needs TEXT;
ALTER TABLE contact ADD COLUMN other_name TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN other_relationship TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN other_aware INTEGER CHECK (other_aware IN (0, 1));
ALTER TABLE contact ADD COLUMN other_asked_for INTEGER CHECK (other_asked_for IN (0, 1));
ALTER TABLE contact ADD COLUMN other_offered INTEGER CHECK (other_offered IN (0, 1));
ALTER TABLE contact ADD COLUMN other_decision TEXT;
ALTER TABLE contact ADD COLUMN other_by TEXT;
ALTER TABLE contact ADD COLUMN other_words TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN abuse_types TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(abuse_types));
ALTER TABLE contact ADD COLUMN source_of_risk TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN when_next TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN receipt_who TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN receipt_at TEXT;
ALTER TABLE contact ADD COLUMN further_routes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(further_routes));
ALTER TABLE contact ADD COLUMN reply_to_referrer INTEGER CHECK (reply_to_referrer IN (0, 1));
ALTER TABLE contact ADD COLUMN override_reason TEXT;
ALTER TABLE contact ADD COLUMN override_words TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN follow_up_at TEXT;
ALTER TABLE follow_up ADD COLUMN at TEXT;

CREATE TABLE concern (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  trigger TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  seen_at TEXT,
  not_so INTEGER NOT NULL CHECK (not_so IN (0, 1)),
  covers TEXT NOT NULL CHECK (json_valid(covers)),
  done TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  whom TEXT NOT NULL,
  at TEXT,
  answer TEXT NOT NULL
) STRICT;
CREATE INDEX concern_contact ON concern (contact_id, position);

CREATE TABLE override (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  gate TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  PRIMARY KEY (contact_id, gate)
) STRICT;
`),
};
