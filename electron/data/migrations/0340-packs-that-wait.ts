import type { Migration } from '../db/migrate.ts';

/**
 * Council packs that came from the collector, that wait for somebody to use them, and that were gone back from. What
 * was accepted before this was used from then on.
 */
export const packsThatWait: Migration = {
  version: 340,
  name: '0340-packs-that-wait',
  up: (db) =>
    db.script(`
ALTER TABLE pack ADD COLUMN origin TEXT NOT NULL DEFAULT 'app' CHECK (origin IN ('app', 'fetched', 'along'));
ALTER TABLE pack ADD COLUMN made_at TEXT;
ALTER TABLE pack ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));
ALTER TABLE pack ADD COLUMN used_at TEXT;
ALTER TABLE pack ADD COLUMN set_aside_at TEXT;
ALTER TABLE pack ADD COLUMN set_aside_by TEXT REFERENCES profile (id);
ALTER TABLE pack ADD COLUMN set_aside_why TEXT NOT NULL DEFAULT '';
UPDATE pack SET origin = 'along' WHERE position <= 0;
UPDATE pack SET used_at = accepted_at WHERE position > 0;
`),
};
