import { z } from 'zod';
import { type Pack, pack } from '../../../shared/pack/schema.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z.object({ content: json(pack) });

const name = z.object({ id: z.string(), version: z.string() });

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

/** Whether a version was accepted here, without reading it; one that only came along with a sealed file was not. */
export function hasPack(db: ReadDb, id: string, version: string): boolean {
  const sql = 'SELECT id, version FROM pack WHERE id = :id AND version = :version AND position > 0';
  return db.find(name, sql, { id, version }) !== undefined;
}

/** The pack that was accepted last, or undefined in a new store. */
export function findCurrentPack(db: ReadDb): Pack | undefined {
  const current = db.find(name, 'SELECT id, version FROM pack ORDER BY position DESC LIMIT 1');
  return current && findPack(db, current.id, current.version);
}

/**
 * Adds a version that came along with a sealed file: what came with it is read by it, and nothing else. It stands
 * behind every version that was accepted; one that is there already stays as it is.
 */
export function insertPackAlong(db: WriteDb, along: Pack, now: string): void {
  db.run(
    `INSERT INTO pack (id, version, content, position, accepted_at)
     VALUES (:id, :version, :content, (SELECT min(0, coalesce(min(position), 0)) - 1 FROM pack), :now)
     ON CONFLICT (id, version) DO NOTHING`,
    { id: along.id, version: along.version, content: JSON.stringify(along), now },
  );
}

/** Adds a version. It becomes the current one, also where it had come along with a sealed file before. */
export function insertPack(db: WriteDb, added: Pack, now: string): void {
  db.run(
    `INSERT INTO pack (id, version, content, position, accepted_at)
     VALUES (:id, :version, :content, (SELECT max(0, coalesce(max(position), 0)) + 1 FROM pack), :now)
     ON CONFLICT (id, version) DO UPDATE SET content = excluded.content, position = excluded.position,
       accepted_at = excluded.accepted_at`,
    { id: added.id, version: added.version, content: JSON.stringify(added), now },
  );
  known.delete(`${added.id} ${added.version}`);
}
