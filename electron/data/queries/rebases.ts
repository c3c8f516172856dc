import { z } from 'zod';
import { type CivilDate, civilDate, type Instant, instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** A chart and a day of it. */
interface RebasePlace {
  readonly measure: string;
  readonly split: string;
  readonly from: CivilDate;
}

const row = z.object({
  ...{ id: z.string(), measure: z.string(), split: z.string(), from: civilDate, reason: z.string(), at: instant },
  ...{ by: z.string(), undoneAt: instant.nullable(), undoneBy: z.string().nullable() },
});

/** Every change that was recorded for a chart, the last recorded first. */
export function listRebaseRows(db: ReadDb): z.infer<typeof row>[] {
  return db.list(
    row,
    `SELECT rebase.id AS id, measure, split, from_day AS "from", reason, at, giver.name AS by,
       undone_at AS undoneAt, taker.name AS undoneBy
     FROM rebase JOIN profile AS giver ON giver.id = rebase.profile_id
     LEFT JOIN profile AS taker ON taker.id = rebase.undone_by
     ORDER BY position DESC`,
  );
}

const state = z.object({ undoneAt: instant.nullable() });

/** Whether a change was undone; undefined where there is none. */
export function findRebase(db: ReadDb, id: string): z.infer<typeof state> | undefined {
  return db.find(state, 'SELECT undone_at AS undoneAt FROM rebase WHERE id = :id', { id });
}

/** The change that stands for a chart and a day. */
export function findStandingRebase(db: ReadDb, { measure, split, from }: RebasePlace): { id: string } | undefined {
  return db.find(
    z.object({ id: z.string() }),
    `SELECT id FROM rebase WHERE measure = :measure AND split = :split AND from_day = :from AND undone_at IS NULL`,
    { measure, split, from },
  );
}

/** Records a change. */
export function insertRebase(
  db: WriteDb,
  rebase: RebasePlace & { id: string; reason: string; at: Instant; profile: string },
): void {
  db.run(
    `INSERT INTO rebase (id, measure, split, from_day, reason, at, profile_id)
     VALUES (:id, :measure, :split, :from, :reason, :at, :profile)`,
    { ...rebase },
  );
}

/** Notes who undid a change, and when. */
export function updateRebaseUndone(db: WriteDb, undone: { id: string; at: Instant; by: string }): void {
  db.run('UPDATE rebase SET undone_at = :at, undone_by = :by WHERE id = :id', { ...undone });
}
