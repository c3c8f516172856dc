import type { ReadDb } from '../../../electron/data/db/handles.ts';
import { getDocument } from '../../../electron/data/queries/day-documents.ts';
import { listLines } from '../../../electron/data/queries/uploads.ts';
import { documentOfRow } from '../../../electron/data/services/counts/document-of-row.ts';
import { documentKey } from '../../../shared/counts/digest.ts';
import type { DayDocument } from '../../../shared/counts/document.ts';

/** Every document of a store as it would be sent, by its name. */
export function keptDocuments(db: ReadDb): Map<string, DayDocument> {
  const rows = listLines(db, { limit: 100_000, offset: 0, from: 0 }).map((line) => getDocument(db, line));
  return new Map(rows.map((row) => [documentKey(row), documentOfRow(db, row)]));
}
