import type { Migration } from '../db/migrate.ts';

/**
 * Practice: which caller a conversation of the practice desk was with, and what was asked. And how confident people feel
 * about the conversations that they hold: a rating and a day, and nobody's name.
 */
export const practice: Migration = {
  version: 330,
  name: '0330-practice',
  up: (db) =>
    db.script(`
CREATE TABLE practice_run (
  position INTEGER PRIMARY KEY,
  contact_id TEXT NOT NULL UNIQUE REFERENCES contact (id),
  caller TEXT NOT NULL,
  asked TEXT NOT NULL CHECK (json_valid(asked)),
  started_at TEXT NOT NULL
) STRICT;

CREATE TABLE confidence_answer (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5)
) STRICT;
`),
};
