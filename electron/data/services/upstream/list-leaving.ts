import {
  type LeavingLine,
  type LeftRequest,
  leavingAtOnce,
  type Receipt,
  type ShownDocument,
} from '../../../../shared/contract/leaving.ts';
import type { DocumentName } from '../../../../shared/upstream/client/sync-store.ts';
import type { ReadContext } from '../../context.ts';
import { getDocument } from '../../queries/day-documents.ts';
import {
  countLines,
  countRequests,
  findSentTax,
  listLines,
  listReceipts,
  listRequests,
} from '../../queries/uploads.ts';
import { documentOfRow } from '../counts/document-of-row.ts';
import { findCollector } from './collector-setting.ts';

/** Documents, the latest day first. */
export function listLeaving(
  { db }: ReadContext,
  { offset }: { offset: number },
): { lines: LeavingLine[]; total: number } {
  const from = findCollector(db)?.from ?? 0;
  return { lines: listLines(db, { limit: leavingAtOnce, offset, from }), total: countLines(db) };
}

/**
 * One document as it was sent in a revision, or as it would be sent now; without the key of its stream.
 *
 * @throws AppError `not-found`
 */
export function showLeaving(
  { db }: ReadContext,
  { stream, day, rev }: DocumentName & { rev: number | null },
): { document: ShownDocument; receipts: Receipt[]; isAsSent: boolean | null } {
  const row = getDocument(db, { stream, day });
  const shown = { ...row, rev: rev ?? row.rev };
  const tax = findSentTax(db, shown, shown.rev) ?? row.tax;
  const { wk: _key, ...document } = documentOfRow(db, { ...shown, tax });
  const receipts = listReceipts(db, row);
  const sent = receipts.filter((receipt) => receipt.rev === shown.rev);
  return { document, receipts, isAsSent: sent.length === 0 ? null : sent.every(({ sum }) => sum === document.sum) };
}

/** Requests that left this computer, the latest first. */
export function listLeft(
  { db }: ReadContext,
  { offset }: { offset: number },
): { requests: LeftRequest[]; total: number } {
  return { requests: listRequests(db, leavingAtOnce, offset), total: countRequests(db) };
}
