import type { StoreApi } from 'zustand/vanilla';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { Safety } from '../../../../shared/domain/safety/safety-of.ts';
import { clock } from '../../../lib/clock.ts';
import { sayHere } from '../../../lib/notices.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { labelOf } from '../pack-choices.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';
import { notRaised, notSo, raised } from './concern-edits.ts';
import { heardInWords } from './heard-in-words.ts';
import { isInSafety, isOpenSafety, openSafety } from './open-safety.ts';

function safetyAt(editor: ContactEditor, trigger: string): Safety {
  const known = editor.store.getState().following.safety.find((safety) => safety.trigger === trigger);
  return known ?? notRaised(trigger);
}

/** Raises a trigger, by hand or because the notes suggest it, and opens the panel at it. */
export function raiseTrigger(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, trigger: string): void {
  const concern = raised(safetyAt(editor, trigger), clock.now());
  editor.choose('The safety worry is as it was.', { concern });
  openSafety(ui, editor.store.getState().following.safety, trigger);
}

/** Opens the panel at a worry that an answer has just raised: whom to ring has to be in sight at once. */
export function showRaised(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, before: Pick<Contact, 'concerns'>): void {
  const { contact, following } = editor.store.getState();
  const raisedNow = contact.concerns.find(({ id }) => !before.concerns.some((known) => known.id === id));
  if (raisedNow) openSafety(ui, following.safety, raisedNow.trigger);
}

/** Records that somebody has asked and that it is not so. It can be taken back, and later words raise it again. */
export function putTriggerAway(editor: ContactEditor, ui: StoreApi<WorkspaceUi>, trigger: string): void {
  const safety = safetyAt(editor, trigger);
  if (!isOpenSafety(safety)) return;
  const isHandInPanel = isInSafety(document.activeElement);
  const concern = notSo(safety, clock.now());
  editor.choose('The safety worry is as it was.', { concern });
  // Words that nobody had raised stand open by themselves again once nothing answers them.
  const before = safety.concern && !safety.concern.notSo ? safety.concern : { ...concern, covers: [] };
  const heard = safety.unanswered[0] ?? concern.covers[0];
  const from = heard === undefined ? '' : `, from ${heardInWords(heard)}`;
  sayHere(`Asked: not so. ${labelOf(editor.pack.safety_triggers, trigger)}${from}.`, {
    label: 'Take it back',
    run: () => editor.choose('Asked: not so.', { concern: before }),
  });
  if (!isHandInPanel) return;
  // What the hand was in is gone: it goes on to the next worry that stands open.
  const { safety: left } = editor.store.getState().following;
  openSafety(ui, left, left.find(isOpenSafety)?.trigger ?? trigger);
}
