import type { Migration } from '../db/migrate.ts';

/**
 * What moves between computers: the secret of each profile, the addresses of colleagues, what was passed on and taken
 * over, and the names of colleagues who noted something before it came here.
 */
export const sealedFiles: Migration = {
  version: 170,
  name: '0170-sealed-files',
  up: (db) =>
    db.script(`
CREATE TABLE seal_key (
  profile_id TEXT PRIMARY KEY REFERENCES profile (id),
  name TEXT NOT NULL,
  address TEXT NOT NULL UNIQUE,
  secret TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE colleague (
  address TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;

CREATE TABLE moved_to_colleague (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'follow-up')),
  to_name TEXT NOT NULL,
  to_address TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  confirmed_by TEXT,
  confirmed_at TEXT,
  ended_at TEXT,
  ending TEXT CHECK (ending IN ('taken-back', 'came-back')),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
  CHECK ((ended_at IS NULL) = (ending IS NULL))
) STRICT;
CREATE UNIQUE INDEX moved_to_colleague_standing ON moved_to_colleague (contact_id) WHERE ended_at IS NULL;
CREATE INDEX moved_to_colleague_contact ON moved_to_colleague (contact_id, at);

CREATE TABLE taken_over (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'follow-up')),
  from_name TEXT NOT NULL,
  from_address TEXT NOT NULL,
  sealed_at TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  ended_elsewhere INTEGER NOT NULL CHECK (ended_elsewhere IN (0, 1)),
  through TEXT NOT NULL CHECK (json_valid(through))
) STRICT;
CREATE INDEX taken_over_contact ON taken_over (contact_id, at);

ALTER TABLE history ADD COLUMN noted_by TEXT;
ALTER TABLE attempt ADD COLUMN noted_by TEXT;
ALTER TABLE follow_up_result ADD COLUMN noted_by TEXT;
`),
};
