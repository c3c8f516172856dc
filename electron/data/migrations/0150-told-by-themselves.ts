import type { Migration } from '../db/migrate.ts';

/** In which later conversation somebody told how it went, where nobody had to ask: they got in touch themselves. */
export const toldByThemselves: Migration = {
  version: 150,
  name: '0150-told-by-themselves',
  up: (db) =>
    db.script(`
ALTER TABLE follow_up_result ADD COLUMN told_in TEXT REFERENCES contact (id);
CREATE INDEX follow_up_result_told_in ON follow_up_result (told_in) WHERE told_in IS NOT NULL AND undone_at IS NULL;
`),
};
