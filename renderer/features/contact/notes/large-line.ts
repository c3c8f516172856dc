import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import type { Contact, Note } from '../../../../shared/domain/contact.ts';
import { heardSafety } from '../../../../shared/domain/follow-up/heard-safety.ts';
import { entryOf } from '../../../../shared/domain/guide/entry-of.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import { showPane, type WorkspaceUi } from '../workspace-ui.ts';

type Talk = Pick<Contact, 'fields' | 'notes'>;

/** Lines about these are for those who help, and nothing to turn round to the person or to whoever sits beside them. */
const neverShown: readonly Note['tag'][] = ['worry', 'risk'];

/**
 * What is shown large: the line being typed, or else the last one that was typed and kept, unless it is about a worry or
 * a risk or its words suggest one; empty where there is none.
 */
export function largeText({ fields, notes }: Talk, pack: Pack): string {
  if (saysSomething(fields.unfinishedLine)) return fields.unfinishedLine;
  const last = notes.findLast(({ received }) => received === undefined);
  if (!last || neverShown.includes(last.tag) || heardSafety(last.text, pack).length > 0) return '';
  return last.text;
}

/** True where the person reads what is said: an adjustment of theirs says so in the pack. */
export function readsWhatIsSaid({ fields }: Pick<Contact, 'fields'>, pack: Pack): boolean {
  return fields.adjustments.some((id) => entryOf(pack.adjustments, id)?.shown_large === true);
}

/** Shows the line large over the window, with the cursor in it, or hides it again. */
export function toggleLarge(ui: StoreApi<WorkspaceUi>): void {
  if (ui.getState().large === 'shown') {
    hideLarge(ui);
    return;
  }
  flushSync(() => {
    showPane(ui, 'notes');
    ui.setState({ large: 'shown' });
  });
  focusInto(findOnScreen('[data-place="notes"]'));
}

/** Hides the line that is shown large; nothing where none is. */
export function hideLarge(ui: StoreApi<WorkspaceUi>): void {
  if (ui.getState().large === 'shown') ui.setState({ large: 'hidden' });
}
