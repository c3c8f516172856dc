import type { Migration } from '../db/migrate.ts';

/**
 * Every reason that was given to close over a gate stays on record with the words that were given: who has seen it,
 * and when a correction made it needless or gave another one. Before, a reason took the place of the one before.
 */
export const overridesForALead: Migration = {
  version: 60,
  name: '0060-overrides-for-a-lead',
  up: (db) =>
    db.script(`
CREATE TABLE override_by_time (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  gate TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  ended_at TEXT,
  seen_at TEXT,
  seen_by TEXT REFERENCES profile (id),
  PRIMARY KEY (contact_id, at, gate),
  CHECK ((seen_at IS NULL) = (seen_by IS NULL))
) STRICT;
INSERT INTO override_by_time (contact_id, gate, reason, words, at, profile_id)
  SELECT override.contact_id, override.gate, override.reason, trim(contact.override_words), override.at, override.profile_id
  FROM override JOIN contact ON contact.id = override.contact_id;
DROP TABLE override;
ALTER TABLE override_by_time RENAME TO override;
CREATE INDEX override_unseen ON override (at, contact_id) WHERE seen_at IS NULL;
CREATE INDEX override_seen ON override (seen_at, at, contact_id) WHERE seen_at IS NOT NULL;
`),
};
