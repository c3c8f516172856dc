import { isShortcut } from '../lib/shortcut.ts';
import { askToLock } from './lock-desk.ts';

/** The key that locks the desk, whatever lies over the window. */
export const lockShortcut = 'Ctrl+L';

/** Locks the desk by its key also where a window over the window keeps the other keys. Returns how to stop. */
export function listenForLock(): () => void {
  function onKeyDown(event: KeyboardEvent) {
    if (event.repeat || !isShortcut(event, lockShortcut)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    askToLock();
  }
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
