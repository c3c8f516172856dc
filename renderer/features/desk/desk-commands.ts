import type { Command } from '../../lib/command.ts';
import { canTakeBack, markDone, promiseInHand, takeBack } from './promise-marks.ts';

/** The key that marks the promise in hand as done. */
export const doneShortcut = 'Alt+Enter';

/** What can be done at the desk, beside opening a row. */
export const deskCommands: readonly Command[] = [
  {
    ...{ id: 'promise-done', label: 'The promise in hand is done', group: 'At the desk' },
    shortcuts: [doneShortcut],
    when: () => promiseInHand() !== null,
    run: () => {
      const promise = promiseInHand();
      if (promise !== null) void markDone(promise);
    },
  },
  {
    ...{ id: 'promise-back', label: 'Take the last “done” back', group: 'At the desk' },
    shortcuts: ['Ctrl+Z'],
    inText: () => false,
    when: canTakeBack,
    run: () => void takeBack(),
  },
];
