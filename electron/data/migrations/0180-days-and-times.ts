import type { Migration } from '../db/migrate.ts';

/**
 * Which day of a follow-up holds: the one that was agreed last. A correction may agree one after notes have moved it,
 * so it is kept which note came before; and the lists go by the day that holds and by the next try. When a try was
 * made that is noted later: null where it was noted as it was made.
 */
export const daysAndTimes: Migration = {
  version: 180,
  name: '0180-days-and-times',
  up: (db) =>
    db.script(`
ALTER TABLE follow_up ADD COLUMN agreed_after INTEGER NOT NULL DEFAULT 0;
DROP INDEX follow_up_due;
CREATE INDEX follow_up_day ON follow_up (coalesce(moved_to, due)) WHERE done_at IS NULL;
CREATE INDEX follow_up_next ON follow_up (next_on) WHERE done_at IS NULL AND next_on IS NOT NULL;
ALTER TABLE attempt ADD COLUMN happened_at TEXT;
`),
};
