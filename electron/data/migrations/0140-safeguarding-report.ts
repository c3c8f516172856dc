import type { Migration } from '../db/migrate.ts';

/**
 * What was asked for a report about abuse or neglect, as a list of answers; why capacity for a decision is in doubt;
 * and why a follow-up goes by a way that the person does not want.
 */
export const safeguardingReport: Migration = {
  version: 140,
  name: '0140-safeguarding-report',
  up: (db) =>
    db.script(`
ALTER TABLE contact ADD COLUMN report TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(report));
ALTER TABLE contact ADD COLUMN capacity_why TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN follow_up_reason TEXT NOT NULL DEFAULT '';
`),
};
