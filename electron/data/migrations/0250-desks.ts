import type { Migration } from '../db/migrate.ts';

/**
 * People who share a computer: a PIN each (a hash, with what it was made by), tries counted, who has left; the app
 * itself as somebody who does things; the tabs of each; and drafts that a colleague was asked to finish.
 */
export const desks: Migration = {
  version: 250,
  name: '0250-desks',
  up: (db) =>
    db.script(`
ALTER TABLE profile ADD COLUMN pin TEXT CHECK (pin IS NULL OR json_valid(pin));
ALTER TABLE profile ADD COLUMN pin_is_first INTEGER NOT NULL DEFAULT 0 CHECK (pin_is_first IN (0, 1));
ALTER TABLE profile ADD COLUMN fails INTEGER NOT NULL DEFAULT 0;
ALTER TABLE profile ADD COLUMN locked_at TEXT;
ALTER TABLE profile ADD COLUMN retired_at TEXT;
ALTER TABLE profile ADD COLUMN is_app INTEGER NOT NULL DEFAULT 0 CHECK (is_app IN (0, 1));

CREATE TABLE desk_tabs (
  profile_id TEXT PRIMARY KEY REFERENCES profile (id),
  open TEXT NOT NULL CHECK (json_valid(open)),
  front TEXT
) STRICT;

CREATE TABLE draft_request (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  from_profile TEXT NOT NULL REFERENCES profile (id),
  asked_by TEXT NOT NULL REFERENCES profile (id),
  to_profile TEXT NOT NULL REFERENCES profile (id),
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_at TEXT,
  ending TEXT CHECK (ending IN ('taken', 'given-back', 'withdrawn')),
  answer TEXT NOT NULL DEFAULT '',
  seen_at TEXT,
  CHECK ((ended_at IS NULL) = (ending IS NULL))
) STRICT;
CREATE UNIQUE INDEX draft_request_standing ON draft_request (contact_id) WHERE ended_at IS NULL;
CREATE INDEX draft_request_contact ON draft_request (contact_id, position);
`),
};
