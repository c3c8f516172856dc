import type { Migration } from '../db/migrate.ts';

/**
 * What people are found again by, who was said to be one person or two, and the key that finds a return once the
 * personal data has gone. The keys of those who are on record already are filled at the first opening: they are made
 * by the rules of the app, and made anew whenever those change. They hold a birth date, a postcode and a phone: whoever
 * empties the details of a person, in whatever way, empties them too.
 */
export const people: Migration = {
  version: 70,
  name: '0070-people',
  up: (db) =>
    db.script(`
CREATE TABLE match_person (
  number INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE match_key (
  key TEXT NOT NULL,
  number INTEGER NOT NULL REFERENCES match_person (number) ON DELETE CASCADE,
  PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_key_number ON match_key (number);
CREATE TRIGGER match_keys_go_with_the_details AFTER UPDATE OF name, born, postcode, phone ON person
WHEN new.name = '' AND new.born IS NULL AND new.postcode = '' AND new.phone = ''
BEGIN DELETE FROM match_person WHERE person_id = new.id; END;

CREATE TABLE match_answer (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  earlier_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  answer TEXT NOT NULL CHECK (answer IN ('same', 'other')),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  undone_at TEXT,
  undone_by TEXT REFERENCES profile (id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL)),
  CHECK (contact_id <> earlier_id)
) STRICT;
CREATE UNIQUE INDEX match_answer_standing ON match_answer (contact_id, earlier_id) WHERE undone_at IS NULL;
CREATE INDEX match_answer_earlier ON match_answer (earlier_id) WHERE undone_at IS NULL;

CREATE TABLE person_key (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  expires_on TEXT NOT NULL
) STRICT;
CREATE INDEX person_key_key ON person_key (key);
CREATE INDEX person_key_expires ON person_key (expires_on);
`),
};
