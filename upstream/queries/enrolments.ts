import { z } from 'zod';
import type { Database } from '../db/database.ts';

/** Makes a team if there is none of that name. */
export async function insertTeam(db: Database, team: string): Promise<void> {
  await db.run('INSERT INTO team (team) VALUES ($1) ON CONFLICT DO NOTHING', [team]);
}

/** Every team. */
export async function listTeams(db: Database): Promise<string[]> {
  const rows = await db.rows(z.object({ team: z.string() }), 'SELECT team FROM team ORDER BY team');
  return rows.map(({ team }) => team);
}

/** Puts a code on record, as a hash. @returns whether no other code of the team has its letters */
export async function insertEnrolment(
  db: Database,
  { team, selector, hash, expiresAt }: { team: string; selector: string; hash: Buffer; expiresAt: Date },
): Promise<boolean> {
  const text = `INSERT INTO enrolment (team, selector, code_hash, expires_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING`;
  return (await db.run(text, [team, selector, hash, expiresAt])) === 1;
}

/**
 * Takes one attempt off a code that is still good at a moment.
 *
 * @returns its hash; nothing where it is unknown, used, too old or out of attempts, which nobody is told apart
 */
export async function attemptEnrolment(
  db: Database,
  team: string,
  selector: string,
  now: Date,
): Promise<Buffer | undefined> {
  const rows = await db.rows(
    z.object({ code_hash: z.instanceof(Buffer) }),
    `UPDATE enrolment SET attempts_left = attempts_left - 1
      WHERE team = $1 AND selector = $2 AND used_at IS NULL AND expires_at > $3 AND attempts_left > 0
      RETURNING code_hash`,
    [team, selector, now],
  );
  return rows[0]?.code_hash;
}

/** A code was used. @returns whether this was the first time */
export async function useEnrolment(db: Database, team: string, selector: string, now: Date): Promise<boolean> {
  const text = 'UPDATE enrolment SET used_at = $3 WHERE team = $1 AND selector = $2 AND used_at IS NULL';
  return (await db.run(text, [team, selector, now])) === 1;
}
