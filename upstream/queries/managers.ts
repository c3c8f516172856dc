import { z } from 'zod';
import type { Database } from '../db/database.ts';

/** Puts a manager's code on record, as a hash. */
export async function insertManagerCode(
  db: Database,
  { team, hash, label, now }: { team: string; hash: Buffer; label: string; now: Date },
): Promise<void> {
  await db.run('INSERT INTO manager_code (team, code_hash, label, made_at) VALUES ($1, $2, $3, $4)', [
    team,
    hash,
    label,
    now,
  ]);
}

/** Ends a manager's code, and every visit with it. @returns how many codes that was */
export function revokeManagerCode(db: Database, team: string, label: string, now: Date): Promise<number> {
  return db.run('UPDATE manager_code SET revoked_at = $3 WHERE team = $1 AND label = $2 AND revoked_at IS NULL', [
    team,
    label,
    now,
  ]);
}

/** Begins a visit where the code is good. @returns whether it is */
export async function insertVisit(
  db: Database,
  { team, code, visit, expiresAt }: { team: string; code: Buffer; visit: Buffer; expiresAt: Date },
): Promise<boolean> {
  const text = `INSERT INTO manager_visit (team, visit_hash, code_hash, expires_at)
    SELECT team, $3, code_hash, $4 FROM manager_code WHERE team = $1 AND code_hash = $2 AND revoked_at IS NULL`;
  return (await db.run(text, [team, code, visit, expiresAt])) === 1;
}

/** Whether a visit goes on at a moment: it has not expired, and its code was not revoked. */
export async function isVisiting(db: Database, team: string, visit: Buffer, now: Date): Promise<boolean> {
  const rows = await db.rows(
    z.object({ team: z.string() }),
    `SELECT v.team FROM manager_visit v JOIN manager_code c ON c.team = v.team AND c.code_hash = v.code_hash
      WHERE v.team = $1 AND v.visit_hash = $2 AND v.expires_at > $3 AND c.revoked_at IS NULL`,
    [team, visit, now],
  );
  return rows.length > 0;
}

/** Ends a visit. */
export async function deleteVisit(db: Database, team: string, visit: Buffer): Promise<void> {
  await db.run('DELETE FROM manager_visit WHERE team = $1 AND visit_hash = $2', [team, visit]);
}

/** Removes visits that are over. */
export function dropVisits(db: Database, before: Date): Promise<number> {
  return db.run('DELETE FROM manager_visit WHERE expires_at < $1', [before]);
}

/** How many computers a team has, and how many of them were heard from since a day; revoked ones are none. */
export async function countHeard(db: Database, team: string, since: string): Promise<{ all: number; heard: number }> {
  const rows = await db.rows(
    z.object({ all: z.coerce.number(), heard: z.coerce.number() }),
    `SELECT count(*) AS all, count(*) FILTER (WHERE heard_on >= $2) AS heard FROM device
      WHERE team = $1 AND revoked_at IS NULL`,
    [team, since],
  );
  return rows[0] ?? { all: 0, heard: 0 };
}
