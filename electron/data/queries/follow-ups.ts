import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { WriteDb } from '../db/handles.ts';

/** Notes the day on which somebody checks that it worked, or moves it; one that was done stays as it is. */
export function upsertFollowUp(db: WriteDb, contact: string, due: CivilDate, at: Instant | null): void {
  db.run(
    `INSERT INTO follow_up (contact_id, due, at) VALUES (:contact, :due, :at)
     ON CONFLICT (contact_id) DO UPDATE SET due = excluded.due, at = excluded.at WHERE done_at IS NULL`,
    { contact, due, at },
  );
}

/** Takes a follow-up away that nobody wants any more; one that was done stays. */
export function deleteFollowUp(db: WriteDb, contact: string): void {
  db.run('DELETE FROM follow_up WHERE contact_id = :contact AND done_at IS NULL', { contact });
}
