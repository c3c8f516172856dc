import type { Command } from '../../lib/command.ts';
import { canTakeTryBack, pressInHand, takeTryBack } from './call-back-marks.ts';
import { overrideInHand } from './override-marks.ts';
import { promiseInHand } from './promise-marks.ts';
import { replyInHand } from './reply-marks.ts';
import { canTakeBack, markRow, takeBack } from './row-marks.ts';
import { cameBackInHand } from './waiting-marks.ts';

/** The key that marks the row in hand: a promise as done, a reason as seen. */
export const markShortcut = 'Alt+Enter';

const markInHand = () => promiseInHand() ?? overrideInHand() ?? cameBackInHand() ?? replyInHand();

/** The keys of the call-back in hand. */
export const callBackShortcuts = { reached: 'Alt+Enter', noReply: 'Alt+Backspace' } as const;

/** What can be done at the desk, beside opening a row. */
export const deskCommands: readonly Command[] = [
  {
    ...{
      id: 'mark-row',
      label: 'The promise or reply in hand is done, or the reason or result seen',
      group: 'At the desk',
    },
    shortcuts: [markShortcut],
    when: () => markInHand() !== null,
    run: () => {
      const mark = markInHand();
      if (mark !== null) void markRow(mark);
    },
  },
  {
    ...{ id: 'call-back-reached', label: 'The call-back in hand: rang back, and reached them', group: 'At the desk' },
    shortcuts: [callBackShortcuts.reached],
    when: () => pressInHand('reached', true),
    run: () => void pressInHand('reached'),
  },
  {
    ...{ id: 'call-back-no-reply', label: 'The call-back in hand: rang back, no reply', group: 'At the desk' },
    shortcuts: [callBackShortcuts.noReply],
    when: () => pressInHand('no-answer', true),
    run: () => void pressInHand('no-answer'),
  },
  {
    ...{ id: 'call-back-undo', label: 'Take the last “no reply” back', group: 'At the desk' },
    shortcuts: ['Ctrl+Z'],
    inText: () => false,
    when: canTakeTryBack,
    run: () => void takeTryBack(),
  },
  {
    ...{ id: 'mark-back', label: 'Take the last “done” or “seen” back', group: 'At the desk' },
    shortcuts: ['Ctrl+Z'],
    inText: () => false,
    when: canTakeBack,
    run: () => void takeBack(),
  },
];
