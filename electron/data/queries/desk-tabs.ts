import { z } from 'zod';
import { id } from '../../../shared/domain/ids.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z.object({ open: json(z.array(id)), front: id.nullable() });
/** Which conversations somebody has in tabs, and which is in front. */
export type TabsRow = z.output<typeof row>;

/** The tabs of a profile that are still there to be opened, or undefined where none were kept. */
export function findTabs(db: ReadDb, profile: string): TabsRow | undefined {
  return db.find(
    row,
    `SELECT (SELECT json_group_array(value) FROM json_each(desk_tabs.open)
         WHERE value IN (SELECT id FROM contact)) AS open,
       (SELECT id FROM contact WHERE id = front) AS front
     FROM desk_tabs WHERE profile_id = :profile`,
    { profile },
  );
}

/** Keeps the tabs of a profile. */
export function upsertTabs(db: WriteDb, profile: string, { open, front }: TabsRow): void {
  db.run(
    `INSERT INTO desk_tabs (profile_id, open, front) VALUES (:profile, :open, :front)
     ON CONFLICT (profile_id) DO UPDATE SET open = excluded.open, front = excluded.front`,
    { profile, open: JSON.stringify(open), front },
  );
}
