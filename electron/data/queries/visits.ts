import { z } from 'zod';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const row = z.object({ contact: z.string(), lastSeq: z.number() });
/** One window's stay at a contact, with the last patch that was applied. */
export type Visit = z.infer<typeof row>;

/** The visit, or undefined. */
export function findVisit(db: ReadDb, id: string): Visit | undefined {
  return db.find(row, 'SELECT contact_id AS contact, last_seq AS lastSeq FROM visit WHERE id = :id', { id });
}

/** Begins a visit; one that has begun stays as it is. */
export function insertVisit(db: WriteDb, visit: { id: string; contact: string; profile: string; now: string }): void {
  db.run(
    `INSERT INTO visit (id, contact_id, profile_id, opened_at) VALUES (:id, :contact, :profile, :now)
     ON CONFLICT (id) DO NOTHING`,
    visit,
  );
}

/** Notes the last patch that was applied. */
export function updateLastSeq(db: WriteDb, id: string, seq: number): void {
  db.run('UPDATE visit SET last_seq = :seq WHERE id = :id', { id, seq });
}
