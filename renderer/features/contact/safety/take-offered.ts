import { flushSync } from 'react-dom';
import { clock } from '../../../lib/clock.ts';
import { findOnScreen } from '../../../lib/panes.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { notRaised, withHandling } from './concern-edits.ts';
import { handlingOffered, receiptOffered } from './same-again.ts';

const back = 'What was written down is as it was.';

/** Moves the focus to the first box of the handling in hand that is still empty, or else to the last one. */
function goToEmpty(card: Element | null): void {
  const boxes = card?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    '[data-safety-start] :is(input, textarea)',
  );
  const all = [...(boxes ?? [])];
  (all.find(({ value }) => value === '') ?? all.at(-1))?.focus();
}

/** Takes what is offered for a worry; the hand goes on to what is still to be written down. */
export function takeForTrigger(editor: ContactEditor, trigger: string): void {
  const { contact, following } = editor.store.getState();
  const safety = following.safety.find((one) => one.trigger === trigger) ?? notRaised(trigger);
  const offered = handlingOffered(contact, safety);
  if (offered === null) return;
  const now = clock.now();
  flushSync(() => editor.choose(back, { concern: withHandling(safety, offered, now) }));
  goToEmpty(findOnScreen(`[data-trigger="${trigger}"]`));
}

/** Takes for the receipt that is asked for what was written down where a worry was handled. */
export function takeReceipt(editor: ContactEditor): void {
  const { contact } = editor.store.getState();
  const offered = receiptOffered(contact);
  if (offered === null || contact.fields.receiptWho !== '' || contact.fields.receiptAt !== null) return;
  editor.choose(
    back,
    { field: 'receiptWho', value: offered.receiptWho },
    { field: 'receiptAt', value: offered.receiptAt },
  );
}

/** Takes what was written down already: for the worry the hand is at, or else for the receipt that is asked for. */
export function takeOffered(editor: ContactEditor): void {
  const trigger = document.activeElement?.closest('[data-trigger]')?.getAttribute('data-trigger');
  if (trigger) takeForTrigger(editor, trigger);
  else takeReceipt(editor);
}

/** True where something that was written down already is offered: shown beside the boxes it would fill. */
export function isSomethingOffered(): boolean {
  const card = document.activeElement?.closest('[data-trigger]');
  return (
    (card ? card.querySelector('[data-offered]') : findOnScreen('[data-place="receiptWho"] [data-offered]')) !== null
  );
}
