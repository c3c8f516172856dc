import type { Migration } from '../db/migrate.ts';

/** Reviews of conversations: what was drawn and by which seed, who looked, what they put down, what the adviser says. */
export const reviews: Migration = {
  version: 240,
  name: '0240-reviews',
  up: (db) =>
    db.script(`
CREATE INDEX contact_received_day ON contact (civil_day);

CREATE TABLE review_week (
  week TEXT PRIMARY KEY,
  seed TEXT NOT NULL,
  random_per_adviser INTEGER NOT NULL,
  second_percent INTEGER NOT NULL CHECK (second_percent BETWEEN 0 AND 100),
  closed INTEGER NOT NULL,
  drawn_at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id)
) STRICT;

CREATE TABLE review_sample (
  id TEXT PRIMARY KEY,
  week TEXT NOT NULL REFERENCES review_week (week),
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  came_back_in TEXT REFERENCES contact (id),
  passed_after TEXT REFERENCES contact (id),
  is_double INTEGER NOT NULL CHECK (is_double IN (0, 1)),
  added_at TEXT NOT NULL,
  UNIQUE (week, contact_id)
) STRICT;
CREATE INDEX review_sample_contact ON review_sample (contact_id);

CREATE TABLE review (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sample_id TEXT NOT NULL REFERENCES review_sample (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  pack_id TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  done_at TEXT,
  UNIQUE (sample_id, profile_id),
  FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version)
) STRICT;
CREATE INDEX review_contact ON review (contact_id);

CREATE TABLE review_draft (
  review_id TEXT PRIMARY KEY REFERENCES review (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  value TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX review_draft_contact ON review_draft (contact_id);

CREATE TABLE review_score (
  review_id TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('element', 'gate')),
  question TEXT NOT NULL,
  position INTEGER NOT NULL,
  mark TEXT NOT NULL CHECK (
    (kind = 'element' AND mark IN ('clear', 'partly', 'not-evident', 'not-applicable'))
    OR (kind = 'gate' AND mark IN ('pass', 'fail'))),
  evidence TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (review_id, kind, question)
) STRICT;
CREATE INDEX review_score_contact ON review_score (contact_id);

CREATE TABLE review_answer (
  review_id TEXT PRIMARY KEY REFERENCES review (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  rev INTEGER NOT NULL,
  words TEXT NOT NULL,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  sent_at TEXT
) STRICT;
CREATE INDEX review_answer_contact ON review_answer (contact_id);
`),
};
