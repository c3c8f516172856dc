import { z } from 'zod';
import { type NewSession, session } from '../../../shared/domain/sessions/session.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const row = session.extend({ packId: z.string(), packVersion: z.string() });
/** A session as it is kept, with the pack it was opened with. */
export type KeptSession = z.output<typeof row>;

const columns = `id, venue, venue_type AS venueType, channel, locality, staff, planned_end AS plannedEnd, day,
  opened_at AS openedAt, closed_at AS closedAt, pack_id AS packId, pack_version AS packVersion`;

/** The session that is open on this computer, or undefined. */
export function findOpenSession(db: ReadDb): KeptSession | undefined {
  return db.find(row, `SELECT ${columns} FROM session WHERE closed_at IS NULL`);
}

/** A session by its id, or undefined. */
export function findSession(db: ReadDb, id: string): KeptSession | undefined {
  return db.find(row, `SELECT ${columns} FROM session WHERE id = :id`, { id });
}

/** Sessions that have closed, the latest first. */
export function listClosedSessions(db: ReadDb, limit: number): KeptSession[] {
  const sql = `SELECT ${columns} FROM session WHERE closed_at IS NOT NULL ORDER BY day DESC, opened_at DESC LIMIT :limit`;
  return db.list(row, sql, { limit });
}

/** Opens a session. */
export function insertSession(
  db: WriteDb,
  made: NewSession & { profile: string; packId: string; packVersion: string; day: CivilDate; now: Instant },
): void {
  db.run(
    `INSERT INTO session (id, profile_id, pack_id, pack_version, channel, venue_type, venue, locality, staff, day,
       opened_at, planned_end)
     VALUES (:id, :profile, :packId, :packVersion, :channel, :venueType, :venue, :locality, :staff, :day, :now,
       :plannedEnd)`,
    made,
  );
}

/** Closes a session. Nobody is called any more: what people are called by, and what was not recorded, goes. */
export function updateSessionClosed(db: WriteDb, session: string, by: string, now: Instant): void {
  db.run('UPDATE session SET closed_at = :now, closed_by = :by WHERE id = :session', { session, by, now });
  db.run("UPDATE session_row SET called = '', entered = NULL WHERE session_id = :session", { session });
}

/** Puts a stroke into the tally of a session: somebody who gave nothing, in the queue or not. */
export function insertStroke(
  db: WriteDb,
  stroke: { id: string; session: string; row: string | null; at: Instant; profile: string },
): void {
  db.run(
    `INSERT INTO session_stroke (id, session_id, row_id, at, profile_id)
     VALUES (:id, :session, :row, :at, :profile)`,
    stroke,
  );
}

const stroke = z.object({
  id: z.string(),
  session: z.string(),
  row: z.string().nullable(),
  undoneAt: z.string().nullable(),
});

/** A stroke by its id, or undefined. */
export function findStroke(db: ReadDb, id: string): z.output<typeof stroke> | undefined {
  return db.find(
    stroke,
    'SELECT id, session_id AS session, row_id AS row, undone_at AS undoneAt FROM session_stroke WHERE id = :id',
    { id },
  );
}

/** Takes a stroke back; it stays on record as one that was taken back. */
export function updateStrokeUndone(db: WriteDb, id: string, now: Instant): void {
  db.run('UPDATE session_stroke SET undone_at = :now WHERE id = :id AND undone_at IS NULL', { id, now });
}

const n = z.object({ n: z.number() });

/** How many strokes of a session stand, those of people in the queue counted in. */
export function countStrokes(db: ReadDb, session: string): number {
  const sql = 'SELECT count(*) AS n FROM session_stroke WHERE session_id = :session AND undone_at IS NULL';
  return db.get(n, sql, { session }).n;
}

/** The strokes that stand for people who stood in no queue: how many, and the last one. */
export function getLooseStrokes(db: ReadDb, session: string): { n: number; last: string | null } {
  return db.get(
    n.extend({ last: z.string().nullable() }),
    `SELECT count(*) AS n, (SELECT id FROM session_stroke WHERE session_id = :session AND row_id IS NULL
       AND undone_at IS NULL ORDER BY position DESC LIMIT 1) AS last
     FROM session_stroke WHERE session_id = :session AND row_id IS NULL AND undone_at IS NULL`,
    { session },
  );
}

const tallied = z.object({
  ...{ session: z.string(), day: z.string(), channel: z.string(), locality: z.string().nullable(), n: z.number() },
});
/** What a session adds to the numbers besides its conversations. */
export type TalliedSession = z.output<typeof tallied>;

/** Every session with strokes that stand. */
export function listTallied(db: ReadDb): TalliedSession[] {
  return db.list(
    tallied,
    `SELECT session.id AS session, day, channel, locality, count(*) AS n
     FROM session_stroke JOIN session ON session.id = session_stroke.session_id
     WHERE undone_at IS NULL GROUP BY session.id`,
  );
}
