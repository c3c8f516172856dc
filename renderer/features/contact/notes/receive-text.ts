import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import { type Change, change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import type { UnkeptReceived } from '../../../../shared/domain/contact-fields.ts';
import { cutText } from '../../../../shared/domain/cut-text.ts';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { receivedAtProblem } from '../../../../shared/domain/received-at.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { clock } from '../../../lib/clock.ts';
import { sayHere } from '../../../lib/notices.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import type { ContactEditor } from '../editor/contact-editor.ts';
import { showPane, type WorkspaceUi } from '../workspace-ui.ts';
import { longestLine } from './line-edits.ts';
import type { Paste } from './pastes-of.ts';

/** True while nothing has been said yet: what comes in writing then is how the contact began. */
export function isOpening({ fields, notes }: Pick<Contact, 'fields' | 'notes'>): boolean {
  return notes.length === 0 && !saysSomething(fields.unfinishedLine);
}

/** What is being put in; nothing of it yet where the place has only been opened. */
export function receivingOf({ fields }: Pick<Contact, 'fields'>): UnkeptReceived {
  return fields.unkeptReceived[0] ?? { text: '', from: '', channel: fields.channel, at: null };
}

/** Opens the place for something that came in writing, with the cursor in it. What was begun there is still there. */
export function openReceiving(ui: StoreApi<WorkspaceUi>): void {
  flushSync(() => {
    showPane(ui, 'notes');
    ui.setState({ isReceiving: true });
  });
  focusInto(findOnScreen('[data-place="received-text"]'));
}

/** What is missing before it can be kept, as a sentence; null where nothing is. Pure. */
export function receivingProblem({ text, channel, at }: UnkeptReceived, now: Instant): string | null {
  if (!saysSomething(text)) return 'Paste or type what came in.';
  if (channel === null) return 'Choose how it came.';
  if (at === null) return 'Write down when it was received: 25 mar 8:55, or now.';
  return receivedAtProblem(at, now);
}

/**
 * The edits that keep something as received: its lines, word for word, and where it is how the contact began, when
 * and how it came and from whom. Pure but for the new ids.
 */
export function receivedEdits(contact: Contact, { text, from, channel, at }: UnkeptReceived, now: Instant): Change[] {
  if (channel === null || at === null) return [];
  const received = { paste: newId(), at, channel, from: from.trim() };
  const lines = cutText(text, longestLine).map((line): Change => {
    return { note: { id: newId(), at: now, text: line, tag: null, received } };
  });
  if (!isOpening(contact)) return lines;
  const name = contact.fields.requesterName === '' && received.from !== '' ? [received.from] : [];
  return [
    ...lines,
    { field: 'receivedAt', value: at },
    change.parse({ field: 'channel', value: channel }),
    ...name.map((value): Change => ({ field: 'requesterName', value })),
  ];
}

/** Keeps what was put in, and goes back to the line that is being typed. */
export function keepReceived(editor: ContactEditor, ui: StoreApi<WorkspaceUi>): void {
  const { contact } = editor.store.getState();
  const edits = receivedEdits(contact, receivingOf(contact), clock.now());
  // Beside the step: taking that back takes the text out, and leaves nothing that still waits to be kept.
  editor.type({ field: 'unkeptReceived', value: [] });
  editor.choose('The received text is out again.', ...edits);
  flushSync(() => ui.setState({ isReceiving: false }));
  sayHere('Kept as received.');
  focusInto(findOnScreen('[data-place="notes"]'));
}

/** Takes something that came in writing out again; it can be brought back. */
export function removePaste(editor: ContactEditor, { notes }: Paste): void {
  editor.choose('The received text is back.', ...notes.map(({ id }) => ({ removedNote: id })));
  const bringBack = () => editor.choose('The received text is out again.', ...notes.map((note) => ({ note })));
  sayHere('Received text taken out.', { label: 'Bring it back', run: bringBack });
}
