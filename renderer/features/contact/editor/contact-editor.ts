import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChange, type Change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { type Following, follow } from '../../../../shared/domain/guide/follow.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { inverseOf } from './inverse-of.ts';
import { createPatchSender, type SaveState, type SenderOptions } from './patch-sender.ts';

/** A step that can be taken back, with the words that say what comes back. */
interface UndoStep {
  readonly says: string;
  readonly before: Contact;
  readonly changes: readonly Change[];
  /** What comes back on the screen and is on no record. */
  readonly back?: () => void;
}

/** What the screen shows of an open contact. */
export interface EditorState {
  readonly contact: Contact;
  readonly following: Following;
  readonly save: SaveState;
  readonly undo: readonly UndoStep[];
}

/** One open contact while it is edited: the page's copy leads, the store follows and acknowledges. */
export interface ContactEditor {
  readonly store: StoreApi<EditorState>;
  readonly pack: Pack;
  /** An edit by typing: shown at once, sent within a blink. */
  type(...changes: Change[]): void;
  /** An edit by choosing: shown and sent at once, and it can be taken back. */
  choose(says: string, ...changes: Change[]): void;
  /** Something of the screen only, which can be taken back like a choice. */
  remember(says: string, back: () => void): void;
  /** Takes the last choice back and says which; null where there is none. */
  undo(): string | null;
  /** Settles once everything is acknowledged; resolves to the number of the last patch. */
  flush(): Promise<number>;
  isDrained(): boolean;
}

const longestUndo = 100;

/** Lines and solutions stand in the order in which they were made, also after one was taken out and brought back. */
function inOrder(contact: Contact): Contact {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...contact, notes: contact.notes.toSorted(byId), solutions: contact.solutions.toSorted(byId) };
}

/** Opens an editor over a contact as the store has it. */
export function createContactEditor(
  contact: Contact,
  pack: Pack,
  options: { send: SenderOptions['send']; now: () => Instant },
): ContactEditor {
  const start = inOrder(contact);
  const store = createStore<EditorState>()(() => ({
    contact: start,
    following: follow(start, pack),
    save: { state: 'saved', at: null },
    undo: [],
  }));
  const sender = createPatchSender({ ...options, onState: (save) => store.setState({ save }) });

  function apply(changes: readonly Change[], urgency: 'soon' | 'now'): void {
    const changed = changes.reduce<Contact>(applyChange, store.getState().contact);
    const next = changes.some((edit) => !('field' in edit)) ? inOrder(changed) : changed;
    store.setState({ contact: next, following: follow(next, pack) });
    sender.add(changes, urgency);
  }

  function addStep(step: UndoStep): void {
    store.setState(({ undo }) => ({ undo: [...undo.slice(1 - longestUndo), step] }));
  }

  return {
    store,
    pack,
    type: (...changes) => apply(changes, 'soon'),
    choose(says, ...changes) {
      addStep({ says, before: store.getState().contact, changes });
      apply(changes, 'now');
    },
    remember: (says, back) => addStep({ says, before: store.getState().contact, changes: [], back }),
    undo() {
      const { undo, contact: now } = store.getState();
      const step = undo.at(-1);
      if (!step) return null;
      store.setState({ undo: undo.slice(0, -1) });
      const back = step.changes.flatMap((edit) => inverseOf(step.before, edit, now) ?? []);
      if (back.length > 0) apply(back, 'now');
      step.back?.();
      return back.length > 0 || step.back ? step.says : 'What you typed since is kept.';
    },
    async flush() {
      await sender.flush();
      return sender.lastSeq();
    },
    isDrained: () => sender.isDrained(),
  };
}
