import { z } from 'zod';
import { type DirectorySource, directorySource } from '../../../shared/domain/directory/source.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json, toColumn } from './columns.ts';

const { id, name, kind, address, licence, attribution, sharing, contact, createdAt } = directorySource.shape;
const row = z.object({
  ...{ id, name, kind, address, licence, attribution, sharing, contact, createdAt },
  mapping: json(directorySource.shape.mapping).nullable(),
});
const columns = 'id, name, kind, address, mapping, licence, attribution, sharing, contact, created_at AS createdAt';

/** The sources of the directory, by name. */
export function listSources(db: ReadDb): DirectorySource[] {
  return db.list(row, `SELECT ${columns} FROM directory_source ORDER BY name COLLATE NOCASE, id LIMIT 200`);
}

/** A source by its id, or undefined. */
export function findSource(db: ReadDb, id: string): DirectorySource | undefined {
  return db.find(row, `SELECT ${columns} FROM directory_source WHERE id = :id`, { id });
}

/** Keeps a source. Its kind and when it was first kept stay as they were. */
export function upsertSource(db: WriteDb, { mapping, ...source }: DirectorySource, profile: string): void {
  db.run(
    `INSERT INTO directory_source
       (id, name, kind, address, mapping, licence, attribution, sharing, contact, created_at, profile_id)
     VALUES (:id, :name, :kind, :address, :mapping, :licence, :attribution, :sharing, :contact, :createdAt, :profile)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, address = excluded.address, mapping = excluded.mapping,
       licence = excluded.licence, attribution = excluded.attribution, sharing = excluded.sharing,
       contact = excluded.contact`,
    { ...source, mapping: toColumn(mapping), profile },
  );
}

/** Forgets a source; one that is not there is no error. */
export function deleteSource(db: WriteDb, id: string): void {
  db.run('DELETE FROM directory_source WHERE id = :id', { id });
}
