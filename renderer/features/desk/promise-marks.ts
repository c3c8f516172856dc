import type { DeskDay, PromiseRow } from '../../../shared/domain/desk-day.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { api } from '../../lib/api.ts';
import { otherNames } from '../../lib/other-names.ts';
import { queryClient } from '../../lib/query-client.ts';
import { deskKey } from './desk-query.ts';
import { hidePromise } from './hide-names.ts';
import { type RowMark, rowInHand } from './row-marks.ts';
import { nameOf } from './rows.ts';

/** What marks a promise as done. */
export function doneMark(row: PromiseRow): RowMark {
  const { contact, solution, words } = row;
  const what = saysSomething(words) ? `“${words.trim()}”` : 'the promise';
  return {
    ...{ row: solution, list: deskKey },
    set: (done) => api.contacts.markPromise({ contact, solution, done }),
    marked: `Done: ${what} for ${nameOf(row)}.`,
    back: `Due again: what was promised for ${nameOf(row)}.`,
  };
}

/** What marks the promise as done whose row has the focus, or null. */
export function promiseInHand(): RowMark | null {
  const inHand = rowInHand();
  const promises = queryClient.getQueryData<DeskDay>(deskKey)?.promises ?? [];
  const found = promises.find(({ solution }) => solution === inHand);
  if (!found) return null;
  return doneMark(otherNames.getState().areHidden ? hidePromise(found) : found);
}
