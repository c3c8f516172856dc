import { digestLimit } from '../../counts/digest.ts';
import { countLimits, type DayDocument } from '../../counts/document.ts';
import type { DigestReply, SyncReply, SyncResult } from '../api.ts';
import type { NextRequest } from './next-request.ts';
import { clockTolerance, digestEvery, type SyncState, waitAfter } from './sync-state.ts';
import type { SyncStore } from './sync-store.ts';

/** What came back: a reply that was understood, or a refusal; 0 where nothing was reached, or not in time. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly retryAfter?: number };

/** The present moment in milliseconds since 1970, and a random number from 0 up to 1. */
export interface Circumstances {
  readonly now: number;
  readonly fraction: number;
}

type Sync = Extract<NextRequest, { kind: 'sync' }>;
type Digest = Extract<NextRequest, { kind: 'digest' }>;

const oneDay = 24 * 60 * 60_000;

/** Takes in what became of an upload. Whatever the reply says, nothing is deleted. */
export function settleSync({ docs }: Sync, reply: Reply<SyncReply>, store: SyncStore, at: Circumstances): void {
  if (!reply.ok) {
    settleRefusal(docs, reply, store, at);
    return;
  }
  const { results, server_time } = reply.value;
  let isShared = false;
  for (const [index, result] of results.entries()) {
    const document = docs[index];
    if (document) isShared = settleResult(document, result, store, at) || isShared;
  }
  if (isShared) store.leaveStream();
  const state = store.readState();
  store.writeState({
    ...afterSuccess(state, server_time, at),
    batch: Math.min(countLimits.documents, state.batch * 2),
  });
}

/** @returns whether somebody else writes in the current stream */
function settleResult(document: DayDocument, result: SyncResult, store: SyncStore, { now }: Circumstances): boolean {
  if (result.status === 'rejected') {
    store.setAside(document, document.rev, { code: result.code, retryAt: now + oneDay });
    return false;
  }
  const isOther = result.stream !== document.stream || result.day !== document.day || result.rev !== document.rev;
  // A result of another document proves nothing about this one: it stays unsent.
  if (isOther) return false;
  const isTaken = result.status === 'applied' || result.status === 'duplicate';
  if (!isTaken && document.stream === store.currentStream()) return true;
  // Of a closed stream the collector knows more than we do: another start of a copy of this computer was later.
  store.acknowledge(document, document.rev);
  return false;
}

function settleRefusal(
  docs: readonly DayDocument[],
  { status, retryAfter }: { readonly status: number; readonly retryAfter?: number },
  store: SyncStore,
  at: Circumstances,
): void {
  const state = store.readState();
  const [first] = docs;
  const isAboutContent = status === 400 || status === 413 || status === 422;
  if (isAboutContent && first && docs.length === 1) {
    store.setAside(first, first.rev, { code: 'refused', retryAt: at.now + oneDay });
    store.writeState({ ...state, batch: Math.min(countLimits.documents, state.batch * 2), trouble: status });
  } else if (isAboutContent) {
    // Halving finds the one that the collector chokes on, and all others go in the meantime.
    store.writeState({ ...state, batch: Math.ceil(docs.length / 2), trouble: status });
  } else {
    store.writeState(afterRefusal(state, status, retryAfter, at));
  }
}

/** Takes in what a digest came to. */
export function settleDigest(digest: Digest, reply: Reply<DigestReply>, store: SyncStore, at: Circumstances): void {
  const state = store.readState();
  if (!reply.ok) {
    store.writeState(afterRefusal(state, reply.status, reply.retryAfter, at));
    return;
  }
  const { lines, offset } = digest;
  const asked = new Map(lines.map((line) => [`${line.stream} ${line.day}`, line]));
  for (const held of reply.value.behind) {
    const line = asked.get(`${held.stream} ${held.day}`);
    if (line && held.rev < line.rev) store.takeBack(held, held.rev);
  }
  const isMore = lines.length === digestLimit;
  store.writeState({
    ...afterSuccess(state, reply.value.server_time, at),
    digestAt: isMore ? offset + lines.length : 0,
    digestDue: isMore ? state.digestDue : at.now + digestEvery,
  });
}

/** The state after a reply: no failures, and how far the clocks are apart. */
export function afterSuccess(state: SyncState, serverTime: string, { now }: Circumstances): SyncState {
  const ahead = now - Date.parse(serverTime);
  const clockAhead = Math.abs(ahead) > clockTolerance ? ahead : null;
  return { ...state, failures: 0, notBefore: 0, trouble: null, clockAhead };
}

/** The state after a refusal: what waits for a person stops, everything else is tried again later. */
export function afterRefusal(
  state: SyncState,
  status: number,
  retryAfter: number | undefined,
  { now, fraction }: Circumstances,
): SyncState {
  const stopped = status === 401 ? 'enrol-again' : status === 403 ? 'forbidden' : status === 426 ? 'upgrade' : null;
  if (stopped) return { ...state, stopped, trouble: status };
  const failures = state.failures + 1;
  return { ...state, failures, trouble: status, notBefore: now + waitAfter(failures, fraction, retryAfter) };
}
