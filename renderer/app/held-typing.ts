import { isTextPlace } from '../lib/shortcut.ts';

let letGo = () => {};

function write(field: Element | null, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
}

function letterOf(event: KeyboardEvent): string {
  const isChord = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  return event.key.length === 1 && !isChord ? event.key : '';
}

/**
 * Holds what is typed from now on until the next text has the focus, and puts it there: somebody who has asked for a
 * new contact types on, and those words belong neither to the contact before nor to nobody. A click lets go of them.
 *
 * @returns how to let go where nothing comes
 */
export function holdTyping(): () => void {
  letGo();
  let held = '';
  function onKeyDown(event: KeyboardEvent) {
    const text = letterOf(event);
    if (text === '' && event.key !== 'Backspace' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held = event.key === 'Backspace' ? [...held].slice(0, -1).join('') : held + text;
  }
  function onFocus({ target }: FocusEvent) {
    if (!(target instanceof Element) || !isTextPlace(target)) return;
    stop();
    // After the drawing that has moved the focus, and before the next key.
    if (held !== '') queueMicrotask(() => write(target, held));
  }
  function stop() {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('focusin', onFocus);
    window.removeEventListener('pointerdown', stop, { capture: true });
    letGo = () => {};
  }
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('focusin', onFocus);
  window.addEventListener('pointerdown', stop, { capture: true });
  letGo = stop;
  return stop;
}
