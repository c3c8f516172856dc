import { z } from 'zod';
import { type ReplyRow, replyRow } from '../../../shared/domain/hand-over/view.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag } from './columns.ts';

/** Puts down that somebody waits for a reply about a contact, or does not any more. One that was written stays so. */
export function putReplyOwed(db: WriteDb, contact: string, isOwed: boolean, at: Instant): void {
  if (isOwed) {
    db.run(
      `INSERT INTO reply_owed (contact_id, at) VALUES (:contact, :at)
       ON CONFLICT (contact_id) DO UPDATE SET ended_at = NULL`,
      { contact, at },
    );
  } else {
    db.run('UPDATE reply_owed SET ended_at = :at WHERE contact_id = :contact AND ended_at IS NULL', { contact, at });
  }
}

/** Marks that whoever waits has their reply; or, with null, that they wait again. */
export function updateReplyDone(db: WriteDb, contact: string, done: { at: Instant; by: string } | null): number {
  return db.run('UPDATE reply_owed SET done_at = :at, done_by = :by WHERE contact_id = :contact', {
    contact,
    at: done?.at ?? null,
    by: done?.by ?? null,
  });
}

/** Whether a reply about a contact has gone out, and did not fail. */
export function hasSentReply(db: ReadDb, contact: string): boolean {
  const sql = "SELECT 1 FROM sheet_sent WHERE contact_id = :contact AND kind = 'reply' AND failed_at IS NULL";
  return db.find(z.object({}), sql, { contact }) !== undefined;
}

const row = replyRow.extend({ sample: flag });

/** The replies that are owed, the oldest first. */
export function listRepliesOwed(db: ReadDb, limit: number): ReplyRow[] {
  return db.list(
    row,
    `SELECT contact.id AS contact, person.name AS personName, requester_name AS requesterName,
       requester_organisation AS organisation, contact.sample AS sample, reply_owed.at AS since
     FROM reply_owed INDEXED BY reply_owed_open
     CROSS JOIN contact ON contact.id = reply_owed.contact_id JOIN person ON person.id = contact.person_id
     WHERE done_at IS NULL AND ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM purged WHERE purged.contact_id = contact.id)
     ORDER BY reply_owed.at, contact.id LIMIT :limit`,
    { limit },
  );
}
