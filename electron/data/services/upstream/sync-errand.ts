import type { ReceiptStatus } from '../../../../shared/contract/leaving.ts';
import type { DayDocument } from '../../../../shared/counts/document.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { digestReply, type SyncReply, syncReply } from '../../../../shared/upstream/api.ts';
import { digestBody, replyOf, syncBody } from '../../../../shared/upstream/client/http-transport.ts';
import type { NextRequest } from '../../../../shared/upstream/client/next-request.ts';
import { type Reply, settleDigest, settleSync } from '../../../../shared/upstream/client/settle.ts';
import type { SyncStore } from '../../../../shared/upstream/client/sync-store.ts';
import type { WriteDb } from '../../db/handles.ts';
import { updateUploadDocument } from '../../queries/uploads.ts';
import type { CollectorSetting } from './collector-setting.ts';
import type { Errand } from './errand.ts';

type Due = Exclude<NextRequest, { kind: 'wait' }>;

/** The request in which documents or a digest go out. */
export function syncErrand(
  db: WriteDb,
  store: SyncStore,
  { address, token }: CollectorSetting,
  { due, app }: { due: Due; app: string },
): Errand {
  const id = newId();
  const ask = (path: string, body: string) => ({
    method: 'POST' as const,
    url: address + path,
    token,
    body,
    tag: null,
  });
  if (due.kind === 'digest') {
    return {
      ...{ what: 'digest', id, docs: [], request: ask('/v1/digest', digestBody(due.lines)) },
      settle: (answer, at) => settleDigest(due, replyOf(answer, digestReply), store, at),
    };
  }
  return {
    ...{ what: 'sync', id, docs: due.docs, request: ask('/v1/sync', syncBody({ app, upload: id, docs: due.docs })) },
    settle: (answer, at) => {
      const reply = replyOf(answer, syncReply);
      putDownReceipts(db, id, due.docs, reply);
      settleSync(due, reply, store, at);
    },
  };
}

function putDownReceipts(db: WriteDb, upload: string, docs: readonly DayDocument[], reply: Reply<SyncReply>): void {
  for (const [index, document] of docs.entries()) {
    updateUploadDocument(db, upload, document, receiptOf(reply, index, document));
  }
}

function receiptOf(
  reply: Reply<SyncReply>,
  index: number,
  { stream, day, rev }: DayDocument,
): { status: ReceiptStatus; code: string | null } {
  if (!reply.ok) {
    const isAnswered = reply.status >= 400 && reply.status < 500;
    return { status: isAnswered ? 'refused' : 'no-answer', code: reply.status === 0 ? null : String(reply.status) };
  }
  const result = reply.value.results[index];
  if (!result) return { status: 'no-answer', code: null };
  if (result.status === 'rejected') return { status: 'rejected', code: result.code };
  const isOther = result.stream !== stream || result.day !== day || result.rev !== rev;
  return isOther ? { status: 'no-answer', code: null } : { status: result.status, code: null };
}
