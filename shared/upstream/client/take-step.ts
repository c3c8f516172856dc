import type { DigestLine } from '../../counts/digest.ts';
import type { DayDocument } from '../../counts/document.ts';
import type { DigestReply, SyncReply } from '../api.ts';
import { nextRequest } from './next-request.ts';
import { type Circumstances, type Reply, settleDigest, settleSync } from './settle.ts';
import type { SyncStore } from './sync-store.ts';

/** The way to the collector. Neither method rejects: what goes wrong is a reply with its status, 0 where there was none. */
export interface Transport {
  sync(docs: readonly DayDocument[]): Promise<Reply<SyncReply>>;
  digest(lines: readonly DigestLine[]): Promise<Reply<DigestReply>>;
}

/** What a step came to: something was sent, or there is nothing to do for so many milliseconds; `null` until something changes. */
export type Step = { readonly sent: true } | { readonly sent: false; readonly waits: number | null };

/** Sends what is next, if anything, and takes in the reply. The next step is taken when this one has ended. */
export async function takeStep(store: SyncStore, transport: Transport, look: () => Circumstances): Promise<Step> {
  const next = nextRequest(store, look().now);
  if (next.kind === 'wait') return { sent: false, waits: next.in };
  if (next.kind === 'digest') settleDigest(next, await transport.digest(next.lines), store, look());
  else settleSync(next, await transport.sync(next.docs), store, look());
  return { sent: true };
}
