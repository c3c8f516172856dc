import type { Migration } from '../db/migrate.ts';

/**
 * What has lost its names and words and why, what a hold keeps, what was released and decided about somebody's
 * record, and what each purge did, in numbers. Codes, days and ids only.
 */
export const retention: Migration = {
  version: 100,
  name: '0100-retention',
  up: (db) =>
    db.script(`
CREATE TABLE purged (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  on_day TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('period-over', 'erased'))
) STRICT;

CREATE TABLE legal_hold (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('complaint', 'access-request', 'safeguarding', 'claim')),
  placed_at TEXT NOT NULL,
  placed_by TEXT NOT NULL REFERENCES profile (id),
  lifted_at TEXT,
  lifted_by TEXT REFERENCES profile (id),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX legal_hold_standing ON legal_hold (contact_id, reason) WHERE lifted_at IS NULL;

CREATE TABLE released (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part IN ('caller', 'words', 'others')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  PRIMARY KEY (contact_id, part)
) STRICT;

CREATE TABLE erasure_decision (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  decision TEXT NOT NULL CHECK (decision IN ('erased', 'refused')),
  ground TEXT NOT NULL,
  contacts INTEGER NOT NULL
) STRICT;

CREATE TABLE purge_run (
  position INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  on_day TEXT NOT NULL,
  gone TEXT NOT NULL CHECK (json_valid(gone)),
  held INTEGER NOT NULL,
  still_open INTEGER NOT NULL
) STRICT;
`),
};
