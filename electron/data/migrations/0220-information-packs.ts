import type { Migration } from '../db/migrate.ts';

/** What people take home: packs that were promised, sent or withdrawn, as they were edited, and as they went out. */
export const informationPacks: Migration = {
  version: 220,
  name: '0220-information-packs',
  up: (db) =>
    db.script(`
CREATE TABLE information_pack (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  promised_at TEXT,
  due TEXT,
  sent_at TEXT,
  sent_how TEXT CHECK (sent_how IN ('post', 'email', 'text', 'by-hand')),
  sent_who TEXT NOT NULL,
  sent_by TEXT REFERENCES profile (id),
  sent_reason TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES profile (id),
  withdrawn_why TEXT NOT NULL,
  CHECK (promised_at IS NOT NULL OR sent_at IS NOT NULL),
  CHECK ((promised_at IS NULL) = (due IS NULL)),
  CHECK ((sent_at IS NULL) = (sent_how IS NULL))
) STRICT;
CREATE INDEX information_pack_contact ON information_pack (contact_id, position);
CREATE UNIQUE INDEX information_pack_waiting ON information_pack (contact_id)
  WHERE sent_at IS NULL AND withdrawn_at IS NULL;

CREATE TABLE information_pack_draft (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;

CREATE TABLE information_pack_out (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  way TEXT NOT NULL CHECK (way IN ('print', 'pdf', 'email', 'text')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  content TEXT NOT NULL,
  reason TEXT NOT NULL,
  failed_at TEXT
) STRICT;
CREATE INDEX information_pack_out_contact ON information_pack_out (contact_id, position);
`),
};
