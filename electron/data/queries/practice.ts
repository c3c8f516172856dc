import { z } from 'zod';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const runRow = z.object({
  ...{ contact: z.string(), caller: z.string(), asked: json(z.array(z.string())), startedAt: z.string() },
  ...{ closedAt: z.string().nullable() },
});
/** A conversation with a practice caller. */
export type RunRow = z.output<typeof runRow>;

const columns = `practice_run.contact_id AS contact, caller, asked, practice_run.started_at AS startedAt,
  contact.closed_at AS closedAt FROM practice_run CROSS JOIN contact ON contact.id = practice_run.contact_id`;

/** How many conversations there are, of whatever sort. */
export function countAllContacts(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM contact').n;
}

/** The practice of one contact, or undefined. */
export function findRun(db: ReadDb, contact: string): RunRow | undefined {
  return db.find(runRow, `SELECT ${columns} WHERE practice_run.contact_id = :contact`, { contact });
}

/** The latest practices, the newest first. */
export function listRuns(db: ReadDb, limit: number): RunRow[] {
  return db.list(runRow, `SELECT ${columns} ORDER BY practice_run.position DESC LIMIT :limit`, { limit });
}

/** Begins the practice of a contact. */
export function insertRun(db: WriteDb, run: { contact: string; caller: string; now: string }): void {
  db.run(
    `INSERT INTO practice_run (contact_id, caller, asked, started_at) VALUES (:contact, :caller, '[]', :now)`,
    run,
  );
}

/** Puts down what has been asked in a practice, in its order. */
export function updateAsked(db: WriteDb, contact: string, asked: readonly string[]): void {
  db.run('UPDATE practice_run SET asked = :asked WHERE contact_id = :contact', {
    contact,
    asked: JSON.stringify(asked),
  });
}
