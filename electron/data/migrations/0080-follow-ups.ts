import type { Migration } from '../db/migrate.ts';

/**
 * What follow-ups and call-backs have been through: tries, results with the check of each solution, what is being
 * put down, and which conversation goes on from which. Notes are taken back by a mark and never deleted.
 */
export const followUps: Migration = {
  version: 80,
  name: '0080-follow-ups',
  up: (db) =>
    db.script(`
ALTER TABLE follow_up ADD COLUMN moved_to TEXT;
ALTER TABLE follow_up ADD COLUMN next_on TEXT;
ALTER TABLE follow_up ADD COLUMN to_reopen INTEGER NOT NULL DEFAULT 0 CHECK (to_reopen IN (0, 1));
ALTER TABLE follow_up ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
CREATE INDEX follow_up_to_reopen ON follow_up (contact_id) WHERE to_reopen = 1 AND done_at IS NULL;
ALTER TABLE call_back ADD COLUMN ending TEXT CHECK (ending IN ('reached', 'given-up'));
ALTER TABLE call_back ADD COLUMN reason TEXT NOT NULL DEFAULT '';

CREATE TABLE attempt (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('follow-up', 'call-back')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  method TEXT NOT NULL,
  ending TEXT NOT NULL,
  words TEXT NOT NULL,
  reason TEXT NOT NULL,
  next_on TEXT,
  undone_at TEXT
) STRICT;
CREATE INDEX attempt_contact ON attempt (contact_id, position) WHERE undone_at IS NULL;

CREATE TABLE follow_up_result (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  result TEXT NOT NULL,
  method TEXT,
  reason TEXT NOT NULL,
  listened INTEGER CHECK (listened BETWEEN 1 AND 5),
  solved TEXT,
  words TEXT NOT NULL,
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  next_on TEXT,
  corrects TEXT,
  why TEXT NOT NULL,
  kept_closed TEXT NOT NULL DEFAULT '',
  undone_at TEXT,
  FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version)
) STRICT;
CREATE INDEX follow_up_result_contact ON follow_up_result (contact_id, position) WHERE undone_at IS NULL;

CREATE TABLE follow_up_draft (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;

CREATE TABLE contact_link (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  from_contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('follow-up', 'call-back')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;
CREATE INDEX contact_link_from ON contact_link (from_contact, kind);
`),
};
