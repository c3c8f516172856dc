import type { Migration } from '../db/migrate.ts';

/** Whether anybody was in danger at the moment of the talk: an answer of its own, which a known number never was. */
export const dangerNow: Migration = {
  version: 350,
  name: '0350-danger-now',
  up: (db) => db.script('ALTER TABLE contact ADD COLUMN danger_now TEXT;'),
};
