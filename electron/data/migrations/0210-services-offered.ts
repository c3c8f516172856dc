import type { Migration } from '../db/migrate.ts';

/**
 * Which service was offered, what nothing suitable exists for, and what staff know of services: favourites, notes and
 * numbers that are dead. A service is named by its source and its id there: the directory is a file of its own.
 */
export const servicesOffered: Migration = {
  version: 210,
  name: '0210-services-offered',
  up: (db) =>
    db.script(`
ALTER TABLE solution ADD COLUMN service_source TEXT;
ALTER TABLE solution ADD COLUMN service_id TEXT;
ALTER TABLE solution ADD COLUMN service_name TEXT;
CREATE INDEX solution_service ON solution (service_source, service_id) WHERE service_id IS NOT NULL;

ALTER TABLE contact ADD COLUMN unmet_topics TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(unmet_topics));

CREATE TABLE service_favourite (
  source TEXT NOT NULL,
  service TEXT NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  PRIMARY KEY (source, service)
) STRICT;

CREATE TABLE service_note (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  service TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) <= 1000),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  removed_at TEXT
) STRICT;
CREATE INDEX service_note_standing ON service_note (source, service, at) WHERE removed_at IS NULL;

CREATE TABLE service_dead_number (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  service TEXT NOT NULL,
  number TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES profile (id)
) STRICT;
CREATE UNIQUE INDEX service_dead_number_standing ON service_dead_number (source, service, number)
  WHERE withdrawn_at IS NULL;
`),
};
