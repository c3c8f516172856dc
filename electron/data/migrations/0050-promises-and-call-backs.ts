import type { Migration } from '../db/migrate.ts';

/**
 * When a promise was kept, and the conversations that were lost and are owed a call-back. What was lost before this
 * step is found by what its pack says about its route.
 */
export const promisesAndCallBacks: Migration = {
  version: 50,
  name: '0050-promises-and-call-backs',
  up: (db) =>
    db.script(`
ALTER TABLE solution ADD COLUMN promise_done_at TEXT;
CREATE INDEX solution_promise_due ON solution (promise_by)
  WHERE promise_by IS NOT NULL AND promise_done_at IS NULL AND accepted = 1;

CREATE TABLE call_back (
  contact_id TEXT PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  owed_since TEXT NOT NULL,
  done_at TEXT
) STRICT;
CREATE INDEX call_back_owed ON call_back (owed_since) WHERE done_at IS NULL;
INSERT INTO call_back (contact_id, owed_since)
  SELECT contact.id, contact.closed_at FROM contact
  JOIN pack ON pack.id = contact.pack_id AND pack.version = contact.pack_version
  WHERE contact.closed_at IS NOT NULL
    AND json_extract(pack.content, '$.outcomes."' || contact.outcome_route || '".call_back');
`),
};
