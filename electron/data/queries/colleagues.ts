import { z } from 'zod';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const row = z.object({ name: z.string(), address: z.string() });
/** A colleague whose address was kept. */
export type Colleague = z.infer<typeof row>;

/** The colleagues whose addresses were kept, by name. */
export function listColleagues(db: ReadDb): Colleague[] {
  return db.list(row, 'SELECT name, address FROM colleague ORDER BY name COLLATE NOCASE, address LIMIT 500');
}

/** The colleague of an address, or undefined. */
export function findColleague(db: ReadDb, address: string): Colleague | undefined {
  return db.find(row, 'SELECT name, address FROM colleague WHERE address = :address', { address });
}

/** Keeps an address under a name; one that is known gets the new name. */
export function upsertColleague(
  db: WriteDb,
  kept: Colleague & { readonly now: Instant; readonly profile: string },
): void {
  db.run(
    `INSERT INTO colleague (address, name, kept_at, profile_id) VALUES (:address, :name, :now, :profile)
     ON CONFLICT (address) DO UPDATE SET name = excluded.name`,
    { ...kept },
  );
}

/** Forgets an address; one that is not there is no error. */
export function deleteColleague(db: WriteDb, address: string): void {
  db.run('DELETE FROM colleague WHERE address = :address', { address });
}
