import { type Change, keyOf } from '../../../../shared/domain/changes.ts';

/** As many changes as one patch may carry. */
const largestPatch = 200;

/** Changes on their way to the store. The same number sent again is the same patch, to the letter. */
export interface Patch {
  readonly seq: number;
  readonly changes: readonly Change[];
}

/** The edits of one visit that the store has not acknowledged: one patch on its way, the rest waiting. */
export interface PatchQueue {
  readonly waiting: ReadonlyMap<string, Change>;
  readonly inFlight: Patch | null;
  /** The number of the last patch that was ever sent. */
  readonly lastSeq: number;
}

/** Nothing to send, and nothing sent yet. */
export const emptyQueue: PatchQueue = { waiting: new Map(), inFlight: null, lastSeq: 0 };

/** Puts edits in the queue. Of two edits to the same thing only the later one is sent. */
export function enqueue(queue: PatchQueue, changes: readonly Change[]): PatchQueue {
  const waiting = new Map(queue.waiting);
  for (const change of changes) waiting.set(keyOf(change), change);
  return { ...queue, waiting };
}

/** Makes the next patch of what waits. Changes nothing while one is on its way, or where nothing waits. */
export function takePatch(queue: PatchQueue): PatchQueue {
  if (queue.inFlight || queue.waiting.size === 0) return queue;
  const entries = [...queue.waiting];
  const seq = queue.lastSeq + 1;
  const changes = entries.slice(0, largestPatch).map(([, change]) => change);
  return { waiting: new Map(entries.slice(largestPatch)), inFlight: { seq, changes }, lastSeq: seq };
}

/** Takes the patch with this number as saved; any other number is an old echo and changes nothing. */
export function acknowledge(queue: PatchQueue, seq: number): PatchQueue {
  return queue.inFlight?.seq === seq ? { ...queue, inFlight: null } : queue;
}

/** True where everything is saved. */
export function isDrained(queue: PatchQueue): boolean {
  return queue.inFlight === null && queue.waiting.size === 0;
}
