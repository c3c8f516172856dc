import type { Command } from '../../lib/command.ts';
import { findOnScreen } from '../../lib/panes.ts';
import { goToCaller, questionPlace } from './caller-panel.ts';

/** The key that goes to the caller of a practice, next to those of the parts of a contact. */
export const callerShortcut = 'Ctrl+6';

/** What can be done by key while somebody practises. */
export const practiceCommands: readonly Command[] = [
  {
    ...{ id: 'ask-caller', label: 'Ask the practice caller something', group: 'In a contact' },
    shortcuts: [callerShortcut],
    // Where there is room for one, the caller may stand behind what was put down.
    when: () => findOnScreen('[data-pane="caller"]') !== null || document.querySelector(questionPlace) !== null,
    run: goToCaller,
  },
];
