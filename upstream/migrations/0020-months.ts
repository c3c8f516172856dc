import type { Migration } from '../db/migrate.ts';

/**
 * Months alone are released, all their tables together, and later revisions are looked at beside earlier ones. What was
 * released day by day, each number by itself, is not handed out any more.
 */
export const months: Migration = {
  version: 20,
  name: 'months',
  sql: `
DELETE FROM released;
ALTER TABLE released ADD COLUMN is_settled boolean NOT NULL DEFAULT false;
-- A computer's counts were withdrawn from the period since.
ALTER TABLE released ADD COLUMN recount boolean NOT NULL DEFAULT false;

-- The exact numbers behind what was released, as long as another revision may come.
CREATE TABLE release_basis (
  team text NOT NULL,
  period text NOT NULL,
  starts date NOT NULL,
  basis jsonb NOT NULL,
  PRIMARY KEY (team, period, starts)
);

CREATE TABLE withdrawal (
  team text NOT NULL,
  device uuid NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  streams integer NOT NULL,
  documents integer NOT NULL,
  contacts integer NOT NULL,
  first_day date,
  last_day date,
  PRIMARY KEY (team, device, withdrawn_at)
);
`,
};
