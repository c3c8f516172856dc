import { z } from 'zod';
import { releasedPeriod } from '../../../shared/upstream/released.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

/** What the collector released of a team and a period. */
export type Released = z.infer<typeof releasedPeriod>;

const row = z.object({ content: json(releasedPeriod) });

/** Keeps what was released, unless a later revision of the period is there. */
export function upsertTeamTotal(db: WriteDb, released: Released): void {
  const { period, starts, rev, released_at } = released;
  db.run(
    `INSERT INTO team_total (period, starts, rev, released_at, content)
     VALUES (:period, :starts, :rev, :releasedAt, :content)
     ON CONFLICT (period, starts) DO UPDATE
     SET rev = excluded.rev, released_at = excluded.released_at, content = excluded.content
     WHERE excluded.rev > rev`,
    { period, starts, rev, releasedAt: released_at, content: JSON.stringify(released) },
  );
}

/** What was released, the latest periods first. */
export function listTeamTotals(db: ReadDb, limit: number): Released[] {
  return db
    .list(row, 'SELECT content FROM team_total ORDER BY starts DESC, period LIMIT :limit', { limit })
    .map(({ content }) => content);
}

/** Forgets what was released: it was another team's. */
export function deleteTeamTotals(db: WriteDb): void {
  db.run('DELETE FROM team_total');
}
