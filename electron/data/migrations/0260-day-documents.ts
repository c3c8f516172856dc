import type { Migration } from '../db/migrate.ts';

/**
 * What this computer has to say about each day, without anybody in it. An entry is one change of what a conversation
 * counts; a document is the sum of its entries, and its revision the last of theirs. They outlive the conversation:
 * what was counted stays counted. Streams of before this have no documents, so they need no key.
 */
export const dayDocuments: Migration = {
  version: 260,
  name: '0260-day-documents',
  up: (db) =>
    db.script(`
ALTER TABLE stream ADD COLUMN write_key TEXT;

CREATE TABLE day_document (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL REFERENCES stream (id),
  day TEXT NOT NULL,
  rev INTEGER NOT NULL,
  acked_rev INTEGER NOT NULL DEFAULT 0,
  tax TEXT NOT NULL,
  aside_rev INTEGER,
  aside_code TEXT,
  aside_until INTEGER,
  UNIQUE (stream, day)
) STRICT;
CREATE INDEX day_document_unsent ON day_document (position) WHERE rev > acked_rev;

CREATE TABLE day_entry (
  position INTEGER PRIMARY KEY,
  stream TEXT NOT NULL,
  day TEXT NOT NULL,
  rev INTEGER NOT NULL,
  contact_id TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  FOREIGN KEY (stream, day) REFERENCES day_document (stream, day)
) STRICT;
CREATE INDEX day_entry_document ON day_entry (stream, day);
CREATE INDEX day_entry_contact ON day_entry (contact_id);
`),
};
