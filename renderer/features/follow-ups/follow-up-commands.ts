import type { Command } from '../../lib/command.ts';
import { packShortcut } from '../../lib/open-pack.ts';
import { activeFollowUp, type FollowUpActions } from './active-follow-up.ts';

/** The keys of a follow-up. */
export const followUpShortcuts = { note: 'Ctrl+Enter', begin: 'Alt+Enter', next: 'Alt+N', undo: 'Ctrl+Z' } as const;

const now = () => activeFollowUp.getState().actions;

function inFollowUp(
  id: string,
  label: string,
  shortcut: string,
  run: (actions: FollowUpActions) => void,
  when: (actions: FollowUpActions) => boolean = () => true,
): Command {
  return {
    ...{ id, label, group: 'In a follow-up' as const, shortcuts: [shortcut] },
    when: () => {
      const actions = now();
      return actions !== null && when(actions);
    },
    run: () => {
      const actions = now();
      if (actions) run(actions);
    },
  };
}

/** What can be done in the follow-up on the screen. */
export const followUpCommands: readonly Command[] = [
  inFollowUp('follow-up-note', 'Note how it went', followUpShortcuts.note, (actions) => actions.note()),
  inFollowUp(
    'follow-up-begin',
    'Begin a conversation about it: it did not last, safety was heard, or they got in touch',
    followUpShortcuts.begin,
    (actions) => actions.begin(),
    (actions) => actions.canBegin(),
  ),
  inFollowUp('follow-up-pack', 'Information pack: what the person takes home', packShortcut, (actions) =>
    actions.openPack(),
  ),
  inFollowUp(
    'follow-up-next',
    'The next follow-up',
    followUpShortcuts.next,
    (actions) => actions.next(),
    (actions) => actions.hasNext(),
  ),
  {
    ...inFollowUp(
      'follow-up-undo',
      'Take the last note back',
      followUpShortcuts.undo,
      (actions) => actions.undo(),
      (actions) => actions.canUndo(),
    ),
    inText: () => false,
  },
  ...Array.from({ length: 9 }, (_, index) =>
    inFollowUp(
      `follow-up-answer-${index + 1}`,
      `Answer ${index + 1} of the question in hand`,
      `Alt+${index + 1}`,
      (actions) => actions.answer(index + 1),
    ),
  ),
];
