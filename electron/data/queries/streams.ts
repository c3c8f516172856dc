import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** The stream of this process start: the one that was begun last. */
export function getCurrentStream(db: ReadDb): string {
  return db.get(z.object({ id: z.string() }), 'SELECT id FROM stream ORDER BY position DESC LIMIT 1').id;
}

/** Begins a stream, with a random key by which its documents are known to be of one writer. */
export function insertStream(db: WriteDb, id: string, now: string): void {
  const key = randomBytes(32).toString('base64url');
  db.run('INSERT INTO stream (id, started_at, write_key) VALUES (:id, :now, :key)', { id, now, key });
}

/** The position of the current stream among all. */
export function getCurrentPosition(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT max(position) AS n FROM stream').n;
}
