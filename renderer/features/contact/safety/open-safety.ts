import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import type { Gate } from '../../../../shared/domain/gates/gate.ts';
import type { Following } from '../../../../shared/domain/guide/follow.ts';
import type { Safety, SafetyState } from '../../../../shared/domain/safety/safety-of.ts';
import { findOnScreen, focusInto } from '../../../lib/panes.ts';
import type { WorkspaceUi } from '../workspace-ui.ts';

/** True where somebody still has to act, or to ask. */
export function isOpenSafety({ state }: { state: SafetyState }): boolean {
  return state === 'raised' || state === 'seen';
}

/** True for the gate of a hand-over that nobody has taken, of the route that counts or a further one. */
export function isUntaken({ id }: Pick<Gate, 'id'>): boolean {
  return id === 'receipt';
}

/** What has to stay red wherever the contact shows: worries that stand open, and hand-overs that nobody has taken. */
export function alarmOf({ safety, gates }: Pick<Following, 'safety' | 'gates'>): 'safety' | 'hand-over' | null {
  if (safety.some(isOpenSafety)) return 'safety';
  return gates.shut.some(isUntaken) ? 'hand-over' : null;
}

/** True for something inside the safety panel. */
export function isInSafety(element: Element | null): boolean {
  return element !== null && element.closest('[data-safety]') !== null;
}

/** True for something of which the safety panel hides the middle. */
export function isUnderSafety(element: Element | null): boolean {
  if (element === null || isInSafety(element)) return false;
  const { x, y, width, height } = element.getBoundingClientRect();
  return isInSafety(document.elementFromPoint(x + width / 2, y + height / 2));
}

/**
 * Where the cursor starts in the panel: the trigger that is spread out, or the list to raise one from. What it is and what
 * to do come into sight with it, also where there is room for little.
 */
function focusSafety(): void {
  const start = findOnScreen('[data-safety-start]');
  focusInto(start ?? findOnScreen('[data-safety]'));
  start?.closest('[data-trigger]')?.scrollIntoView({ block: 'start' });
}

/** Opens the safety panel at a trigger; at the first open one where none is named. */
export function openSafety(ui: StoreApi<WorkspaceUi>, safety: readonly Safety[], trigger?: string): void {
  const at = trigger ?? safety.find(isOpenSafety)?.trigger ?? null;
  flushSync(() => ui.setState({ isSafetyOpen: true, safetyAt: at }));
  focusSafety();
}

/** Puts the safety panel away; the cursor goes back to where it was. */
export function closeSafety(ui: StoreApi<WorkspaceUi>): void {
  ui.setState({ isSafetyOpen: false, safetyAt: null });
}
