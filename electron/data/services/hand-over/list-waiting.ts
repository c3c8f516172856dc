import type { WaitingRow } from '../../../../shared/domain/hand-over/view.ts';
import { labelOf } from '../../../../shared/domain/hand-over/words.ts';
import type { ReadContext } from '../../context.ts';
import { type CameBackRow, listCameBack, listUntaken, type UntakenRow } from '../../queries/passed-on.ts';
import { packOf } from '../contacts/load-contact.ts';

/** As many as are looked at, to say how many there are. */
const mostLookedAt = 2_000;

function rowOf(context: ReadContext, row: UntakenRow | CameBackRow): WaitingRow {
  const { contact, route, personName, requesterName, sample, at } = row;
  const shared = {
    ...{ contact, route, personName, requesterName, sample },
    label: labelOf(packOf(context, row).outcomes, route),
  };
  if ('result' in row) {
    return { ...shared, state: 'came-back', since: at, result: { id: row.id, result: row.result, words: row.words } };
  }
  return { ...shared, state: row.sentAt === null ? 'not-sent' : 'not-taken', since: row.sentAt ?? at, result: null };
}

/** What has come back to whoever asks, and then the hand-overs that nobody has taken: first those that were not even sent. */
export function listWaiting(context: ReadContext, { limit }: { limit: number }): { rows: WaitingRow[]; total: number } {
  const { db, actor } = context;
  const untaken = listUntaken(db, mostLookedAt);
  const rows = [
    ...listCameBack(db, actor.id, mostLookedAt),
    ...untaken.filter(({ sentAt }) => sentAt === null),
    ...untaken.filter(({ sentAt }) => sentAt !== null),
  ];
  return { rows: rows.slice(0, limit).map((row) => rowOf(context, row)), total: rows.length };
}
