import type { Command } from '../../lib/command.ts';
import { activeSheet, type SheetActions } from './active-sheet.ts';

/** The keys of a sheet. */
export const sheetKeys = {
  print: 'Ctrl+P',
  pdf: 'Ctrl+S',
  text: 'Ctrl+Shift+C',
  back: 'Ctrl+B',
  begin: 'Alt+Enter',
} as const;

function inSheet(
  id: string,
  label: string,
  shortcuts: readonly string[],
  run: (actions: SheetActions) => void,
  when: (actions: SheetActions) => boolean = () => true,
): Command {
  return {
    ...{ id, label, group: 'In a hand-over' as const, shortcuts },
    when: () => {
      const { actions } = activeSheet.getState();
      return actions !== null && when(actions);
    },
    run: () => {
      const { actions } = activeSheet.getState();
      if (actions) run(actions);
    },
  };
}

/** What can be done with the sheet on the screen. */
export const sheetCommands: readonly Command[] = [
  inSheet('sheet-print', 'Print it', [sheetKeys.print], (actions) => actions.deliver('print')),
  inSheet('sheet-pdf', 'Save it as a PDF', [sheetKeys.pdf], (actions) => actions.deliver('pdf')),
  inSheet('sheet-text', 'Copy it as text', [sheetKeys.text], (actions) => actions.deliver('text')),
  inSheet('sheet-json', 'Save it as JSON, for another system', [], (actions) => actions.deliver('json')),
  inSheet('sheet-back', 'Back to the conversation', [sheetKeys.back], (actions) => actions.openContact()),
  inSheet(
    'sheet-begin',
    'Begin a conversation about what was sent back',
    [sheetKeys.begin],
    (actions) => actions.begin(),
    (actions) => actions.canBegin(),
  ),
];
