import { z } from 'zod';
import type { Database } from '../db/database.ts';

const bytes = z.instanceof(Buffer);
const device = z.object({
  token_hash: bytes,
  next_hash: bytes.nullable(),
  revoked: z.boolean(),
  heard_on: z.string().nullable(),
  /** Whether any pack was published for the team with its codes. */
  has_codes: z.boolean(),
});
/** A computer's row. */
export type DeviceRow = z.infer<typeof device>;

/** A computer that was enrolled, or nothing. */
export async function findDevice(db: Database, team: string, id: string): Promise<DeviceRow | undefined> {
  const rows = await db.rows(
    device,
    `SELECT token_hash, next_hash, revoked_at IS NOT NULL AS revoked, heard_on::text,
         EXISTS (SELECT 1 FROM known_code k WHERE k.team = $1) AS has_codes
       FROM device WHERE team = $1 AND device = $2`,
    [team, id],
    'find-device',
  );
  return rows[0];
}

/** Enrols a computer. */
export async function insertDevice(
  db: Database,
  { team, device: id, hash, app }: { team: string; device: string; hash: Buffer; app: string },
): Promise<void> {
  await db.run('INSERT INTO device (team, device, token_hash, app) VALUES ($1, $2, $3, $4)', [team, id, hash, app]);
}

/** Puts a second credential beside the first; another one takes its place. */
export async function offerCredential(db: Database, team: string, id: string, hash: Buffer): Promise<void> {
  await db.run('UPDATE device SET next_hash = $3 WHERE team = $1 AND device = $2', [team, id, hash]);
}

/** The second credential was used: the first is dead. */
export async function takeCredential(db: Database, team: string, id: string, hash: Buffer): Promise<void> {
  await db.run(
    'UPDATE device SET token_hash = next_hash, next_hash = NULL WHERE team = $1 AND device = $2 AND next_hash = $3',
    [team, id, hash],
  );
}

/** A computer was heard from on a day. */
export async function noteHeard(db: Database, team: string, id: string, day: string): Promise<void> {
  await db.run('UPDATE device SET heard_on = $3 WHERE team = $1 AND device = $2', [team, id, day]);
}

/** Nothing is heard from a computer any more. @returns how many computers that was */
export function revokeDevice(db: Database, team: string, id: string): Promise<number> {
  return db.run('UPDATE device SET revoked_at = now(), next_hash = NULL WHERE team = $1 AND device = $2', [team, id]);
}

/** How many computers a team has that were not revoked. */
export async function countDevices(db: Database, team: string): Promise<number> {
  const rows = await db.rows(
    z.object({ n: z.coerce.number() }),
    'SELECT count(*) AS n FROM device WHERE team = $1 AND revoked_at IS NULL',
    [team],
  );
  return rows[0]?.n ?? 0;
}
