const focusable =
  'input:not([disabled]), textarea:not([disabled]), button:not([disabled]):not([tabindex="-1"]), [tabindex="0"]';

/** Moves the focus to a place: the element itself or the first thing inside that takes it. False if nothing does. */
export function focusInto(place: Element | null): boolean {
  if (!(place instanceof HTMLElement)) return false;
  const target = place.matches(focusable)
    ? place
    : (place.querySelector('[data-start]') ?? place.querySelector(focusable));
  if (!(target instanceof HTMLElement)) return false;
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
  return document.activeElement === target;
}

/** Moves the focus to the next pane of the window (or the one before), round and round. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')].filter((pane) => pane.checkVisibility());
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const start = now < 0 && step < 0 ? 0 : now;
    if (focusInto(panes[(start + step * tried + panes.length * 2) % panes.length] ?? null)) return;
  }
}

/** The first element on the screen that a selector finds; what stands in a tab at the back does not count. */
export function findOnScreen(selector: string): Element | null {
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility()) ?? null;
}
