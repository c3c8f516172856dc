import { z } from 'zod';
import { type Note, note, received } from '../../../shared/domain/contact.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z
  .object({ ...note.shape, received: json(received).nullable() })
  .transform(({ received: mark, ...line }): Note => (mark === null ? line : { ...line, received: mark }));

/** The lines of a contact, in the order in which they were kept. */
export function listNotes(db: ReadDb, contact: string): Note[] {
  return db.list(row, 'SELECT id, at, text, tag, received FROM note WHERE contact_id = :contact ORDER BY position', {
    contact,
  });
}

/** Puts a line: a new one goes to the end, a known one keeps its place. Nothing happens to another contact's line. */
export function upsertNote(db: WriteDb, contact: string, line: Note): number {
  return db.run(
    `INSERT INTO note (id, contact_id, position, at, text, tag, received)
     VALUES (:id, :contact, (SELECT coalesce(max(position), 0) + 1 FROM note WHERE contact_id = :contact), :at, :text, :tag, :received)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, text = excluded.text, tag = excluded.tag,
       received = excluded.received
     WHERE contact_id = excluded.contact_id`,
    { contact, ...line, received: line.received ? JSON.stringify(line.received) : null },
  );
}

/** Takes a line out; one that is not there is no error. */
export function deleteNote(db: WriteDb, contact: string, id: string): void {
  db.run('DELETE FROM note WHERE id = :id AND contact_id = :contact', { contact, id });
}

/** How many lines a contact has. */
export function countNotes(db: ReadDb, contact: string): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM note WHERE contact_id = :contact', { contact })
    .n;
}
