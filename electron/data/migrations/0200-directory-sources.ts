import type { Migration } from '../db/migrate.ts';

/** Where the directory comes from, with what its publisher allows. The services themselves lie in a file of their own. */
export const directorySources: Migration = {
  version: 200,
  name: '0200-directory-sources',
  up: (db) =>
    db.script(`
CREATE TABLE directory_source (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'csv', 'api')),
  address TEXT NOT NULL,
  mapping TEXT CHECK (mapping IS NULL OR json_valid(mapping)),
  licence TEXT NOT NULL,
  attribution TEXT NOT NULL,
  sharing TEXT NOT NULL CHECK (sharing IN ('not-set', 'allowed', 'forbidden')),
  contact TEXT NOT NULL,
  created_at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;
`),
};
