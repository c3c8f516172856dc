import type { Command } from '../../lib/command.ts';
import { endTour, startTour, tourShortcut, tourState } from './tour-state.ts';

/** The tour, for the palette and the list of keys. */
export const tourCommands: readonly Command[] = [
  {
    ...{ id: 'tour', label: 'Tour: where things are, in eight steps', group: 'Anywhere', shortcuts: [tourShortcut] },
    run: () => void startTour(),
  },
  {
    ...{ id: 'tour-end', label: 'Tour: end it', group: 'Anywhere', shortcuts: [] },
    ...{ when: () => tourState.getState().step !== null, run: endTour },
  },
];
