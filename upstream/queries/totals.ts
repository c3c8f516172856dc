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

/** The same sums of each computer by itself, as far as the links are still there; the computers come in no order. */
export async function sumByDevice(
  db: Database,
  team: string,
  tables: readonly string[],
  [from, to]: readonly [CivilDate, CivilDate],
): Promise<Map<string, SummedCell[]>> {
  const rows = await db.rows(
    summed.extend({ device: z.string() }),
    `SELECT l.device::text, c.tbl, c.a, c.b, sum(c.n) AS n FROM document d
       JOIN cell c ON c.team = d.team AND c.stream = d.stream AND c.day = d.day
       JOIN stream_device l ON l.team = d.team AND l.stream = d.stream
      WHERE d.team = $1 AND d.day BETWEEN $3 AND $4 AND c.tbl = ANY ($2) GROUP BY l.device, c.tbl, c.a, c.b`,
    [team, tables, from, to],
  );
  const byDevice = new Map<string, SummedCell[]>();
  for (const { device, ...cell } of rows) {
    const own = byDevice.get(device) ?? [];
    byDevice.set(device, own);
    own.push(cell);
  }
  return byDevice;
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

/** A team's totals were released on a day. */
export async function noteRelease(db: Database, team: string, day: CivilDate): Promise<void> {
  await db.run('UPDATE team SET released_on = $2 WHERE team = $1', [team, day]);
}
