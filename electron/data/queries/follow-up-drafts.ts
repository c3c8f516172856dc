import { z } from 'zod';
import { followUpDraft } from '../../../shared/domain/follow-up/notes.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z.object({ rev: z.number().int(), value: json(followUpDraft) });
/** What is being put down, and the number of its last saving. */
export type KeptDraft = z.infer<typeof row>;

/** What was put down about a contact's follow-up and is not noted, or undefined. */
export function findDraft(db: ReadDb, contact: string): KeptDraft | undefined {
  return db.find(row, 'SELECT rev, value FROM follow_up_draft WHERE contact_id = :contact', { contact });
}

/** Keeps what is on the screen in place of what was kept before. */
export function upsertDraft(
  db: WriteDb,
  { value, ...kept }: KeptDraft & { readonly contact: string; readonly at: Instant; readonly profile: string },
): void {
  db.run(
    `INSERT INTO follow_up_draft (contact_id, rev, value, at, profile_id) VALUES (:contact, :rev, :value, :at, :profile)
     ON CONFLICT (contact_id) DO UPDATE SET rev = excluded.rev, value = excluded.value, at = excluded.at,
       profile_id = excluded.profile_id`,
    { ...kept, value: JSON.stringify(value) },
  );
}
