import { z } from 'zod';
import type { LegalHold } from '../../../shared/contract/retention.ts';
import { holdReasons } from '../../../shared/domain/retention/reasons.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** Places a hold, and says whether there was none for this reason yet. */
export function insertHold(
  db: WriteDb,
  hold: { id: string; contact: string; reason: string; now: string; by: string },
): boolean {
  const added = db.run(
    `INSERT INTO legal_hold (id, contact_id, reason, placed_at, placed_by) VALUES (:id, :contact, :reason, :now, :by)
     ON CONFLICT (contact_id, reason) WHERE lifted_at IS NULL DO NOTHING`,
    hold,
  );
  return added > 0;
}

/** Lifts a hold, and says whether there was one. */
export function updateHoldLifted(
  db: WriteDb,
  hold: { contact: string; reason: string; now: string; by: string },
): boolean {
  const lifted = db.run(
    `UPDATE legal_hold SET lifted_at = :now, lifted_by = :by
     WHERE contact_id = :contact AND reason = :reason AND lifted_at IS NULL`,
    hold,
  );
  return lifted > 0;
}

const row = z
  .object({
    ...{
      contact: z.string(),
      day: z.string(),
      name: z.string(),
      reason: z.enum(holdReasons),
      at: z.string(),
      by: z.string(),
    },
    ...{ liftedAt: z.string().nullable(), liftedBy: z.string().nullable() },
  })
  .transform(({ liftedAt, liftedBy, ...hold }): LegalHold => {
    const lifted = liftedAt === null || liftedBy === null ? null : { at: liftedAt, by: liftedBy };
    return { ...hold, lifted };
  });

/** Every hold that stands or stood, the newest first. */
export function listHolds(db: ReadDb): LegalHold[] {
  return db.list(
    row,
    `SELECT contact_id AS contact, civil_day AS day, person.name AS name, reason, placed_at AS at, placer.name AS by,
       lifted_at AS liftedAt, lifter.name AS liftedBy
     FROM legal_hold CROSS JOIN contact ON contact.id = contact_id JOIN person ON person.id = contact.person_id
     JOIN profile AS placer ON placer.id = placed_by LEFT JOIN profile AS lifter ON lifter.id = lifted_by
     ORDER BY placed_at DESC, legal_hold.id DESC`,
  );
}

/** Why a conversation is held; empty where it is not. */
export function listReasonsOfHold(db: ReadDb, contact: string): LegalHold['reason'][] {
  const rows = db.list(
    z.object({ reason: z.enum(holdReasons) }),
    'SELECT reason FROM legal_hold WHERE contact_id = :contact AND lifted_at IS NULL ORDER BY placed_at, id',
    { contact },
  );
  return rows.map(({ reason }) => reason);
}
