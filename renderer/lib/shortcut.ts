/** The part of a key event that decides about a shortcut. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

interface Parsed {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly key: string;
}

function parse(shortcut: string): Parsed {
  const parts = shortcut.split('+');
  const key = parts.pop() ?? '';
  return { ctrl: parts.includes('Ctrl'), alt: parts.includes('Alt'), shift: parts.includes('Shift'), key };
}

/** True where a key press is a shortcut such as `Ctrl+Enter`, `Alt+S`, `Shift+F6` or `?`. */
export function isShortcut(press: KeyPress, shortcut: string): boolean {
  const wanted = parse(shortcut);
  if (press.metaKey || press.ctrlKey !== wanted.ctrl || press.altKey !== wanted.alt) return false;
  // Where a sign needs Shift depends on the keyboard, so a sign alone decides by itself.
  if (!/^[^a-z0-9]$/i.test(wanted.key) && press.shiftKey !== wanted.shift) return false;
  // With Alt some keyboards give another letter: the key's place is what counts.
  if (wanted.alt && /^[A-Z]$/.test(wanted.key)) return press.code === `Key${wanted.key}`;
  if (wanted.alt && /^[0-9]$/.test(wanted.key)) return press.code === `Digit${wanted.key}`;
  return press.key.toLowerCase() === wanted.key.toLowerCase();
}

/** True where a shortcut would type something if the cursor stood in a text. */
export function typesText(shortcut: string): boolean {
  const { ctrl, alt, key } = parse(shortcut);
  return !ctrl && !alt && !/^F\d+$/.test(key);
}

/** A shortcut in the notation of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string): string {
  return shortcut.replace('Ctrl', 'Control');
}

/** True where keys type into the element that has the focus. */
export function isTextPlace(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
