import { canonicalJson } from '../../counts/canonical-json.ts';
import { type DigestLine, digestLimit } from '../../counts/digest.ts';
import { countLimits, type DayDocument } from '../../counts/document.ts';
import { isDigestDue, waitLeft } from './sync-state.ts';
import type { SyncStore } from './sync-store.ts';

/** The room that an upload's own fields take, in bytes. */
const envelope = 1_024;

/** What to do next: send something, or wait. */
export type NextRequest =
  | { readonly kind: 'sync'; readonly docs: readonly DayDocument[] }
  | { readonly kind: 'digest'; readonly lines: readonly DigestLine[]; readonly offset: number }
  /** `in` is null where nothing is waiting, or nothing may be sent until a person does something. */
  | { readonly kind: 'wait'; readonly in: number | null };

/** What a computer sends next. One request at a time: the next is asked for when the last is settled. */
export function nextRequest(store: SyncStore, now: number): NextRequest {
  const state = store.readState();
  if (state.stopped) return { kind: 'wait', in: null };
  const left = waitLeft(state, now);
  if (left > 0) return { kind: 'wait', in: left };
  if (isDigestDue(state, now)) {
    const lines = store.listAcknowledged(state.digestAt, digestLimit, now);
    return { kind: 'digest', lines, offset: state.digestAt };
  }
  const docs = thatFit(store.listUnsent(state.batch, now));
  return docs.length > 0 ? { kind: 'sync', docs } : { kind: 'wait', in: null };
}

/** As many of the first documents as fit into one upload, and one at least. All of it is ASCII. */
function thatFit(docs: readonly DayDocument[]): readonly DayDocument[] {
  let room = countLimits.bytes - envelope;
  const tooMany = docs.findIndex((document) => {
    room -= canonicalJson(document).length + 1;
    return room < 0;
  });
  return tooMany === -1 ? docs : docs.slice(0, Math.max(1, tooMany));
}
