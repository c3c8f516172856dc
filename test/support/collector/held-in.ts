import { z } from 'zod';
import { documentKey } from '../../../shared/counts/digest.ts';
import type { Database } from '../../../upstream/db/database.ts';

/** The documents of a team as the collector holds them, by name. */
export async function heldIn(db: Database, team: string): Promise<Map<string, { rev: number; sum: string }>> {
  const rows = await db.rows(
    z.object({ stream: z.string(), day: z.string(), rev: z.number(), sum: z.string() }),
    'SELECT stream::text, day::text, rev, sum FROM document WHERE team = $1',
    [team],
  );
  return new Map(rows.map((row) => [documentKey(row), { rev: row.rev, sum: row.sum }]));
}
