import { type Command, isOffered } from '../lib/command.ts';
import { isShortcut, isTextPlace, type KeyPress, typesText } from '../lib/shortcut.ts';

/** The command a key press asks for. While the cursor is in text nothing that would type is a command. Pure. */
export function commandFor(press: KeyPress, commands: readonly Command[], isInText: boolean): Command | null {
  const isMeant = (command: Command) =>
    command.shortcuts.some((shortcut) => isShortcut(press, shortcut) && !(isInText && typesText(shortcut)));
  return (
    commands.find((command) => isMeant(command) && isOffered(command) && (!isInText || (command.inText?.() ?? true))) ??
    null
  );
}

/** Lets key presses run commands, wherever the focus is. Returns how to stop it. */
export function listenForShortcuts(commands: readonly Command[], isPaused: () => boolean): () => void {
  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || event.repeat || isPaused()) return;
    const command = commandFor(event, commands, isTextPlace(document.activeElement));
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command.run();
  }
  // Before anything inside the page: a combo box must not swallow Ctrl+Enter.
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
