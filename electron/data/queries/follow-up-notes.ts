import { z } from 'zod';
import type { Purpose } from '../../../shared/domain/follow-up/next-try.ts';
import {
  type Attempt,
  attempt,
  check,
  type GivenAttempt,
  type GivenResult,
  type Result,
  result,
} from '../../../shared/domain/follow-up/notes.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

/** When a note was made, by whom and about which contact. */
interface Noted {
  readonly id: string;
  readonly contact: string;
  readonly at: Instant;
  readonly profile: string;
  /** Who noted it, where that was a colleague on another computer. */
  readonly notedBy?: string;
}

/** Tries and results stand in one order, so that the last note is the last of both. */
const nextOrder = `(SELECT coalesce(max(position), 0) + 1 FROM
  (SELECT max(position) AS position FROM attempt UNION ALL SELECT max(position) FROM follow_up_result))`;

const attemptRow = z.object(attempt.shape);

/** The tries of a contact for one purpose that were not taken back, the oldest first. */
export function listAttempts(db: ReadDb, contact: string, purpose: Purpose): Attempt[] {
  return db.list(
    attemptRow,
    `SELECT attempt.id AS id, position AS "order", at, coalesce(noted_by, profile.name) AS by, method, ending, words, reason, next_on AS nextOn,
       happened_at AS happenedAt
     FROM attempt JOIN profile ON profile.id = attempt.profile_id
     WHERE contact_id = :contact AND purpose = :purpose AND undone_at IS NULL ORDER BY position`,
    { contact, purpose },
  );
}

/** Adds a try. */
export function insertAttempt(db: WriteDb, noted: Noted & GivenAttempt & { readonly purpose: Purpose }): void {
  db.run(
    `INSERT INTO attempt (position, id, contact_id, purpose, at, profile_id, method, ending, words, reason, next_on,
       happened_at, noted_by)
     VALUES (${nextOrder}, :id, :contact, :purpose, :at, :profile, :method, :ending, :words, :reason, :nextOn,
       :happenedAt, :notedBy)`,
    { ...noted, notedBy: noted.notedBy ?? null },
  );
}

const resultRow = z
  .object({
    ...result.omit({ correction: true }).shape,
    ...{ checks: json(z.array(check)), corrects: z.string().nullable(), why: z.string() },
  })
  .transform(
    ({ corrects, why, ...row }): Result => ({
      ...row,
      correction: corrects === null ? null : { of: corrects, why },
    }),
  );

/** The results of a contact's follow-up that were not taken back, the oldest first. */
export function listResults(db: ReadDb, contact: string): Result[] {
  return db.list(
    resultRow,
    `SELECT follow_up_result.id AS id, position AS "order", at, coalesce(noted_by, profile.name) AS by, pack_id AS packId,
       pack_version AS packVersion, result, method, reason, listened, solved, words, checks, next_on AS nextOn,
       corrects, why, kept_closed AS keptClosed, told_in AS toldIn
     FROM follow_up_result JOIN profile ON profile.id = follow_up_result.profile_id
     WHERE contact_id = :contact AND undone_at IS NULL ORDER BY position`,
    { contact },
  );
}

/** A result as it is put down, with the pack that says what it means. */
type NewResult = Noted &
  GivenResult & {
    readonly packId: string;
    readonly packVersion: string;
    readonly corrects: string | null;
    readonly why: string;
    readonly toldIn: string | null;
  };

/** Adds a result. */
export function insertResult(db: WriteDb, { checks, ...noted }: NewResult): void {
  db.run(
    `INSERT INTO follow_up_result (position, id, contact_id, at, profile_id, pack_id, pack_version, result, method,
       reason, listened, solved, words, checks, next_on, corrects, why, told_in, noted_by)
     VALUES (${nextOrder}, :id, :contact, :at, :profile, :packId, :packVersion, :result, :method, :reason, :listened,
       :solved, :words, :checks, :nextOn, :corrects, :why, :toldIn, :notedBy)`,
    { ...noted, checks: JSON.stringify(checks), notedBy: noted.notedBy ?? null },
  );
}

/** Which of some contacts' follow-ups were answered in which later conversation, as far as that stands. */
export function listTold(db: ReadDb, contacts: readonly string[]): { contact: string; toldIn: string }[] {
  return db.list(
    z.object({ contact: z.string(), toldIn: z.string() }),
    `SELECT contact_id AS contact, told_in AS toldIn
     FROM json_each(:contacts) AS wanted CROSS JOIN follow_up_result ON follow_up_result.contact_id = wanted.value
     WHERE told_in IS NOT NULL AND undone_at IS NULL`,
    { contacts: JSON.stringify(contacts) },
  );
}

/** True where a note with this id was ever made, also one that was taken back. */
export function isNoted(db: ReadDb, id: string): boolean {
  const row = z.object({ id: z.string() });
  const sql = 'SELECT id FROM attempt WHERE id = :id UNION ALL SELECT id FROM follow_up_result WHERE id = :id';
  return db.find(row, sql, { id }) !== undefined;
}

/** Takes a note back: it stays on record with a mark, and counts no more. */
export function updateUndone(db: WriteDb, id: string, undoneAt: Instant): void {
  db.run('UPDATE attempt SET undone_at = :undoneAt WHERE id = :id', { id, undoneAt });
  db.run('UPDATE follow_up_result SET undone_at = :undoneAt WHERE id = :id', { id, undoneAt });
}

/** Notes why no conversation was begun although it did not last. */
export function updateKeptClosed(db: WriteDb, id: string, why: string): void {
  db.run('UPDATE follow_up_result SET kept_closed = :why WHERE id = :id', { id, why });
}
