import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { WriteDb } from '../db/handles.ts';

/** Notes the day on which somebody checks that it worked. */
export function insertFollowUp(db: WriteDb, contact: string, due: CivilDate, at: Instant | null): void {
  db.run('INSERT INTO follow_up (contact_id, due, at) VALUES (:contact, :due, :at)', { contact, due, at });
}
