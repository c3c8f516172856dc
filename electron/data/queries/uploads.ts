import { z } from 'zod';
import {
  type LeavingLine,
  type LeftRequest,
  leftRequest,
  type Receipt,
  receipt,
} from '../../../shared/contract/leaving.ts';
import type { DayDocument } from '../../../shared/counts/document.ts';
import type { CivilDate, Instant } from '../../../shared/domain/time.ts';
import type { DocumentName } from '../../../shared/upstream/client/sync-store.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** Puts down that a request goes out, before it does. */
export function insertUpload(
  db: WriteDb,
  upload: { id: string; what: LeftRequest['what']; at: Instant; bytes: number },
): void {
  db.run('INSERT INTO upload (id, what, at, bytes) VALUES (:id, :what, :at, :bytes)', upload);
}

/** Puts down that a document goes out with it: until somebody answers nobody knows what became of it. */
export function insertUploadDocument(db: WriteDb, upload: string, { stream, day, rev, tax, sum }: DayDocument): void {
  db.run(
    `INSERT INTO upload_document (upload_id, stream, day, rev, tax, sum, status)
     VALUES (:upload, :stream, :day, :rev, :tax, :sum, 'no-answer')`,
    { upload, stream, day, rev, tax, sum },
  );
}

/** Puts down how a request was answered. */
export function updateUpload(db: WriteDb, id: string, status: number, serverTime: Instant | null): void {
  db.run('UPDATE upload SET status = :status, server_time = :serverTime WHERE id = :id', { id, status, serverTime });
}

/** Puts down what became of a document. */
export function updateUploadDocument(
  db: WriteDb,
  upload: string,
  { stream, day }: DocumentName,
  { status, code }: Pick<Receipt, 'status' | 'code'>,
): void {
  db.run(
    `UPDATE upload_document SET status = :status, code = :code
     WHERE upload_id = :upload AND stream = :stream AND day = :day`,
    { upload, stream, day, status, code },
  );
}

/** Forgets the requests before a moment, with their receipts. */
export function deleteUploads(db: WriteDb, before: Instant): void {
  const earlier = 'SELECT id FROM upload WHERE at < :before';
  db.run(`DELETE FROM upload_document WHERE upload_id IN (${earlier})`, { before });
  db.run('DELETE FROM upload WHERE at < :before', { before });
}

const heard = z.object({ at: z.string().nullable() });

/** When a request was last answered as it should be, and when documents were last taken. */
export function findLastHeard(db: ReadDb): { heardAt: Instant | null; sentAt: Instant | null } {
  const answered = db.get(heard, 'SELECT max(at) AS at FROM upload WHERE status BETWEEN 200 AND 399');
  const taken = db.get(
    heard,
    `SELECT max(at) AS at FROM upload JOIN upload_document ON upload_id = upload.id
     WHERE upload_document.status IN ('applied', 'duplicate')`,
  );
  return { heardAt: answered.at, sentAt: taken.at };
}

/** Everything that came of one document, the latest first. */
export function listReceipts(db: ReadDb, { stream, day }: DocumentName): Receipt[] {
  return db.list(
    receipt,
    `SELECT upload_id AS upload, at, server_time AS serverTime, rev, sum, upload_document.status AS status, code
     FROM upload_document JOIN upload ON upload.id = upload_id
     WHERE stream = :stream AND day = :day ORDER BY position DESC LIMIT 500`,
    { stream, day },
  );
}

/** The codes of the pack that a revision was sent with, or undefined where it was not. */
export function findSentTax(db: ReadDb, { stream, day }: DocumentName, rev: number): string | undefined {
  const sql = 'SELECT tax FROM upload_document WHERE stream = :stream AND day = :day AND rev = :rev LIMIT 1';
  return db.find(z.object({ tax: z.string() }), sql, { stream, day, rev })?.tax;
}

/** Requests, the latest first. */
export function listRequests(db: ReadDb, limit: number, offset: number): LeftRequest[] {
  return db.list(
    leftRequest,
    `SELECT at, what, bytes, status,
       (SELECT count(*) FROM upload_document WHERE upload_id = upload.id) AS documents
     FROM upload ORDER BY position DESC LIMIT :limit OFFSET :offset`,
    { limit, offset },
  );
}

/** How many requests are remembered. */
export function countRequests(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM upload').n;
}

const line = z.object({
  ...{ stream: z.string(), day: z.string(), rev: z.number(), acked: z.number() },
  ...{ aside: z.string().nullable(), sentAt: z.string().nullable(), isLeft: z.number().transform((n) => n === 1) },
});

/**
 * Documents, the latest day first and the latest start of a day first. One that says nothing any more is left out.
 *
 * @param from the position of the first stream that may still be sent
 */
export function listLines(
  db: ReadDb,
  { limit, offset, from }: { limit: number; offset: number; from: number },
): LeavingLine[] {
  return db.list(
    line,
    `SELECT stream, day, rev, acked_rev AS acked, CASE WHEN aside_rev = rev THEN aside_code END AS aside,
       (SELECT max(at) FROM upload_document AS sent JOIN upload ON upload.id = upload_id
        WHERE sent.stream = day_document.stream AND sent.day = day_document.day) AS sentAt,
       stream.position < :from AS isLeft
     FROM day_document JOIN stream ON stream.id = stream
     WHERE rev > 0 ORDER BY day DESC, day_document.position DESC LIMIT :limit OFFSET :offset`,
    { limit, offset, from },
  );
}

const waiting = z.object({
  ...{ documents: z.number(), days: z.number(), oldest: z.string().nullable(), setAside: z.number() },
});

/** A document that the collector takes no more, whatever is done: its day is too long ago. */
const isTooOld = "(aside_rev IS rev AND aside_code IS 'too-old')";

/** What the collector has not acknowledged and may still take, of the streams from a position on. */
export function countWaiting(
  db: ReadDb,
  from: number,
): { documents: number; days: number; oldest: CivilDate | null; setAside: number } {
  return db.get(
    waiting,
    `SELECT count(*) AS documents, count(DISTINCT day) AS days, min(day) AS oldest,
       count(CASE WHEN aside_rev = rev THEN 1 END) AS setAside
     FROM day_document JOIN stream ON stream.id = stream
     WHERE rev > acked_rev AND stream.position >= :from AND NOT ${isTooOld}`,
    { from },
  );
}

/** The days of which the collector takes something no more, of the streams from a position on. */
export function countTooOld(db: ReadDb, from: number): number {
  const sql = `SELECT count(DISTINCT day) AS n FROM day_document JOIN stream ON stream.id = stream
     WHERE rev > acked_rev AND stream.position >= :from AND ${isTooOld}`;
  return db.get(z.object({ n: z.number() }), sql, { from }).n;
}

/** How many documents there are that say something. */
export function countLines(db: ReadDb): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM day_document WHERE rev > 0').n;
}
