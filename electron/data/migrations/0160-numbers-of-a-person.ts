import type { Migration } from '../db/migrate.ts';

/** Numbers that others know a person by: the NHS number, and the one they have in the council's records. */
export const numbersOfAPerson: Migration = {
  version: 160,
  name: '0160-numbers-of-a-person',
  up: (db) =>
    db.script(`
ALTER TABLE person ADD COLUMN nhs_number TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN record_number TEXT NOT NULL DEFAULT '';
`),
};
