import type { Command } from '../../lib/command.ts';
import { askToPass, passing } from '../../lib/passing.ts';
import { chooseSealedFile } from './open-sealed.ts';

/** What can be done with sealed files. */
export const sealedCommands: readonly Command[] = [
  {
    ...{
      id: 'pass-to-colleague',
      label: 'Pass this to a colleague, as a sealed file',
      group: 'Anywhere',
      shortcuts: [],
    },
    when: () => passing.getState().inHand !== null,
    run: () => {
      const { inHand } = passing.getState();
      if (inHand) askToPass(inHand);
    },
  },
  {
    ...{ id: 'open-sealed', label: 'Open a sealed file from a colleague', group: 'Anywhere', shortcuts: [] },
    run: () => void chooseSealedFile(),
  },
  {
    ...{ id: 'sealed-addresses', label: 'Addresses for sealed files: yours and your colleagues’', group: 'Anywhere' },
    shortcuts: [],
    run: () => passing.setState({ open: { at: 'addresses' } }),
  },
];
