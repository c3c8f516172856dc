import { z } from 'zod';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

const row = z.object({ profile: z.string(), name: z.string(), address: z.string(), secret: z.string() });
/** The address of a profile with the secret that opens what is sealed to it. Never answered, logged or exported. */
export type SealKey = z.infer<typeof row>;

const columns = 'SELECT profile_id AS profile, name, address, secret FROM seal_key';

/** The key of a profile, or undefined where none was made. */
export function findSealKey(db: ReadDb, profile: string): SealKey | undefined {
  return db.find(row, `${columns} WHERE profile_id = :profile`, { profile });
}

/** The keys of every profile of this computer. */
export function listSealKeys(db: ReadDb): SealKey[] {
  return db.list(row, `${columns} ORDER BY made_at`);
}

/** Keeps a key; where the profile has one already only the name that colleagues see changes. */
export function upsertSealKey(db: WriteDb, key: SealKey, now: Instant): void {
  db.run(
    `INSERT INTO seal_key (profile_id, name, address, secret, made_at)
     VALUES (:profile, :name, :address, :secret, :now) ON CONFLICT (profile_id) DO UPDATE SET name = excluded.name`,
    { ...key, now },
  );
}
