import type { DayDocument } from './document.ts';

/** What the collector keeps of a document besides its cells. */
export type Held = Pick<DayDocument, 'rev' | 'sum'>;

/** What became of a document: taken; known already; older than what is held; or another one under the same revision. */
export type MergeStatus = 'applied' | 'duplicate' | 'stale' | 'conflict';

/** Where two writers meet, the highest revision stays, whatever the order of arrival (I3). */
export function mergeStatus(held: Held | undefined, incoming: Held): MergeStatus {
  if (!held || incoming.rev > held.rev) return 'applied';
  if (incoming.rev < held.rev) return 'stale';
  return incoming.sum === held.sum ? 'duplicate' : 'conflict';
}

/** What is held after a document has come. */
export function mergeInto<T extends Held>(held: T | undefined, incoming: T): T {
  return held && mergeStatus(held, incoming) !== 'applied' ? held : incoming;
}
