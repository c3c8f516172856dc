import { createHash } from 'node:crypto';
import { sumCounts } from '../../../../shared/counts/cells.ts';
import { type DayDocument, documentOf, type Sha256 } from '../../../../shared/counts/document.ts';
import type { ReadDb } from '../../db/handles.ts';
import { type DocumentRow, listCounts } from '../../queries/day-documents.ts';

/** A document exactly as it would be sent, worked out from its entries. */
export function documentOfRow(db: ReadDb, row: DocumentRow, hash: Sha256 = sha256): DayDocument {
  const { stream, wk, day, rev, tax } = row;
  return documentOf({ stream, wk, day, rev, tax }, sumCounts(listCounts(db, row)), hash);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
