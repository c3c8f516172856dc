import { replaceEqualDeep } from '@tanstack/react-query';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChange, type Change } from '../../../../shared/domain/changes.ts';
import type { Contact } from '../../../../shared/domain/contact.ts';
import { type Following, follow } from '../../../../shared/domain/guide/follow.ts';
import { soundEdits, standingEdits } from '../../../../shared/domain/safety/sound-edits.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import type { Pack } from '../../../../shared/pack/schema.ts';
import { inverseOf } from './inverse-of.ts';
import { createPatchSender, type SaveState, type SenderOptions } from './patch-sender.ts';

/** What a step does to the screen and to no record, and how that is taken back. */
interface OnScreen {
  readonly back: () => void;
  readonly again: () => void;
}

/** A step that can be taken back or done again, with the words that say what comes back. */
interface Step {
  readonly says: string;
  readonly before: Contact;
  readonly changes: readonly Change[];
  readonly onScreen?: OnScreen;
}

/** What the screen shows of an open contact. */
export interface EditorState {
  readonly contact: Contact;
  readonly following: Following;
  readonly save: SaveState;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** True while the last thing done was a step and not typing: in a text, taking back means the step then. */
  readonly isStepLast: boolean;
}

/** One open contact while it is edited: the page's copy leads, the store follows and acknowledges. */
export interface ContactEditor {
  readonly store: StoreApi<EditorState>;
  readonly pack: Pack;
  /** An edit by typing: shown at once, sent within a blink. */
  type(...changes: Change[]): void;
  /** Says that somebody is typing, also where nothing goes on record yet. */
  typing(): void;
  /** An edit by choosing: shown and sent at once, and it can be taken back. */
  choose(says: string, ...changes: Change[]): void;
  /** Something beside the record, which can be taken back like a choice; with the choices that go with it, as one step. */
  remember(says: string, onScreen: OnScreen, ...changes: Change[]): void;
  /** Takes the last choice back and says which; null where there is none. */
  undo(): string | null;
  /** Does again what was taken back last, and says so; null where there is none. */
  redo(): string | null;
  /**
   * Settles once everything is acknowledged; resolves to the number of the last patch. What was typed in a box is left
   * with that: words about safety in it stand from then on.
   */
  flush(): Promise<number>;
  isDrained(): boolean;
  /** What is not on record yet, the oldest first. */
  unsaved(): readonly Change[];
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
    redo: [],
    isStepLast: false,
  }));
  const sender = createPatchSender({ ...options, onState: (save) => store.setState({ save }) });

  function apply(wanted: readonly Change[], urgency: 'soon' | 'now'): void {
    const before = store.getState().contact;
    const changes = soundEdits(before, wanted, pack, options.now());
    const changed = changes.reduce<Contact>(applyChange, before);
    const next = changes.some((edit) => !('field' in edit)) ? inOrder(changed) : changed;
    // What has not changed stays the same object: what shows it is not drawn again at every key.
    const following = replaceEqualDeep(store.getState().following, follow(next, pack));
    store.setState({ contact: next, following });
    sender.add(changes, urgency);
  }

  function addStep(step: Step): void {
    store.setState(({ undo }) => ({ undo: [...undo.slice(1 - longestUndo), step], redo: [], isStepLast: true }));
  }

  /** Takes a step back, and gives the one that would bring it about again. */
  function reverse(step: Step): { says: string; inverse: Step } {
    const now = store.getState().contact;
    const changes = step.changes.flatMap((edit) => inverseOf(step.before, edit, now) ?? []);
    if (changes.length > 0) apply(changes, 'now');
    step.onScreen?.back();
    store.setState({ isStepLast: true });
    const onScreen = step.onScreen && { onScreen: { back: step.onScreen.again, again: step.onScreen.back } };
    return {
      says: changes.length > 0 || step.onScreen ? step.says : 'What you typed since is kept.',
      inverse: { says: step.says, before: now, changes, ...onScreen },
    };
  }

  return {
    store,
    pack,
    typing: () => store.setState({ isStepLast: false }),
    type(...changes) {
      store.setState({ isStepLast: false });
      apply(changes, 'soon');
    },
    choose(says, ...changes) {
      addStep({ says, before: store.getState().contact, changes });
      apply(changes, 'now');
    },
    remember(says, onScreen, ...changes) {
      addStep({ says, before: store.getState().contact, changes, onScreen });
      if (changes.length > 0) apply(changes, 'now');
    },
    undo() {
      const { undo, redo } = store.getState();
      const step = undo.at(-1);
      if (!step) return null;
      const { says, inverse } = reverse(step);
      store.setState({ undo: undo.slice(0, -1), redo: [...redo, inverse] });
      return says;
    },
    redo() {
      const { undo, redo } = store.getState();
      const step = redo.at(-1);
      if (!step) return null;
      const { inverse } = reverse(step);
      store.setState({ undo: [...undo, inverse], redo: redo.slice(0, -1) });
      return 'Done again.';
    },
    async flush() {
      const standing = standingEdits(store.getState().contact, pack, options.now());
      if (standing.length > 0) apply(standing, 'now');
      await sender.flush();
      return sender.lastSeq();
    },
    isDrained: () => sender.isDrained(),
    unsaved: () => sender.unsaved(),
  };
}
