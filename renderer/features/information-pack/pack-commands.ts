import type { Command } from '../../lib/command.ts';
import { activePack, type PackActions } from './active-pack.ts';

/** The keys of an information pack. */
export const packKeys = {
  print: 'Ctrl+P',
  pdf: 'Ctrl+S',
  email: 'Ctrl+Shift+C',
  back: 'Ctrl+B',
  promise: 'Alt+Enter',
} as const;

function inPack(
  id: string,
  label: string,
  shortcuts: readonly string[],
  run: (actions: PackActions) => void,
  when: (actions: PackActions) => boolean = () => true,
): Command {
  return {
    ...{ id, label, group: 'In an information pack' as const, shortcuts },
    when: () => {
      const { actions } = activePack.getState();
      return actions !== null && when(actions);
    },
    run: () => {
      const { actions } = activePack.getState();
      if (actions) run(actions);
    },
  };
}

/** What can be done with the information pack on the screen. */
export const packCommands: readonly Command[] = [
  inPack('pack-print', 'Print it', [packKeys.print], (actions) => actions.deliver('print')),
  inPack('pack-pdf', 'Save it as a PDF', [packKeys.pdf], (actions) => actions.deliver('pdf')),
  inPack('pack-email', 'Copy it as an e-mail', [packKeys.email], (actions) => actions.deliver('email')),
  inPack('pack-text', 'Copy it as a text message', [], (actions) => actions.deliver('text')),
  inPack('pack-back', 'Back to the conversation', [packKeys.back], (actions) => actions.openContact()),
  inPack(
    'pack-promise',
    'Promise it by the usual day',
    [packKeys.promise],
    (actions) => actions.promise(),
    (actions) => actions.canPromise(),
  ),
];
