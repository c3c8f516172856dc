import type { Migration } from '../db/migrate.ts';

/** The audit: who did what. Entries are added and never changed or taken out. */
export const audit: Migration = {
  version: 20,
  name: '0020-audit',
  up: (db) =>
    db.script(`
CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  profile_id TEXT NOT NULL REFERENCES profile (id),
  action TEXT NOT NULL,
  subject TEXT
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
`),
};
