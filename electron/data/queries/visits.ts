import { z } from 'zod';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag } from './columns.ts';

const row = z.object({ contact: z.string(), profile: z.string(), lastSeq: z.number(), isHolder: flag });
/** One window's stay at a contact: the last patch that was applied, and whether nobody has opened the contact since. */
export type Visit = z.infer<typeof row>;

/** The visit, or undefined. */
export function findVisit(db: ReadDb, id: string): Visit | undefined {
  return db.find(
    row,
    `SELECT contact_id AS contact, visit.profile_id AS profile, last_seq AS lastSeq, coalesce(held_by, visit.id) = visit.id AS isHolder
     FROM visit JOIN contact ON contact.id = contact_id WHERE visit.id = :id`,
    { id },
  );
}

/** Begins a visit; one that has begun stays as it is. */
export function insertVisit(db: WriteDb, visit: { id: string; contact: string; profile: string; now: string }): void {
  db.run(
    `INSERT INTO visit (id, contact_id, profile_id, opened_at) VALUES (:id, :contact, :profile, :now)
     ON CONFLICT (id) DO NOTHING`,
    visit,
  );
}

/** Gives a contact to one visit: from now on the ones before are refused. */
export function updateHolder(db: WriteDb, contact: string, visit: string): void {
  db.run('UPDATE contact SET held_by = :visit WHERE id = :contact', { contact, visit });
}

/** The visit that holds a contact; null where nobody has opened it yet. @throws AppError `not-found` */
export function findHolder(db: ReadDb, contact: string): string | null {
  const held = z.object({ visit: z.string().nullable() });
  return db.get(held, 'SELECT held_by AS visit FROM contact WHERE id = :contact', { contact }).visit;
}

/** Notes the last patch that was applied. */
export function updateLastSeq(db: WriteDb, id: string, seq: number): void {
  db.run('UPDATE visit SET last_seq = :seq WHERE id = :id', { id, seq });
}

/** Whether a contact that has not closed was opened at a moment or after it. */
export function hasDraftSince(db: ReadDb, since: Instant): boolean {
  const found = db.find(
    z.object({ id: z.string() }),
    `SELECT contact.id AS id FROM contact JOIN visit ON visit.id = contact.held_by
     WHERE contact.closed_at IS NULL AND visit.opened_at >= :since LIMIT 1`,
    { since },
  );
  return found !== undefined;
}
