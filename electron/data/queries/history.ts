import type { WriteDb } from '../db/handles.ts';

/** Keeps what a visit left in one place of the record: the last value of each visit. */
export function upsertHistory(
  db: WriteDb,
  entry: { contact: string; visit: string; what: string; value: string; at: string; profile: string },
): void {
  db.run(
    `INSERT INTO history (contact_id, visit_id, what, value, at, profile_id)
     VALUES (:contact, :visit, :what, :value, :at, :profile)
     ON CONFLICT (contact_id, visit_id, what) DO UPDATE SET value = excluded.value, at = excluded.at`,
    entry,
  );
}
