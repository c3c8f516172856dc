import { z } from 'zod';
import type { CivilDate } from '../../shared/domain/time.ts';
import type { ReleasePeriod } from '../../shared/upstream/released.ts';
import type { Database } from '../db/database.ts';

const held = z.object({
  devices: z.record(z.string(), z.number()),
  basis: z.unknown(),
});
const row = z.object({
  period: z.string(),
  starts: z.string(),
  rev: z.number(),
  seq: z.coerce.number(),
  released_at: z.date(),
  content: z.unknown(),
});

/** How many computers are known to stand behind a period, and what its last release rests on; null where that is gone. */
export async function findReleased(db: Database, team: string, period: ReleasePeriod, starts: string) {
  const rows = await db.rows(
    held,
    `SELECT r.devices, b.basis FROM released r LEFT JOIN release_basis b USING (team, period, starts)
      WHERE r.team = $1 AND r.period = $2 AND r.starts = $3`,
    [team, period, starts],
  );
  return rows[0];
}

/** Releases a period's totals, in a revision of their own, and keeps what they rest on. */
export async function putReleased(
  db: Database,
  input: {
    team: string;
    period: ReleasePeriod;
    starts: string;
    content: unknown;
    basis: unknown;
    devices: Record<string, number>;
    isSettled: boolean;
    now: Date;
  },
): Promise<void> {
  const { team, period, starts, content, basis, devices, isSettled, now } = input;
  await db.run(
    `INSERT INTO released AS r (team, period, starts, rev, seq, released_at, content, devices, is_settled)
       VALUES ($1, $2, $3, 1, nextval('released_seq'), $4, $5, $6, $7)
     ON CONFLICT (team, period, starts) DO UPDATE SET rev = r.rev + 1, seq = excluded.seq, recount = false,
       released_at = excluded.released_at, content = excluded.content, devices = excluded.devices,
       is_settled = excluded.is_settled`,
    [team, period, starts, now, JSON.stringify(content), JSON.stringify(devices), isSettled],
  );
  await db.run(
    `INSERT INTO release_basis (team, period, starts, basis) VALUES ($1, $2, $3, $4)
     ON CONFLICT (team, period, starts) DO UPDATE SET basis = excluded.basis`,
    [team, period, starts, JSON.stringify(basis)],
  );
}

/** Periods that were released after a cursor, in the order of their release. */
export function listReleased(db: Database, team: string, since: number, limit: number) {
  return db.rows(
    row,
    `SELECT period, starts::text, rev, seq, released_at, content FROM released
      WHERE team = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
    [team, since, limit],
  );
}

/** Months of which something was counted and that are not released as they will stay. */
export function listOpenMonths(db: Database, team: string) {
  return db.rows(
    z.object({ starts: z.string(), is_settled: z.boolean().nullable(), recount: z.boolean().nullable() }),
    `SELECT m.starts::text, r.is_settled, r.recount FROM (
         SELECT DISTINCT date_trunc('month', day)::date AS starts FROM document WHERE team = $1
         UNION SELECT starts FROM released WHERE team = $1 AND recount
       ) AS m LEFT JOIN released r ON r.team = $1 AND r.period = 'month' AND r.starts = m.starts
      WHERE r.team IS NULL OR NOT r.is_settled OR r.recount ORDER BY m.starts`,
    [team],
  );
}

/** Forgets what releases of periods rest on that began before a day: no revision of them can come any more. */
export function dropBasis(db: Database, before: CivilDate): Promise<number> {
  return db.run('DELETE FROM release_basis WHERE starts < $1', [before]);
}
