import type { Migration } from '../db/migrate.ts';

/** Who may read a team's page: codes and visits, both as hashes of 256 random bits. */
export const managers: Migration = {
  version: 30,
  name: 'managers',
  sql: `
CREATE TABLE manager_code (
  team text NOT NULL,
  code_hash bytea NOT NULL,
  -- What it is called where it is revoked.
  label text NOT NULL,
  made_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (team, code_hash)
);

CREATE TABLE manager_visit (
  team text NOT NULL,
  visit_hash bytea NOT NULL,
  code_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (team, visit_hash)
);
`,
};
