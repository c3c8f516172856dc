import { z } from 'zod';
import type { Counts } from '../../../shared/counts/cells.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, json } from './columns.ts';

const counts = json(z.record(z.string(), z.number().int())).transform(
  (cells): Counts => new Map(Object.entries(cells)),
);

const contactRow = z.object({ contact: z.string(), isSample: flag });

/** Those of some contacts that are on record, and whether they were made up. */
export function listOnRecord(db: ReadDb, contacts: readonly string[]): z.output<typeof contactRow>[] {
  const sql =
    'SELECT id AS contact, sample AS isSample FROM contact WHERE id IN (SELECT value FROM json_each(:contacts))';
  return db.list(contactRow, sql, { contacts: JSON.stringify(contacts) });
}

const entryRow = z.object({ contact: z.string(), day: z.string(), counts });
/** An entry of a contact, or of a drop-in session by its id, whatever its stream. */
export type EntryRow = z.output<typeof entryRow>;

/** Every entry of some contacts or sessions. */
export function listEntries(db: ReadDb, contacts: readonly string[]): EntryRow[] {
  return db.list(
    entryRow,
    `SELECT contact_id AS contact, day, counts FROM day_entry
     WHERE contact_id IN (SELECT value FROM json_each(:contacts)) ORDER BY position`,
    { contacts: JSON.stringify(contacts) },
  );
}

const laterRow = entryRow.omit({ contact: true });

/** The entries of a contact, or of what stands in its place, for days after one. */
export function listEntriesAfter(db: ReadDb, contact: string, day: CivilDate): z.output<typeof laterRow>[] {
  const sql = 'SELECT day, counts FROM day_entry WHERE contact_id = :contact AND day > :day';
  return db.list(laterRow, sql, { contact, day });
}

/** The counts of every entry of a document up to a revision. */
export function listCounts(
  db: ReadDb,
  { stream, day, rev }: { stream: string; day: CivilDate; rev: number },
): Counts[] {
  const sql = 'SELECT counts FROM day_entry WHERE stream = :stream AND day = :day AND rev <= :rev';
  return db.list(z.object({ counts }), sql, { stream, day, rev }).map((row) => row.counts);
}

/** Gives a document its next revision and the codes of a pack; it is begun where it is not there. @returns the revision */
export function bumpDocument(
  db: WriteDb,
  { stream, day, tax }: { stream: string; day: CivilDate; tax: string },
): number {
  db.run(
    `INSERT INTO day_document (stream, day, rev, tax) VALUES (:stream, :day, 1, :tax)
     ON CONFLICT (stream, day) DO UPDATE SET rev = rev + 1, tax = excluded.tax`,
    { stream, day, tax },
  );
  const sql = 'SELECT rev FROM day_document WHERE stream = :stream AND day = :day';
  return db.get(z.object({ rev: z.number() }), sql, { stream, day }).rev;
}

/** Puts an entry into a document, which gets its next revision. */
export function insertEntry(
  db: WriteDb,
  entry: { stream: string; day: CivilDate; contact: string; counts: Counts; tax: string },
): void {
  const { stream, day, contact } = entry;
  db.run(
    `INSERT INTO day_entry (stream, day, rev, contact_id, counts) VALUES (:stream, :day, :rev, :contact, :counts)`,
    { stream, day, contact, rev: bumpDocument(db, entry), counts: JSON.stringify(Object.fromEntries(entry.counts)) },
  );
}

/** See {@link DocumentRow}. */
export const documentRow = z.object({
  ...{ stream: z.string(), wk: z.string(), day: z.string(), tax: z.string() },
  ...{ rev: z.number(), acked: z.number() },
});
/** A document as it is kept; what it says stands in its entries. */
export type DocumentRow = z.output<typeof documentRow>;

/** What is read of a document, and of which tables. */
export const documentColumns = `day_document.stream AS stream, write_key AS wk, day, tax, rev, acked_rev AS acked
     FROM day_document JOIN stream ON stream.id = day_document.stream`;

/** One document. @throws AppError `not-found` */
export function getDocument(db: ReadDb, { stream, day }: { stream: string; day: CivilDate }): DocumentRow {
  return db.get(documentRow, `SELECT ${documentColumns} WHERE stream = :stream AND day = :day`, { stream, day });
}
