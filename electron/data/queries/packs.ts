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

/** Whether a version is there, without reading it. */
export function hasPack(db: ReadDb, id: string, version: string): boolean {
  return (
    db.find(name, 'SELECT id, version FROM pack WHERE id = :id AND version = :version', { id, version }) !== undefined
  );
}

/** The pack that was accepted last, or undefined in a new store. */
export function findCurrentPack(db: ReadDb): Pack | undefined {
  const current = db.find(name, 'SELECT id, version FROM pack ORDER BY position DESC LIMIT 1');
  return current && findPack(db, current.id, current.version);
}

/** Adds a version. It becomes the current one. */
export function insertPack(db: WriteDb, added: Pack, now: string): void {
  db.run(
    `INSERT INTO pack (id, version, content, position, accepted_at)
     VALUES (:id, :version, :content, (SELECT coalesce(max(position), 0) + 1 FROM pack), :now)`,
    { id: added.id, version: added.version, content: JSON.stringify(added), now },
  );
}
