import { z } from 'zod';
import { handOverResults, type Pass, pass } from '../../../shared/domain/hand-over/view.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag } from './columns.ts';

/** Notes what came of a route; `seenBy` is whoever noted it where they passed it on themselves. */
export function insertHandOverResult(
  db: WriteDb,
  noted: {
    id: string;
    contact: string;
    route: string;
    result: string;
    words: string;
    at: Instant;
    profile: string;
    seenBy: string | null;
  },
): void {
  db.run(
    `INSERT INTO hand_over_result (id, contact_id, route, result, words, at, profile_id, seen_at, seen_by)
     VALUES (:id, :contact, :route, :result, :words, :at, :profile, CASE WHEN :seenBy IS NULL THEN NULL ELSE :at END, :seenBy)`,
    noted,
  );
}

const standing = z.object({ ...pass.shape.result.unwrap().shape, isSeen: flag, route: z.string() });

/** What came of the routes of a contact: for each what was noted last and not taken back. */
export function listHandOverResults(db: ReadDb, contact: string): (NonNullable<Pass['result']> & { route: string })[] {
  return db.list(
    standing,
    `SELECT noted.id AS id, route, result, words, at, profile.name AS by, seen_at IS NOT NULL AS isSeen
     FROM hand_over_result AS noted JOIN profile ON profile.id = noted.profile_id
     WHERE contact_id = :contact AND undone_at IS NULL
       AND position = (SELECT max(position) FROM hand_over_result AS other
         WHERE other.contact_id = noted.contact_id AND other.route = noted.route AND other.undone_at IS NULL)
     ORDER BY position`,
    { contact },
  );
}

const noted = z.object({
  ...{ contact: z.string(), route: z.string(), result: z.enum(handOverResults), isUndone: flag },
});

/** A result by its id, or undefined. */
export function findHandOverResult(db: ReadDb, id: string): z.output<typeof noted> | undefined {
  return db.find(
    noted,
    `SELECT contact_id AS contact, route, result, undone_at IS NOT NULL AS isUndone FROM hand_over_result
     WHERE id = :id`,
    { id },
  );
}

/** Marks a result as taken back. */
export function updateResultUndone(db: WriteDb, id: string, at: Instant): void {
  db.run('UPDATE hand_over_result SET undone_at = :at WHERE id = :id AND undone_at IS NULL', { id, at });
}

/** Marks a result as seen, or as not seen after all. */
export function updateResultSeen(db: WriteDb, id: string, seen: { at: Instant; by: string } | null): void {
  db.run('UPDATE hand_over_result SET seen_at = :at, seen_by = :by WHERE id = :id', {
    ...{ id, at: seen?.at ?? null, by: seen?.by ?? null },
  });
}

const sentBack = z.object({ id: z.string(), words: z.string() });

/** What was said when a contact was sent back last, or undefined. */
export function findSentBack(db: ReadDb, contact: string): z.infer<typeof sentBack> | undefined {
  return db.find(
    sentBack,
    `SELECT id, words FROM hand_over_result WHERE contact_id = :contact AND result = 'sent-back' AND undone_at IS NULL
     ORDER BY position DESC LIMIT 1`,
    { contact },
  );
}

const words = z.object({ at: z.string(), route: z.string(), result: z.enum(handOverResults), words: z.string() });

/** Every result of a contact that was not taken back, the earliest first. */
export function listResultWords(db: ReadDb, contact: string): z.infer<typeof words>[] {
  return db.list(
    words,
    `SELECT at, route, result, words FROM hand_over_result WHERE contact_id = :contact AND undone_at IS NULL
     ORDER BY position`,
    { contact },
  );
}
