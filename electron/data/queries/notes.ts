import { z } from 'zod';
import { type Note, note } from '../../../shared/domain/contact.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const shape = z.object(note.shape);

/** The lines of a contact, in the order in which they were kept. */
export function listNotes(db: ReadDb, contact: string): Note[] {
  return db.list(shape, 'SELECT id, at, text, tag FROM note WHERE contact_id = :contact ORDER BY position', {
    contact,
  });
}

/** Puts a line: a new one goes to the end, a known one keeps its place. Nothing happens to another contact's line. */
export function upsertNote(db: WriteDb, contact: string, line: Note): number {
  return db.run(
    `INSERT INTO note (id, contact_id, position, at, text, tag)
     VALUES (:id, :contact, (SELECT coalesce(max(position), 0) + 1 FROM note WHERE contact_id = :contact), :at, :text, :tag)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, text = excluded.text, tag = excluded.tag
     WHERE contact_id = excluded.contact_id`,
    { contact, ...line },
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
