import { z } from 'zod';
import {
  type ChangeKind,
  type KeptFinding,
  keptFinding,
  type ServiceChange,
  type SourceImport,
  serviceChange,
  sourceImport,
} from '../../../shared/domain/directory/import-report.ts';
import { type DirectoryService, directoryService, type ServiceKey } from '../../../shared/domain/directory/service.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { json } from './columns.ts';

const directoryAbout = z.strictObject({
  /** The file that was in use when this one was begun; null where there was none. */
  base: z.string().nullable(),
  /** The source that was read into it. */
  imported: z.string(),
});
/** What a directory was made from. */
export type DirectoryAbout = z.infer<typeof directoryAbout>;

/** Makes the tables that say where a directory came from and what was found in it, beside those of its services. */
export function createReport(db: WriteDb): void {
  db.script(`
CREATE TABLE about (one INTEGER PRIMARY KEY CHECK (one = 1), content TEXT NOT NULL) STRICT;
CREATE TABLE source_import (source TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
CREATE TABLE finding (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  code TEXT NOT NULL,
  record TEXT,
  name TEXT,
  field TEXT NOT NULL,
  raw TEXT NOT NULL,
  now TEXT
) STRICT;
CREATE INDEX finding_kind ON finding (source, code, number);
CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  name TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT;
CREATE INDEX change_kind ON change (source, kind, number);
`);
}

/** Whether a directory says where it came from. */
export function hasReport(db: ReadDb): boolean {
  const sql = "SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'source_import'";
  return db.find(z.object({ found: z.number() }), sql) !== undefined;
}

/** Puts down what the directory was made from. */
export function insertDirectoryAbout(db: WriteDb, about: DirectoryAbout): void {
  db.run('INSERT INTO about (one, content) VALUES (1, :content)', { content: JSON.stringify(about) });
}

/** What the directory was made from. @throws where it does not say */
export function getDirectoryAbout(db: ReadDb): DirectoryAbout {
  return db.get(z.object({ content: json(directoryAbout) }), 'SELECT content FROM about WHERE one = 1').content;
}

/** Puts down what came of reading a source. */
export function upsertSourceImport(db: WriteDb, about: SourceImport): void {
  db.run(
    `INSERT INTO source_import (source, content) VALUES (:source, :content)
     ON CONFLICT (source) DO UPDATE SET content = excluded.content`,
    { source: about.source, content: JSON.stringify(about) },
  );
}

/** What came of reading each source. */
export function listSourceImports(db: ReadDb): SourceImport[] {
  const rows = db.list(z.object({ content: json(sourceImport) }), 'SELECT content FROM source_import ORDER BY source');
  return rows.map(({ content }) => content);
}

/** How many services each source has. */
export function countBySource(db: ReadDb): { source: string; services: number }[] {
  const sql = 'SELECT source, count(*) AS services FROM service GROUP BY source ORDER BY source';
  return db.list(z.object({ source: z.string(), services: z.number() }), sql);
}

/** The ids of a source's services after one, in their order. */
export function listServiceIds(db: ReadDb, source: string, after: string, limit: number): string[] {
  const sql = 'SELECT id FROM service WHERE source = :source AND id > :after ORDER BY id LIMIT :limit';
  return db.list(z.object({ id: z.string() }), sql, { source, after, limit }).map(({ id }) => id);
}

/** True where the directory has a service of this key. */
export function hasService(db: ReadDb, { source, id }: ServiceKey): boolean {
  const sql = 'SELECT 1 AS found FROM service WHERE source = :source AND id = :id';
  return db.find(z.object({ found: z.number() }), sql, { source, id }) !== undefined;
}

const carried = z.object({
  number: z.number(),
  source: z.string(),
  content: z.string(),
  raw: z.string().nullable(),
});

/** Services after a number with what was sent for each; null where one cannot be read any more. */
export function listWholeServices(
  db: ReadDb,
  after: number,
  limit: number,
): { number: number; source: string; raw: string; service: DirectoryService | null }[] {
  const rows = db.list(
    carried,
    `SELECT service.number, service.source, service.content, service_raw.raw FROM service
     LEFT JOIN service_raw ON service_raw.number = service.number
     WHERE service.number > :after ORDER BY service.number LIMIT :limit`,
    { after, limit },
  );
  return rows.map(({ number, source, content, raw }) => {
    const read = json(directoryService).safeParse(content);
    return { number, source, raw: raw ?? '', service: read.success ? read.data : null };
  });
}

/** Adds a finding. */
export function insertFinding(db: WriteDb, source: string, finding: KeptFinding): void {
  db.run(
    `INSERT INTO finding (source, code, record, name, field, raw, now)
     VALUES (:source, :code, :record, :name, :field, :raw, :now)`,
    { source, ...finding },
  );
}

/** Findings of a source after a number, in the order in which they came: of one kind, or of every kind. */
export function listFindings(
  db: ReadDb,
  { source, code, offset, limit }: { source: string; code: string | null; offset: number; limit: number },
): KeptFinding[] {
  return db.list(
    keptFinding,
    `SELECT code, record, name, field, raw, now FROM finding
     WHERE source = :source ${code === null ? '' : 'AND code = :code'} ORDER BY number LIMIT :limit OFFSET :offset`,
    { source, offset, limit, ...(code === null ? {} : { code }) },
  );
}

/** Adds what an import does to a service. */
export function insertChange(db: WriteDb, source: string, { fields, ...change }: ServiceChange): void {
  const sql =
    'INSERT INTO change (source, kind, record, name, fields) VALUES (:source, :kind, :record, :name, :fields)';
  db.run(sql, { source, ...change, fields: JSON.stringify(fields) });
}

/** What the import of a source did to its services, of one kind, in the order in which they came. */
export function listChanges(
  db: ReadDb,
  { source, kind, offset, limit }: { source: string; kind: ChangeKind; offset: number; limit: number },
): ServiceChange[] {
  return db.list(
    serviceChange.extend({ fields: json(serviceChange.shape.fields) }),
    `SELECT kind, record, name, fields FROM change WHERE source = :source AND kind = :kind
     ORDER BY number LIMIT :limit OFFSET :offset`,
    { source, kind, offset, limit },
  );
}
