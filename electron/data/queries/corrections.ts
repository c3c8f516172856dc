import { z } from 'zod';
import { type PastCorrection, pastCorrection } from '../../../shared/domain/history.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const row = z.object(pastCorrection.shape);
const columns = `SELECT correction.id AS id, reason, profile.name AS by, begun_at AS begunAt, ended_at AS endedAt, ending
  FROM correction JOIN profile ON profile.id = correction.profile_id`;

/** The correction of a contact that is not finished, or undefined. There is one at the most. */
export function findOpenCorrection(db: ReadDb, contact: string): PastCorrection | undefined {
  return db.find(row, `${columns} WHERE contact_id = :contact AND ended_at IS NULL`, { contact });
}

/** The corrections of a contact, the newest first. */
export function listCorrections(db: ReadDb, contact: string): PastCorrection[] {
  return db.list(row, `${columns} WHERE contact_id = :contact ORDER BY begun_at DESC, correction.id DESC`, { contact });
}

/** Begins a correction. */
export function insertCorrection(
  db: WriteDb,
  correction: { id: string; contact: string; reason: string; now: string; profile: string },
): void {
  db.run(
    `INSERT INTO correction (id, contact_id, reason, begun_at, profile_id)
     VALUES (:id, :contact, :reason, :now, :profile)`,
    correction,
  );
}

/** Ends a correction one way or the other. */
export function updateEnded(
  db: WriteDb,
  { id, now, ending }: { id: string; now: string; ending: 'finished' | 'dropped' },
): void {
  db.run('UPDATE correction SET ended_at = :now, ending = :ending WHERE id = :id', { id, now, ending });
}
