import type { WaitingRow } from '../../../shared/domain/hand-over/view.ts';
import { api } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { type RowMark, rowInHand } from './row-marks.ts';
import { nameOf } from './rows.ts';

const limit = 200;
/** Under what the page keeps the hand-overs that wait. */
export const waitingKey = ['handovers', 'waiting', { limit }] as const;

/** Asks for the hand-overs that wait. */
export const readWaiting = () => api.handovers.waiting({ limit });

/** What tells one row from another. */
export const waitingId = ({ contact, route, result }: WaitingRow) => `${contact} ${route} ${result?.id ?? ''}`;

/** What marks a result that came back as seen; null for a hand-over that is still waited for. */
export function cameBackMark(row: WaitingRow): RowMark | null {
  const { contact, result } = row;
  if (result === null) return null;
  return {
    ...{ row: result.id, list: waitingKey },
    set: (seen) => api.handovers.markSeen({ contact, note: result.id, seen }),
    marked: `Seen: what came of the hand-over for ${nameOf(row)}.`,
    back: `Not seen after all: what came of the hand-over for ${nameOf(row)}.`,
  };
}

/** What marks the result as seen whose row has the focus, or null. */
export function cameBackInHand(): RowMark | null {
  const inHand = rowInHand();
  const rows = queryClient.getQueryData<Awaited<ReturnType<typeof readWaiting>>>(waitingKey)?.rows ?? [];
  const found = rows.find(({ result }) => result !== null && result.id === inHand);
  return found ? cameBackMark(found) : null;
}
