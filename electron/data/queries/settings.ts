import { z } from 'zod';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

/** A setting, parsed by its schema, or undefined. */
export function findSetting<S extends z.ZodType>(db: ReadDb, name: string, schema: S): z.output<S> | undefined {
  const row = db.find(z.object({ value: z.string() }), 'SELECT value FROM setting WHERE name = :name', { name });
  return row && json(schema).parse(row.value);
}

/** Puts a setting. */
export function upsertSetting(db: WriteDb, name: string, value: unknown): void {
  db.run(
    'INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    { name, value: JSON.stringify(value) },
  );
}

/** Takes a setting away; nothing where there is none. */
export function deleteSetting(db: WriteDb, name: string): void {
  db.run('DELETE FROM setting WHERE name = :name', { name });
}
