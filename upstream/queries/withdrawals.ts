import { z } from 'zod';
import type { CivilDate } from '../../shared/domain/time.ts';
import type { Database } from '../db/database.ts';

const sent = z.object({
  streams: z.coerce.number(),
  documents: z.coerce.number(),
  contacts: z.coerce.number(),
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
});
/** What a computer sent, as far as the links to its streams are still there. */
export type Sent = z.infer<typeof sent>;

/** What of the documents that are held came from a computer. */
export async function countSent(db: Database, team: string, device: string): Promise<Sent> {
  const rows = await db.rows(
    sent,
    `SELECT count(DISTINCT d.stream) AS streams, count(*) AS documents, coalesce(sum(d.n), 0) AS contacts,
         min(d.day)::text AS first_day, max(d.day)::text AS last_day
       FROM document d JOIN stream_device l ON l.team = d.team AND l.stream = d.stream
      WHERE l.team = $1 AND l.device = $2`,
    [team, device],
  );
  return rows[0] ?? { streams: 0, documents: 0, contacts: 0, first_day: null, last_day: null };
}

/** Removes the documents of a computer's streams, and the streams. */
export async function deleteSent(db: Database, team: string, device: string): Promise<void> {
  const own = 'stream IN (SELECT stream FROM stream_device WHERE team = $1 AND device = $2)';
  await db.run(`DELETE FROM cell WHERE team = $1 AND ${own}`, [team, device]);
  await db.run(`DELETE FROM document WHERE team = $1 AND ${own}`, [team, device]);
  await db.run(`DELETE FROM stream WHERE team = $1 AND ${own}`, [team, device]);
  await db.run('DELETE FROM stream_device WHERE team = $1 AND device = $2', [team, device]);
}

/** Months from the one of a day on that were released and are to be counted again. @returns how many */
export function askRecount(db: Database, team: string, from: CivilDate): Promise<number> {
  return db.run(
    `UPDATE released r SET recount = true WHERE r.team = $1 AND r.starts >= date_trunc('month', $2::date)
       AND EXISTS (SELECT 1 FROM release_basis b
                    WHERE b.team = r.team AND b.period = r.period AND b.starts = r.starts)`,
    [team, from],
  );
}

/** Puts on record that a computer's counts were withdrawn. */
export async function insertWithdrawal(
  db: Database,
  { team, device, now, ...what }: Sent & { team: string; device: string; now: Date },
): Promise<void> {
  await db.run(
    `INSERT INTO withdrawal (team, device, withdrawn_at, streams, documents, contacts, first_day, last_day)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [team, device, now, what.streams, what.documents, what.contacts, what.first_day, what.last_day],
  );
}
