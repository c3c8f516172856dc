import { z } from 'zod';
import type { ReleasePeriod } from '../../shared/upstream/released.ts';
import type { Database } from '../db/database.ts';

const held = z.object({
  rev: z.number(),
  content: z.unknown(),
  devices: z.record(z.string(), z.number()),
});
const row = z.object({
  period: z.string(),
  starts: z.string(),
  rev: z.number(),
  seq: z.coerce.number(),
  released_at: z.date(),
  content: z.unknown(),
});

/** A period's totals as they were released last. */
export async function findReleased(db: Database, team: string, period: ReleasePeriod, starts: string) {
  const rows = await db.rows(
    held,
    'SELECT rev, content, devices FROM released WHERE team = $1 AND period = $2 AND starts = $3',
    [team, period, starts],
  );
  return rows[0];
}

/** Releases a period's totals, in a revision of their own. */
export async function putReleased(
  db: Database,
  input: {
    team: string;
    period: ReleasePeriod;
    starts: string;
    content: unknown;
    devices: Record<string, number>;
    now: Date;
  },
): Promise<void> {
  const { team, period, starts, content, devices, now } = input;
  await db.run(
    `INSERT INTO released AS r (team, period, starts, rev, seq, released_at, content, devices)
       VALUES ($1, $2, $3, 1, nextval('released_seq'), $4, $5, $6)
     ON CONFLICT (team, period, starts) DO UPDATE SET rev = r.rev + 1, seq = excluded.seq,
       released_at = excluded.released_at, content = excluded.content, devices = excluded.devices`,
    [team, period, starts, now, JSON.stringify(content), JSON.stringify(devices)],
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
