import { askWhom } from '../../lib/asking.ts';
import type { Command } from '../../lib/command.ts';
import { passing } from '../../lib/passing.ts';
import { openPinDialog } from '../../lib/pin-dialog.ts';
import { isSharedDesk } from '../../lib/standing.ts';

/** What can be done about who sits at this computer. */
export const desksCommands: readonly Command[] = [
  {
    ...{ id: 'own-pin', label: 'Your PIN: choose or change it', group: 'Anywhere', shortcuts: [] },
    run: openPinDialog,
  },
  {
    ...{ id: 'ask-colleague', label: 'Ask a colleague at this computer to finish this', group: 'Anywhere' },
    shortcuts: [],
    when: () => isSharedDesk() && passing.getState().inHand?.kind === 'draft',
    run: () => {
      const { inHand } = passing.getState();
      if (inHand) askWhom({ contact: inHand.contact, title: inHand.title(), ofColleague: null, settle: inHand.settle });
    },
  },
];
