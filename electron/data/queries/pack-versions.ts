import { z } from 'zod';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag } from './columns.ts';
import type { PackName } from './packs.ts';

const versionRow = z.object({
  ...{ id: z.string(), version: z.string(), origin: z.enum(['app', 'fetched']) },
  ...{ madeAt: z.string().nullable(), acceptedAt: z.string(), usedAt: z.string().nullable() },
  ...{ waits: flag, position: z.number() },
  ...{ setAsideAt: z.string().nullable(), setAsideBy: z.string().nullable(), setAsideWhy: z.string() },
});
/** A version of a pack as it stands here, without what it says. */
export type VersionRow = z.output<typeof versionRow>;

const columns = `pack.id AS id, version, origin, made_at AS madeAt, accepted_at AS acceptedAt, used_at AS usedAt, waits,
  position, set_aside_at AS setAsideAt, profile.name AS setAsideBy, set_aside_why AS setAsideWhy
  FROM pack LEFT JOIN profile ON profile.id = set_aside_by`;

/** The versions that were offered here: what waits, what is in use, then the others, the last first. */
export function listVersions(db: ReadDb, limit: number): VersionRow[] {
  return db.list(
    versionRow,
    `SELECT ${columns} WHERE origin <> 'along'
     ORDER BY waits DESC, position > 0 DESC, position DESC, accepted_at DESC LIMIT :limit`,
    { limit },
  );
}

/** One version that was offered here, or undefined. */
export function findVersion(db: ReadDb, { id, version }: PackName): VersionRow | undefined {
  const sql = `SELECT ${columns} WHERE pack.id = :id AND version = :version AND origin <> 'along'`;
  return db.find(versionRow, sql, { id, version });
}

/** When the newest pack that was ever taken from the collector was made, or null. */
export function findNewestMadeAt(db: ReadDb): string | null {
  return db.get(z.object({ madeAt: z.string().nullable() }), 'SELECT max(made_at) AS madeAt FROM pack').madeAt;
}

/** Whether a pack of the collector was ever used here, and whether some pack waits. */
export function howPacksCome(db: ReadDb): { areFetched: boolean; doesOneWait: boolean } {
  return db.get(
    z.object({ areFetched: flag, doesOneWait: flag }),
    `SELECT EXISTS (SELECT 1 FROM pack WHERE made_at IS NOT NULL AND position > 0) AS areFetched,
       EXISTS (SELECT 1 FROM pack WHERE waits = 1) AS doesOneWait`,
  );
}

/** Puts down that a version that is there was signed anew. */
export function updateMadeAt(db: WriteDb, { id, version }: PackName, madeAt: string): void {
  db.run("UPDATE pack SET made_at = :madeAt, origin = 'fetched' WHERE id = :id AND version = :version", {
    ...{ id, version, madeAt },
  });
}
