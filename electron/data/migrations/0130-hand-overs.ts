import type { Migration } from '../db/migrate.ts';

/**
 * What is passed on and who waits for it, sheets as they were edited and as they went out, what came of them; and a
 * third reason why one conversation goes on from another. What was passed on before this is not put on the worklist.
 */
export const handOvers: Migration = {
  version: 130,
  name: '0130-hand-overs',
  up: (db) =>
    db.script(`
CREATE TABLE passed_on (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  route TEXT NOT NULL,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
  ended_at TEXT,
  PRIMARY KEY (contact_id, route)
) STRICT;
CREATE INDEX passed_on_waiting ON passed_on (at) WHERE is_taken = 0 AND ended_at IS NULL;

CREATE TABLE sheet_draft (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('hand-over', 'safety')),
  rev INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  PRIMARY KEY (contact_id, kind)
) STRICT;

CREATE TABLE sheet_sent (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('hand-over', 'safety')),
  way TEXT NOT NULL CHECK (way IN ('print', 'pdf', 'text', 'json')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  content TEXT NOT NULL,
  failed_at TEXT
) STRICT;
CREATE INDEX sheet_sent_contact ON sheet_sent (contact_id, position);

CREATE TABLE hand_over_result (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  route TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('service', 'none', 'sent-back')),
  words TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  seen_at TEXT,
  seen_by TEXT REFERENCES profile (id),
  undone_at TEXT
) STRICT;
CREATE INDEX hand_over_result_contact ON hand_over_result (contact_id, route, position) WHERE undone_at IS NULL;
CREATE INDEX hand_over_result_unseen ON hand_over_result (position) WHERE seen_at IS NULL AND undone_at IS NULL;

CREATE TABLE contact_link_now (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  from_contact TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('follow-up', 'call-back', 'sent-back')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;
INSERT INTO contact_link_now SELECT contact_id, from_contact, kind, at, profile_id FROM contact_link;
DROP TABLE contact_link;
ALTER TABLE contact_link_now RENAME TO contact_link;
CREATE INDEX contact_link_from ON contact_link (from_contact, kind);
`),
};
