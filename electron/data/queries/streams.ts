import { z } from 'zod';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** The stream of this process start: the one that was begun last. */
export function getCurrentStream(db: ReadDb): string {
  return db.get(z.object({ id: z.string() }), 'SELECT id FROM stream ORDER BY position DESC LIMIT 1').id;
}

/** Begins a stream. */
export function insertStream(db: WriteDb, id: string, now: string): void {
  db.run('INSERT INTO stream (id, started_at) VALUES (:id, :now)', { id, now });
}
