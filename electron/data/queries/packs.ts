import { z } from 'zod';
import { type Pack, pack } from '../../../shared/pack/schema.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z.object({ content: json(pack) });

const name = z.object({ id: z.string(), version: z.string() });
/** A version of a pack by name. */
export type PackName = z.output<typeof name>;

/** Packs that were read before: a version never changes, and reading one takes longer than closing a contact may. */
const known = new Map<string, Pack>();

/** One version of a pack, or undefined. */
export function findPack(db: ReadDb, id: string, version: string): Pack | undefined {
  const key = `${id} ${version}`;
  const cached = known.get(key);
  if (cached) return cached;
  const found = db.find(row, 'SELECT content FROM pack WHERE id = :id AND version = :version', { id, version });
  if (found) known.set(key, found.content);
  return found?.content;
}

/** Whether a version was offered here, without reading it; one that only came along with a sealed file was not. */
export function hasPack(db: ReadDb, id: string, version: string): boolean {
  const sql = "SELECT id, version FROM pack WHERE id = :id AND version = :version AND origin <> 'along'";
  return db.find(name, sql, { id, version }) !== undefined;
}

/** The version that was taken into use last, or undefined in a new store. */
export function findCurrentName(db: ReadDb): PackName | undefined {
  return db.find(name, 'SELECT id, version FROM pack WHERE position > 0 ORDER BY position DESC LIMIT 1');
}

/** The pack that was taken into use last, or undefined in a new store. */
export function findCurrentPack(db: ReadDb): Pack | undefined {
  const current = findCurrentName(db);
  return current && findPack(db, current.id, current.version);
}

/**
 * The version by whose codes is counted: of those that were ever used the one that came last, as it has the codes of
 * all before it. After going back to an older one what was counted in between still has its codes.
 */
export function findCountingName(db: ReadDb): PackName | undefined {
  const sql = 'SELECT id, version FROM pack WHERE position > 0 ORDER BY accepted_at DESC, position DESC LIMIT 1';
  return db.find(name, sql);
}

/** The version to go back to: the one that was used before the current one, and was not gone back from. */
export function findNameBefore(db: ReadDb): PackName | undefined {
  return db.find(
    name,
    `SELECT id, version FROM pack
     WHERE position > 0 AND set_aside_at IS NULL AND position < (SELECT max(position) FROM pack)
     ORDER BY position DESC LIMIT 1`,
  );
}

/** Every version that was ever used, the one in use first. */
export function listUsed(db: ReadDb): PackName[] {
  return db.list(name, 'SELECT id, version FROM pack WHERE position > 0 ORDER BY position DESC');
}

/**
 * Adds a version that came along with a sealed file: what came with it is read by it, and nothing else. It stands
 * behind every version that was used; one that is there already stays as it is.
 */
export function insertPackAlong(db: WriteDb, along: Pack, now: string): void {
  db.run(
    `INSERT INTO pack (id, version, content, position, accepted_at, origin)
     VALUES (:id, :version, :content, (SELECT min(0, coalesce(min(position), 0)) - 1 FROM pack), :now, 'along')
     ON CONFLICT (id, version) DO NOTHING`,
    { id: along.id, version: along.version, content: JSON.stringify(along), now },
  );
}

/** Adds a version that is not in use, also where it had come along with a sealed file before. */
export function insertOffered(
  db: WriteDb,
  offered: Pack,
  from: { origin: 'app' | 'fetched'; madeAt: string | null; now: string },
): void {
  db.run(
    `INSERT INTO pack (id, version, content, position, accepted_at, origin, made_at)
     VALUES (:id, :version, :content, (SELECT min(0, coalesce(min(position), 0)) - 1 FROM pack), :now, :origin, :madeAt)
     ON CONFLICT (id, version) DO UPDATE SET content = excluded.content, accepted_at = excluded.accepted_at,
       origin = excluded.origin, made_at = excluded.made_at`,
    { id: offered.id, version: offered.version, content: JSON.stringify(offered), ...from },
  );
  known.delete(`${offered.id} ${offered.version}`);
}

/** Has a version wait for somebody to use it, and no other. */
export function waitForUse(db: WriteDb, { id, version }: PackName): void {
  db.run('UPDATE pack SET waits = (id = :id AND version = :version)', { id, version });
}

/** Takes a version that is there into use: new contacts start with it, and nothing is held against it any more. */
export function takeIntoUse(db: WriteDb, { id, version }: PackName, now: string): void {
  db.run(
    `UPDATE pack SET position = (SELECT max(0, max(position)) + 1 FROM pack), used_at = :now, waits = 0,
       set_aside_at = NULL, set_aside_by = NULL, set_aside_why = '' WHERE id = :id AND version = :version`,
    { id, version, now },
  );
}

/** Puts down that a version was gone back from, by whom and why. */
export function setAsidePack(
  db: WriteDb,
  { id, version }: PackName,
  by: { at: string; profile: string; why: string },
): void {
  db.run(
    `UPDATE pack SET set_aside_at = :at, set_aside_by = :profile, set_aside_why = :why
     WHERE id = :id AND version = :version`,
    { id, version, ...by },
  );
}

/** Adds a version. It becomes the current one, also where it had come along with a sealed file before. */
export function insertPack(db: WriteDb, added: Pack, now: string): void {
  insertOffered(db, added, { origin: 'app', madeAt: null, now });
  takeIntoUse(db, added, now);
}
