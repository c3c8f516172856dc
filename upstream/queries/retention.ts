import type { CivilDate } from '../../shared/domain/time.ts';
import type { Database } from '../db/database.ts';

/** Forgets whose streams they are that have had nothing to say since a day. */
export function dropLinks(db: Database, before: CivilDate): Promise<number> {
  return db.run('DELETE FROM stream_device WHERE last_day < $1', [before]);
}

/**
 * Adds the documents of days before one to the team's sums and removes them. No document of these days is taken any
 * more, so that none can come that would have to be subtracted first.
 */
export async function foldDocuments(db: Database, before: CivilDate): Promise<number> {
  await db.run(
    `INSERT INTO folded AS f (team, day, tbl, a, b, n)
       SELECT team, day, tbl, a, b, sum(n) FROM cell WHERE day < $1 GROUP BY team, day, tbl, a, b
         ORDER BY team, day, tbl, a, b
     ON CONFLICT (team, day, tbl, a, b) DO UPDATE SET n = f.n + excluded.n`,
    [before],
  );
  await db.run('DELETE FROM cell WHERE day < $1', [before]);
  const documents = await db.run('DELETE FROM document WHERE day < $1', [before]);
  await db.run(
    `DELETE FROM stream s WHERE NOT EXISTS
       (SELECT 1 FROM document d WHERE d.team = s.team AND d.stream = s.stream)`,
  );
  return documents;
}

/** Removes enrolment codes that nobody can use any more. */
export function dropEnrolments(db: Database, before: Date): Promise<number> {
  return db.run('DELETE FROM enrolment WHERE expires_at < $1', [before]);
}
