import { z } from 'zod';
import { keyOf } from '../../../shared/domain/changes.ts';
import { type PastChange, sealedFile } from '../../../shared/domain/sealed/sealed-file.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, json } from './columns.ts';

const shape = sealedFile.shape.history.element.shape;
const row = z
  .object({
    ...{ visit: z.string(), at: z.string(), by: z.string(), change: json(shape.change) },
    ...{ before: json(shape.before).nullable(), isBeforeKnown: flag },
  })
  .transform((found): PastChange => found);

/** The history of a draft as it goes along with it, the oldest first; the newest are kept where there are too many. */
export function listPastChanges(db: ReadDb, contact: string, limit: number): PastChange[] {
  const newestFirst = db.list(
    row,
    `SELECT visit_id AS visit, at, coalesce(noted_by, profile.name) AS by, value AS change, before,
       before IS NOT NULL AS isBeforeKnown
     FROM history JOIN profile ON profile.id = history.profile_id
     WHERE contact_id = :contact AND correction_id IS NULL ORDER BY position DESC LIMIT :limit`,
    { contact, limit },
  );
  return newestFirst.reverse();
}

/** Adds a change that a colleague made on another computer. */
export function insertPastChange(db: WriteDb, contact: string, profile: string, past: PastChange): void {
  const { visit, at, by, change, before, isBeforeKnown } = past;
  db.run(
    `INSERT INTO history (contact_id, visit_id, what, value, before, at, profile_id, noted_by)
     VALUES (:contact, :visit, :what, :value, :before, :at, :profile, :by)`,
    {
      ...{ contact, visit, at, by, profile, value: JSON.stringify(change) },
      what: 'promise' in change ? `promise ${change.promise}` : keyOf(change),
      before: isBeforeKnown ? JSON.stringify(before) : null,
    },
  );
}

/** Empties a draft that comes back, so that what comes takes its place; who it is about is written over. */
export function deleteDraftParts(db: WriteDb, contact: string): void {
  for (const table of ['note', 'solution', 'concern', 'history', 'information_pack']) {
    db.run(`DELETE FROM ${table} WHERE contact_id = :contact`, { contact });
  }
}

/** Notes when a conversation was begun on another computer, and on which day it counts. */
export function updateBegun(db: WriteDb, contact: string, openedAt: Instant, civilDay: CivilDate): void {
  db.run('UPDATE contact SET opened_at = :openedAt, civil_day = :civilDay WHERE id = :contact', {
    ...{ contact, openedAt, civilDay },
  });
}
