import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import { findOnScreen, focusInto } from '../../lib/panes.ts';

/** How often the caller was asked for: where there is room for one, they come to the front each time. */
export const callerPanel = createStore<{ readonly asked: number }>()(() => ({ asked: 0 }));

/** The place of the questions. */
export const questionPlace = '[data-place="practice-question"]';

/** Brings the caller to the front, with the cursor in the questions. */
export function goToCaller(): void {
  flushSync(() => callerPanel.setState(({ asked }) => ({ asked: asked + 1 })));
  focusInto(findOnScreen(questionPlace));
}
