import type { DeskDay, PromiseRow } from '../../../shared/domain/desk-day.ts';
import { saysSomething } from '../../../shared/domain/guide/says-something.ts';
import { api } from '../../lib/api.ts';
import { say } from '../../lib/notices.ts';
import { findOnScreen } from '../../lib/panes.ts';
import { queryClient } from '../../lib/query-client.ts';
import { deskKey } from './desk-query.ts';
import { nameOf } from './rows.ts';

let lastDone: PromiseRow | null = null;

/** The promise whose row has the focus, or null. */
export function promiseInHand(): PromiseRow | null {
  const key = document.activeElement?.closest('[data-promise]')?.getAttribute('data-promise');
  const promises = queryClient.getQueryData<DeskDay>(deskKey)?.promises ?? [];
  return promises.find(({ solution }) => solution === key) ?? null;
}

async function mark(row: PromiseRow, done: boolean): Promise<boolean> {
  try {
    await api.contacts.markPromise({ contact: row.contact, solution: row.solution, done });
    await queryClient.invalidateQueries({ queryKey: deskKey });
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** The page draws what was read some frames later; a row that does not come is not waited for. */
function focusOnceThere(selector: string, frames = 30): void {
  const found = findOnScreen(selector);
  if (found instanceof HTMLElement) found.focus();
  else if (frames > 0) requestAnimationFrame(() => focusOnceThere(selector, frames - 1));
}

/** Marks a promise as done. It leaves the list, and can be had back from the message or by a key. */
export async function markDone(row: PromiseRow): Promise<void> {
  if (!(await mark(row, true))) return;
  lastDone = row;
  const what = saysSomething(row.words) ? `“${row.words.trim()}”` : 'the promise';
  say(`Done: ${what} for ${nameOf(row)}.`, { label: 'Undo', run: () => void takeBack() });
}

/** True where the last mark of a promise can be taken back, and the desk is on the screen. */
export function canTakeBack(): boolean {
  return lastDone !== null && findOnScreen('[data-pane="desk"]') !== null;
}

/** Takes the last mark of a promise back, and goes to its row. */
export async function takeBack(): Promise<void> {
  const row = lastDone;
  if (row === null) return;
  lastDone = null;
  if (!(await mark(row, false))) {
    lastDone = row;
    return;
  }
  say(`Due again: what was promised for ${nameOf(row)}.`);
  focusOnceThere(`[data-promise="${row.solution}"] [data-stop]`);
}
