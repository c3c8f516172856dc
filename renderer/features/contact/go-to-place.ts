import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import type { Following } from '../../../shared/domain/guide/follow.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import { closeSafety, openSafety } from './safety/open-safety.ts';
import { type Pane, panes, showPane, type WorkspaceUi } from './workspace-ui.ts';

type Gate = Following['gates']['shut'][number];

function paneOf(element: Element | undefined): Pane | undefined {
  const name = element?.closest('[data-pane]')?.getAttribute('data-pane');
  return panes.find((pane) => pane === name);
}

/** Opens what is folded around an element. */
function unfold(element: Element | undefined): void {
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
}

/** Moves the focus to the place of a field, also where its pane is at the back just now, or where it is folded away. */
export function goToPlace(at: Exclude<Gate['at'], 'concerns'>, ui: StoreApi<WorkspaceUi>): void {
  const selector = at === 'solutions' ? '[data-place="promise"]' : `[data-place="${at}"]`;
  const place = findOnScreen('[data-workspace]')?.querySelector(selector) ?? undefined;
  const pane = paneOf(place);
  flushSync(() => {
    // The safety panel lies over some of the places.
    closeSafety(ui);
    if (pane) showPane(ui, pane);
  });
  unfold(place);
  focusInto(findOnScreen(selector));
}

/** Moves the focus to where a gate is put right. */
export function goToGate(gate: Gate, { safety }: Following, ui: StoreApi<WorkspaceUi>): void {
  if (gate.at !== 'concerns') goToPlace(gate.at, ui);
  else openSafety(ui, safety, safety.find(({ trigger }) => gate.id === `safety ${trigger}`)?.trigger);
}

/** Opens the history of an open contact, which is folded away at the end of the guide, and moves the focus to it. */
export function goToHistory(ui: StoreApi<WorkspaceUi>): void {
  flushSync(() => showPane(ui, 'guide'));
  const place = findOnScreen('[data-place="history"]');
  unfold(place?.querySelector('summary') ?? undefined);
  place?.scrollIntoView({ block: 'nearest' });
  focusSummary(place);
}

function focusSummary(place: Element | null): void {
  const summary = place?.querySelector('summary');
  if (summary instanceof HTMLElement) summary.focus();
}

/** Moves the focus into a pane; the notes and the guide have a place of their own to start. */
export function goToPane(pane: Pane, ui: StoreApi<WorkspaceUi>): void {
  flushSync(() => showPane(ui, pane));
  // What could help starts where something is added, and not at the key that takes a card out.
  const start = pane === 'help' ? '[data-place="add-solution"]' : `[data-pane="${pane}"]`;
  focusInto(findOnScreen(start));
}
