import type { Migration } from '../db/migrate.ts';

/** What came in writing and is being put in, until it is kept: it was on the screen only. */
export const unkeptReceived: Migration = {
  version: 110,
  name: '0110-unkept-received',
  up: (db) =>
    db.script(
      "ALTER TABLE contact ADD COLUMN unkept_received TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(unkept_received));",
    ),
};
