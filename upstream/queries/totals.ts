import { z } from 'zod';
import type { CivilDate } from '../../shared/domain/time.ts';
import type { Database } from '../db/database.ts';

const summed = z.object({ tbl: z.string(), a: z.string(), b: z.string(), n: z.coerce.number() });
/** A sum over documents. */
export type SummedCell = z.infer<typeof summed>;

/** Exact sums of some tables over the days from one to another, both included; sums of 0 are left out. */
export function sumCells(
  db: Database,
  team: string,
  tables: readonly string[],
  [from, to]: readonly [CivilDate, CivilDate],
): Promise<SummedCell[]> {
  return db.rows(
    summed,
    `SELECT tbl, a, b, sum(n) AS n FROM (
       SELECT c.tbl, c.a, c.b, c.n FROM document d
         JOIN cell c ON c.team = d.team AND c.stream = d.stream AND c.day = d.day
        WHERE d.team = $1 AND d.day BETWEEN $3 AND $4 AND c.tbl = ANY ($2)
       UNION ALL
       SELECT f.tbl, f.a, f.b, f.n FROM folded f WHERE f.team = $1 AND f.day BETWEEN $3 AND $4 AND f.tbl = ANY ($2)
     ) AS every GROUP BY tbl, a, b HAVING sum(n) <> 0 ORDER BY tbl, a COLLATE "C", b COLLATE "C"`,
    [team, tables, from, to],
  );
}

/** How many different computers contributed to each table on these days, as far as the links are still there. */
export async function countContributors(
  db: Database,
  team: string,
  [from, to]: readonly [CivilDate, CivilDate],
): Promise<Map<string, number>> {
  const rows = await db.rows(
    z.object({ tbl: z.string(), devices: z.coerce.number() }),
    `SELECT c.tbl, count(DISTINCT l.device) AS devices FROM document d
       JOIN cell c ON c.team = d.team AND c.stream = d.stream AND c.day = d.day
       JOIN stream_device l ON l.team = d.team AND l.stream = d.stream
      WHERE d.team = $1 AND d.day BETWEEN $2 AND $3 GROUP BY c.tbl`,
    [team, from, to],
  );
  return new Map(rows.map(({ tbl, devices }) => [tbl, devices]));
}

/** When a team's totals were released last. */
export async function findReleaseState(db: Database, team: string) {
  const rows = await db.rows(
    z.object({ released_on: z.string().nullable() }),
    'SELECT released_on::text FROM team WHERE team = $1 FOR UPDATE',
    [team],
  );
  return rows[0]?.released_on ?? null;
}

/** Days before a date that changed since the last release, or that lie in a month that it had not released. */
export async function listDaysToRelease(
  db: Database,
  team: string,
  { before, openFrom }: { before: CivilDate; openFrom: CivilDate },
): Promise<CivilDate[]> {
  const rows = await db.rows(
    z.object({ day: z.string() }),
    // Transactions that were not yet visible then are found again: a release takes no longer than five minutes.
    `SELECT DISTINCT d.day::text AS day FROM document d JOIN team t ON t.team = d.team
      WHERE d.team = $1 AND d.day < $2
        AND (d.day >= $3 OR t.released_up_to IS NULL OR d.applied_at > t.released_up_to - interval '5 minutes')
      ORDER BY day`,
    [team, before, openFrom],
  );
  return rows.map(({ day }) => day);
}

/** A team's totals were released on a day. */
export async function noteRelease(db: Database, team: string, day: CivilDate): Promise<void> {
  await db.run('UPDATE team SET released_on = $2, released_up_to = clock_timestamp() WHERE team = $1', [team, day]);
}
