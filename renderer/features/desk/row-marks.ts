import { say } from '../../lib/notices.ts';
import { findOnScreen } from '../../lib/panes.ts';
import { queryClient } from '../../lib/query-client.ts';

/** What can be marked about a row of the desk, which then leaves its list; and how it comes back. */
export interface RowMark {
  /** The row, as its `data-mark` names it. */
  readonly row: string;
  /** Under what the page keeps the list. */
  readonly list: readonly unknown[];
  readonly set: (isMarked: boolean) => Promise<unknown>;
  /** What is said once it is marked, and once that is taken back. */
  readonly marked: string;
  readonly back: string;
}

let last: RowMark | null = null;

/** The `data-mark` of the row that has the focus, or null. */
export function rowInHand(): string | null {
  return document.activeElement?.closest('[data-mark]')?.getAttribute('data-mark') ?? null;
}

async function set({ set: change, list }: RowMark, isMarked: boolean): Promise<boolean> {
  try {
    await change(isMarked);
    await queryClient.invalidateQueries({ queryKey: list });
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

/** Marks a row. It leaves the list, and can be had back from the message or by a key. */
export async function markRow(mark: RowMark): Promise<void> {
  if (!(await set(mark, true))) return;
  last = mark;
  say(mark.marked, { label: 'Undo', run: () => void takeBack() });
}

/** True where the last mark of a row can be taken back, and the desk is on the screen. */
export function canTakeBack(): boolean {
  return last !== null && findOnScreen('[data-pane="desk"]') !== null;
}

/** Takes the last mark of a row back, and goes to the row. */
export async function takeBack(): Promise<void> {
  const mark = last;
  if (mark === null) return;
  last = null;
  if (!(await set(mark, false))) {
    last = mark;
    return;
  }
  say(mark.back);
  focusOnceThere(`[data-mark="${mark.row}"] [data-stop]`);
}
