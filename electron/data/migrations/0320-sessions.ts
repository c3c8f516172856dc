import type { Migration } from '../db/migrate.ts';

/**
 * Drop-in sessions: one at a time, everybody who came, and strokes of a tally for those who gave nothing. What a row
 * holds by itself is only kept until it is a conversation. From now on an entry of a day document may also be of a
 * session: its id stands then where otherwise that of a conversation does.
 */
export const sessions: Migration = {
  version: 320,
  name: '0320-sessions',
  up: (db) =>
    db.script(`
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  channel TEXT NOT NULL,
  venue_type TEXT NOT NULL,
  venue TEXT NOT NULL,
  locality TEXT,
  staff TEXT NOT NULL,
  day TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  planned_end TEXT,
  closed_at TEXT,
  closed_by TEXT REFERENCES profile (id),
  FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version)
) STRICT;
CREATE UNIQUE INDEX session_open ON session ((closed_at IS NULL)) WHERE closed_at IS NULL;
CREATE INDEX session_day ON session (day);

CREATE TABLE session_row (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id),
  position INTEGER NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  called TEXT NOT NULL,
  arrived_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'seeing', 'seen', 'gone')),
  seen_from TEXT,
  ended_at TEXT,
  rev INTEGER NOT NULL DEFAULT 0,
  entered TEXT CHECK (entered IS NULL OR json_valid(entered)),
  contact_id TEXT REFERENCES contact (id),
  UNIQUE (session_id, position)
) STRICT;
CREATE INDEX session_row_contact ON session_row (contact_id);

CREATE TABLE session_stroke (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES session (id),
  row_id TEXT REFERENCES session_row (id),
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  undone_at TEXT
) STRICT;
CREATE INDEX session_stroke_session ON session_stroke (session_id);
CREATE UNIQUE INDEX session_stroke_row ON session_stroke (row_id) WHERE undone_at IS NULL;
`),
};
