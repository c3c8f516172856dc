import { z } from 'zod';
import { type Pack, pack } from '../../../shared/pack/schema.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const row = z.object({ content: json(pack) });

/** One version of a pack, or undefined. */
export function findPack(db: ReadDb, id: string, version: string): Pack | undefined {
  return db.find(row, 'SELECT content FROM pack WHERE id = :id AND version = :version', { id, version })?.content;
}

/** The pack that was accepted last, or undefined in a new store. */
export function findCurrentPack(db: ReadDb): Pack | undefined {
  return db.find(row, 'SELECT content FROM pack ORDER BY position DESC LIMIT 1')?.content;
}

/** Adds a version. It becomes the current one. */
export function insertPack(db: WriteDb, added: Pack, now: string): void {
  db.run(
    `INSERT INTO pack (id, version, content, position, accepted_at)
     VALUES (:id, :version, :content, (SELECT coalesce(max(position), 0) + 1 FROM pack), :now)`,
    { id: added.id, version: added.version, content: JSON.stringify(added), now },
  );
}
