import type { Migration } from '../db/migrate.ts';

/**
 * What left this computer, request by request, and what came back: so that anybody can see it. A document is worked out
 * again from its entries up to the revision that was sent; its sum says whether that is the same.
 */
export const uploads: Migration = {
  version: 310,
  name: '0310-uploads',
  up: (db) =>
    db.script(`
CREATE TABLE upload (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  at TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  status INTEGER NOT NULL DEFAULT 0,
  server_time TEXT
) STRICT;

CREATE TABLE upload_document (
  upload_id TEXT NOT NULL REFERENCES upload (id),
  stream TEXT NOT NULL,
  day TEXT NOT NULL,
  rev INTEGER NOT NULL,
  tax TEXT NOT NULL,
  sum TEXT NOT NULL,
  status TEXT NOT NULL,
  code TEXT,
  PRIMARY KEY (upload_id, stream, day)
) STRICT;
CREATE INDEX upload_document_name ON upload_document (stream, day);

CREATE TABLE team_total (
  period TEXT NOT NULL,
  starts TEXT NOT NULL,
  rev INTEGER NOT NULL,
  released_at TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  PRIMARY KEY (period, starts)
) STRICT;
`),
};
