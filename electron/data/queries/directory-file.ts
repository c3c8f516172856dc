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
CREATE VIRTUAL TABLE service_text USING fts5 (
  name, organization, terms, description,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'porter unicode61 remove_diacritics 2'
);
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
  db.run(
    `INSERT INTO service_text (rowid, name, organization, terms, description)
     VALUES (:number, :name, :organization, :terms, :description)`,
    {
      number,
      name: [service.name, service.alternateName].join(' '),
      organization: service.organization?.name ?? '',
      terms: [...service.terms.map(({ name }) => name), ...service.eligibility].join(' '),
      description: service.description ?? '',
    },
  );
  return true;
}

/** How many services there are. @throws where the file is damaged */
export function countServices(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM service').n;
}

/** A service by its key, where the directory has it. */
export function findService(db: ReadDb, { source, id }: ServiceKey): DirectoryService | undefined {
  const sql = 'SELECT content FROM service WHERE source = :source AND id = :id';
  return db.find(z.object({ content: json(directoryService) }), sql, { source, id })?.content;
}

/** The services that match an expression of FTS5, the best first. */
export function matchServices(db: ReadDb, match: string, limit: number): DirectoryService[] {
  return db
    .list(
      z.object({ content: json(directoryService) }),
      `SELECT service.content FROM service_text JOIN service ON service.number = service_text.rowid
       WHERE service_text MATCH :match ORDER BY bm25(service_text, 10, 4, 4, 1) LIMIT :limit`,
      { match, limit },
    )
    .map(({ content }) => content);
}
