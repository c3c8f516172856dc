import { z } from 'zod';
import { type DirectoryService, directoryService, type ServiceKey } from '../../../shared/domain/directory/service.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

/** Makes the tables of an empty directory. */
export function createDirectory(db: WriteDb): void {
  db.script(`
CREATE TABLE service (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  content TEXT NOT NULL,
  UNIQUE (source, id)
) STRICT;
CREATE TABLE service_raw (number INTEGER PRIMARY KEY REFERENCES service (number), raw TEXT NOT NULL) STRICT;
CREATE TABLE search_part (name TEXT PRIMARY KEY, words TEXT NOT NULL, numbers BLOB NOT NULL) STRICT;
-- What a search needs is made of all services at once: after any change it is no longer that.
CREATE TRIGGER service_added AFTER INSERT ON service BEGIN DELETE FROM search_part; END;
CREATE TRIGGER service_removed AFTER DELETE ON service BEGIN DELETE FROM search_part; END;
CREATE TRIGGER service_changed AFTER UPDATE ON service BEGIN DELETE FROM search_part; END;
`);
}

/** Adds a service with what was sent for it. False where its source has one of that id already; then nothing is changed. */
export function insertService(db: WriteDb, service: DirectoryService, raw: string): boolean {
  const { source, id } = service.key;
  const sql = 'INSERT OR IGNORE INTO service (source, id, content) VALUES (:source, :id, :content)';
  if (db.run(sql, { source, id, content: JSON.stringify(service) }) === 0) return false;
  const of = 'SELECT number FROM service WHERE source = :source AND id = :id';
  const { number } = db.get(z.object({ number: z.number() }), of, { source, id });
  db.run('INSERT INTO service_raw (number, raw) VALUES (:number, :raw)', { number, raw });
  return true;
}

/** How many services there are. @throws where the file is damaged */
export function countServices(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM service').n;
}

/** The number of the row of a service, where the directory has it. */
export function findServiceRow(db: ReadDb, { source, id }: ServiceKey): number | undefined {
  const sql = 'SELECT number FROM service WHERE source = :source AND id = :id';
  return db.find(z.object({ number: z.number() }), sql, { source, id })?.number;
}

/** A service by its key, where the directory has it. */
export function findService(db: ReadDb, { source, id }: ServiceKey): DirectoryService | undefined {
  const sql = 'SELECT content FROM service WHERE source = :source AND id = :id';
  return db.find(z.object({ content: json(directoryService) }), sql, { source, id })?.content;
}

/** The keys of all services with what they are called, by their names. */
export function listServiceNames(db: ReadDb): (ServiceKey & { name: string })[] {
  return db.list(
    z.object({ source: z.string(), id: z.string(), name: z.string() }),
    "SELECT source, id, json_extract(content, '$.name') AS name FROM service ORDER BY name, source, id",
  );
}

/** Services by the numbers of their rows, in no order. */
export function listServices(db: ReadDb, rows: readonly number[]): { row: number; service: DirectoryService }[] {
  return db
    .list(
      z.object({ number: z.number(), content: json(directoryService) }),
      'SELECT number, content FROM service WHERE number IN (SELECT value FROM json_each(:rows))',
      { rows: JSON.stringify(rows) },
    )
    .map(({ number, content }) => ({ row: number, service: content }));
}

/** The next services behind a row, for going through all of them without holding them at once. */
export function listServicesAfter(
  db: ReadDb,
  row: number,
  limit: number,
): { row: number; service: DirectoryService }[] {
  return db
    .list(
      z.object({ number: z.number(), content: json(directoryService) }),
      'SELECT number, content FROM service WHERE number > :row ORDER BY number LIMIT :limit',
      { row, limit },
    )
    .map(({ number, content }) => ({ row: number, service: content }));
}

/** A part of what a search needs: texts, and numbers as bytes. */
export interface SearchPart {
  readonly name: string;
  readonly words: string;
  readonly numbers: Uint8Array;
}

/** Puts the parts of a search in the place of those before. */
export function replaceSearchParts(db: WriteDb, parts: readonly SearchPart[]): void {
  db.run('DELETE FROM search_part');
  for (const { name, words, numbers } of parts) {
    db.run('INSERT INTO search_part (name, words, numbers) VALUES (:name, :words, :numbers)', { name, words, numbers });
  }
}

/** The parts of a search by their names; none in a directory of which no search was made. */
export function listSearchParts(db: ReadDb): SearchPart[] {
  const part = z.object({ name: z.string(), words: z.string(), numbers: z.instanceof(Uint8Array) });
  return db.list(part, 'SELECT name, words, numbers FROM search_part');
}
