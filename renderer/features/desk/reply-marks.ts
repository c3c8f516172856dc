import type { ReplyRow } from '../../../shared/domain/hand-over/view.ts';
import { api } from '../../lib/api.ts';
import { otherNames } from '../../lib/other-names.ts';
import { queryClient } from '../../lib/query-client.ts';
import { hideReply } from './hide-names.ts';
import { type RowMark, rowInHand } from './row-marks.ts';
import { nameOf } from './rows.ts';

const limit = 200;
/** Under what the page keeps the replies that are owed. */
export const repliesKey = ['handovers', 'replies', { limit }] as const;

/** Asks for the replies that are owed. */
export const readReplies = () => api.handovers.replies({ limit });

/** What tells the row of a reply from the other rows of its contact. */
const markOf = ({ contact }: ReplyRow) => `reply ${contact}`;

/** What marks a reply as told in another way. */
export function toldMark(row: ReplyRow): RowMark {
  const { contact } = row;
  return {
    ...{ row: markOf(row), list: repliesKey },
    set: (done) => api.handovers.markReply({ contact, done }),
    marked: `Told: whoever asked about ${nameOf(row)}.`,
    back: `Owed again: the reply about ${nameOf(row)}.`,
  };
}

/** What marks the reply as told whose row has the focus, or null. */
export function replyInHand(): RowMark | null {
  const inHand = rowInHand();
  const rows = queryClient.getQueryData<Awaited<ReturnType<typeof readReplies>>>(repliesKey)?.rows ?? [];
  const found = rows.find((row) => markOf(row) === inHand);
  return found ? toldMark(otherNames.getState().areHidden ? hideReply(found) : found) : null;
}
