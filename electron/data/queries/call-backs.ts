import type { Instant } from '../../../shared/domain/time.ts';
import type { WriteDb } from '../db/handles.ts';

/** Notes that a contact was lost and is owed a call-back. Noted again it stays owed since the first time. */
export function insertCallBack(db: WriteDb, contact: string, owedSince: Instant): void {
  db.run(
    `INSERT INTO call_back (contact_id, owed_since) VALUES (:contact, :owedSince) ON CONFLICT (contact_id) DO NOTHING`,
    { contact, owedSince },
  );
}
