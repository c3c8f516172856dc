import { z } from 'zod';
import type { DigestLine } from '../../../shared/counts/digest.ts';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { DocumentName, SetAside } from '../../../shared/upstream/client/sync-store.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { bumpDocument, type DocumentRow, documentColumns, documentRow } from './day-documents.ts';

/** The longest that a document waits, in milliseconds; a clock that was put back makes nothing wait longer. */
const longestAside = 24 * 60 * 60_000;

/**
 * Documents of the streams from a position on that are not acknowledged as they are and do not wait at a moment, in
 * milliseconds since 1970; oldest first.
 */
export function listUnsent(
  db: ReadDb,
  { limit, now, from }: { limit: number; now: number; from: number },
): DocumentRow[] {
  return db.list(
    documentRow,
    `SELECT ${documentColumns} WHERE rev > acked_rev AND (aside_rev IS NOT rev OR aside_until NOT BETWEEN :now + 1 AND :now + ${longestAside})
     AND stream.position >= :from ORDER BY day_document.position LIMIT :limit`,
    { limit, now, from },
  );
}

const line = z.object({ stream: z.string(), day: z.string(), rev: z.number() });

/** Documents from a day and a stream on that were acknowledged, with that revision, in the order in which they were begun. */
export function listAcknowledged(
  db: ReadDb,
  { since, from, limit, offset }: { since: CivilDate; from: number; limit: number; offset: number },
): DigestLine[] {
  return db.list(
    line,
    `SELECT stream, day, acked_rev AS rev FROM day_document JOIN stream ON stream.id = stream
     WHERE acked_rev > 0 AND day >= :since AND stream.position >= :from
     ORDER BY day_document.position LIMIT :limit OFFSET :offset`,
    { since, from, limit, offset },
  );
}

/** Another collector has nothing of all this yet. */
export function forgetAcknowledged(db: WriteDb): void {
  db.run('UPDATE day_document SET acked_rev = 0, aside_rev = NULL');
}

/** The collector holds a revision of a document, or a later one. */
export function acknowledge(db: WriteDb, { stream, day }: DocumentName, rev: number): void {
  const sql = 'UPDATE day_document SET acked_rev = max(acked_rev, :rev) WHERE stream = :stream AND day = :day';
  db.run(sql, { stream, day, rev });
}

/** The collector holds only a revision of a document any more. */
export function takeBack(db: WriteDb, { stream, day }: DocumentName, rev: number): void {
  db.run('UPDATE day_document SET acked_rev = :rev WHERE stream = :stream AND day = :day', { stream, day, rev });
}

/** A revision of a document waits, for a reason and until a moment. */
export function setAside(db: WriteDb, { stream, day }: DocumentName, rev: number, { code, retryAt }: SetAside): void {
  db.run(
    `UPDATE day_document SET aside_rev = :rev, aside_code = :code, aside_until = :retryAt
     WHERE stream = :stream AND day = :day`,
    { stream, day, rev, code, retryAt },
  );
}

const unacknowledged = z.object({ position: z.number(), day: z.string(), tax: z.string() });

/** Moves every entry above the acknowledged revision of its document from one stream into another. */
export function moveUnacknowledged(db: WriteDb, from: string, stream: string): void {
  const moved = db.list(
    unacknowledged,
    `SELECT day_entry.position AS position, day_entry.day AS day, tax
     FROM day_entry JOIN day_document ON day_document.stream = day_entry.stream AND day_document.day = day_entry.day
     WHERE day_entry.stream = :from AND day_entry.rev > acked_rev ORDER BY day_entry.position`,
    { from },
  );
  db.run('UPDATE day_document SET rev = acked_rev, aside_rev = NULL WHERE stream = :from', { from });
  for (const { position, day, tax } of moved) {
    const rev = bumpDocument(db, { stream, day, tax });
    db.run('UPDATE day_entry SET stream = :stream, rev = :rev WHERE position = :position', { stream, rev, position });
  }
}

/** Whatever the collector refused may be sent again. */
export function retrySetAside(db: WriteDb): void {
  db.run('UPDATE day_document SET aside_until = 0 WHERE aside_rev IS NOT NULL');
}
