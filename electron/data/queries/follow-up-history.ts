import { z } from 'zod';
import { resultTurn, tryTurn } from '../../../shared/domain/history.ts';
import type { ReadDb } from '../db/handles.ts';
import { flag } from './columns.ts';

/** As many notes of a kind as are read back at once: the newest of them. */
const mostNotes = 500;

const tryRow = z.object(tryTurn.shape);

/** Every try to reach somebody of a contact, also what was taken back, the newest first. */
export function listTryTurns(db: ReadDb, contact: string): z.infer<typeof tryRow>[] {
  return db.list(
    tryRow,
    `SELECT attempt.id AS id, purpose, at, happened_at AS happenedAt, coalesce(noted_by, profile.name) AS by, method,
       ending, words, reason, next_on AS nextOn, undone_at AS undoneAt
     FROM attempt JOIN profile ON profile.id = attempt.profile_id
     WHERE contact_id = :contact ORDER BY position DESC LIMIT ${mostNotes}`,
    { contact },
  );
}

const resultRow = z.object({
  ...resultTurn.omit({ label: true, isToldByThemselves: true }).shape,
  ...{ result: z.string(), packId: z.string(), packVersion: z.string(), isToldByThemselves: flag },
});

/** Every result of a contact's follow-up, also what was taken back, with the pack that says what it is called, the newest first. */
export function listResultTurns(db: ReadDb, contact: string): z.output<typeof resultRow>[] {
  return db.list(
    resultRow,
    `SELECT follow_up_result.id AS id, at, coalesce(noted_by, profile.name) AS by, result, pack_id AS packId,
       pack_version AS packVersion, words, why, kept_closed AS keptClosed, next_on AS nextOn,
       told_in IS NOT NULL AS isToldByThemselves, undone_at AS undoneAt
     FROM follow_up_result JOIN profile ON profile.id = follow_up_result.profile_id
     WHERE contact_id = :contact ORDER BY position DESC LIMIT ${mostNotes}`,
    { contact },
  );
}
