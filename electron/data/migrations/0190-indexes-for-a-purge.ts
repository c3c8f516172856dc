import type { Migration } from '../db/migrate.ts';

/**
 * What a purge empties is found by the conversation, what was taken back included: without these it reads whole tables
 * while everybody who saves waits.
 */
export const indexesForAPurge: Migration = {
  version: 190,
  name: '0190-indexes-for-a-purge',
  up: (db) =>
    db.script(`
CREATE INDEX attempt_of_contact ON attempt (contact_id);
CREATE INDEX follow_up_result_of_contact ON follow_up_result (contact_id);
CREATE INDEX hand_over_result_of_contact ON hand_over_result (contact_id);
`),
};
