import type { Migration } from '../db/migrate.ts';

/**
 * A third sheet, the reply to whoever referred somebody, and who still waits for one. And what a purge empties is
 * found by the conversation, what was taken back included: without that it reads whole tables while everybody who
 * saves waits. What was closed before this owes no reply.
 */
export const repliesAndAPurge: Migration = {
  version: 190,
  name: '0190-replies-and-a-purge',
  up: (db) =>
    db.script(`
CREATE TABLE sheet_draft_now (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('hand-over', 'safety', 'reply')),
  rev INTEGER NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  PRIMARY KEY (contact_id, kind)
) STRICT;
INSERT INTO sheet_draft_now SELECT contact_id, kind, rev, value, at, profile_id FROM sheet_draft;
DROP TABLE sheet_draft;
ALTER TABLE sheet_draft_now RENAME TO sheet_draft;

CREATE TABLE sheet_sent_now (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('hand-over', 'safety', 'reply')),
  way TEXT NOT NULL CHECK (way IN ('print', 'pdf', 'text', 'json')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  content TEXT NOT NULL,
  failed_at TEXT
) STRICT;
INSERT INTO sheet_sent_now SELECT position, id, contact_id, kind, way, at, profile_id, content, failed_at FROM sheet_sent;
DROP TABLE sheet_sent;
ALTER TABLE sheet_sent_now RENAME TO sheet_sent;
CREATE INDEX sheet_sent_contact ON sheet_sent (contact_id, position);

CREATE TABLE reply_owed (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  done_at TEXT,
  done_by TEXT REFERENCES profile (id),
  ended_at TEXT
) STRICT;
CREATE INDEX reply_owed_open ON reply_owed (at) WHERE done_at IS NULL AND ended_at IS NULL;

CREATE INDEX attempt_of_contact ON attempt (contact_id);
CREATE INDEX follow_up_result_of_contact ON follow_up_result (contact_id);
CREATE INDEX hand_over_result_of_contact ON hand_over_result (contact_id);
`),
};
