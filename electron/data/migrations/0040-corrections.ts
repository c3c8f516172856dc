import type { Migration } from '../db/migrate.ts';

/** Corrections with their reason, every change after closing, who holds a contact, and pasted text as it was received. */
export const corrections: Migration = {
  version: 40,
  name: '0040-corrections',
  up: (db) =>
    db.script(`
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  ended_at TEXT,
  ending TEXT CHECK (ending IN ('finished', 'dropped')),
  CHECK ((ended_at IS NULL) = (ending IS NULL))
) STRICT;
CREATE UNIQUE INDEX correction_open ON correction (contact_id) WHERE ended_at IS NULL;
CREATE INDEX correction_contact ON correction (contact_id, begun_at);

ALTER TABLE history ADD COLUMN correction_id TEXT REFERENCES correction (id) ON DELETE CASCADE;
ALTER TABLE history ADD COLUMN before TEXT CHECK (before IS NULL OR json_valid(before));
DROP INDEX history_visit;
CREATE UNIQUE INDEX history_visit ON history (contact_id, visit_id, what) WHERE correction_id IS NULL;
CREATE INDEX history_correction ON history (correction_id, what, position) WHERE correction_id IS NOT NULL;
CREATE INDEX history_contact ON history (contact_id, position);
CREATE TRIGGER history_of_a_correction_is_never_changed BEFORE UPDATE ON history WHEN old.correction_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the history of a correction is append-only'); END;

ALTER TABLE contact ADD COLUMN held_by TEXT;
ALTER TABLE note ADD COLUMN received TEXT CHECK (received IS NULL OR json_valid(received));
`),
};
