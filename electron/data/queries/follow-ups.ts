import type { CivilDate } from '../../../shared/domain/time.ts';
import type { WriteDb } from '../db/handles.ts';

/** Notes the day on which somebody checks that it worked. */
export function insertFollowUp(db: WriteDb, contact: string, due: CivilDate): void {
  db.run('INSERT INTO follow_up (contact_id, due) VALUES (:contact, :due)', { contact, due });
}
