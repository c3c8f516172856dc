import { flushSync } from 'react-dom';
import type { StoreApi } from 'zustand/vanilla';
import type { Gate } from '../../../shared/domain/gates/index.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import { type Pane, panes, showPane, type WorkspaceUi } from './workspace-ui.ts';

function paneOf(element: Element | undefined): Pane | undefined {
  const name = element?.closest('[data-pane]')?.getAttribute('data-pane');
  return panes.find((pane) => pane === name);
}

/** Moves the focus to the place where a gate is put right, also where its pane is at the back just now. */
export function goToPlace(at: Gate['at'], ui: StoreApi<WorkspaceUi>): void {
  const selector = at === 'solutions' ? '[data-place="promise"]' : `[data-place="${at}"]`;
  const workspace = findOnScreen('[data-workspace]');
  const pane = paneOf(workspace?.querySelector(selector) ?? undefined);
  if (pane) flushSync(() => showPane(ui, pane));
  focusInto(findOnScreen(selector));
}

/** Moves the focus into a pane; the notes and the guide have a place of their own to start. */
export function goToPane(pane: Pane, ui: StoreApi<WorkspaceUi>): void {
  flushSync(() => showPane(ui, pane));
  focusInto(findOnScreen(`[data-pane="${pane}"]`));
}
