import type { Command } from '../../lib/command.ts';
import { overrideInHand } from './override-marks.ts';
import { promiseInHand } from './promise-marks.ts';
import { canTakeBack, markRow, takeBack } from './row-marks.ts';

/** The key that marks the row in hand: a promise as done, a reason as seen. */
export const markShortcut = 'Alt+Enter';

const markInHand = () => promiseInHand() ?? overrideInHand();

/** What can be done at the desk, beside opening a row. */
export const deskCommands: readonly Command[] = [
  {
    ...{ id: 'mark-row', label: 'The promise in hand is done, or the reason seen', group: 'At the desk' },
    shortcuts: [markShortcut],
    when: () => markInHand() !== null,
    run: () => {
      const mark = markInHand();
      if (mark !== null) void markRow(mark);
    },
  },
  {
    ...{ id: 'mark-back', label: 'Take the last “done” or “seen” back', group: 'At the desk' },
    shortcuts: ['Ctrl+Z'],
    inText: () => false,
    when: canTakeBack,
    run: () => void takeBack(),
  },
];
