import type { Migration } from '../db/migrate.ts';

/** The days from which the limits of a chart are reckoned anew, each with its reason; one that was undone stays. */
export const rebases: Migration = {
  version: 230,
  name: '0230-rebases',
  up: (db) =>
    db.script(`
CREATE TABLE rebase (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  measure TEXT NOT NULL,
  split TEXT NOT NULL,
  from_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  undone_at TEXT,
  undone_by TEXT REFERENCES profile (id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX rebase_standing ON rebase (measure, split, from_day) WHERE undone_at IS NULL;
`),
};
