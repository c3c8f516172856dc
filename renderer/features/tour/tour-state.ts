import { flushSync } from 'react-dom';
import { createStore } from 'zustand/vanilla';
import { api } from '../../lib/api.ts';
import { findOnScreen, focusInto } from '../../lib/panes.ts';
import { queryClient } from '../../lib/query-client.ts';
import { tourSteps } from './tour-steps.ts';

/** Begins the tour, or goes on with it. */
export const tourShortcut = 'Shift+F1';

/** Which step of the tour is on the screen; null while there is none. */
export const tourState = createStore<{ readonly step: number | null }>()(() => ({ step: null }));

async function keep(step: number | null): Promise<void> {
  await api.tour.keep({ step }).catch(() => {
    // Where it stopped is a kindness: a record that is away for a moment must not take the tour off the screen.
  });
}

function goTo(step: number): void {
  tourState.setState({ step });
  void keep(step);
}

/** Begins the tour, where it was stopped or from its beginning, and puts the focus on it. */
export async function startTour(): Promise<void> {
  const { step } = await queryClient.fetchQuery({
    ...{ queryKey: ['tour', 'standing'], queryFn: () => api.tour.standing(), staleTime: 0 },
  });
  const last = tourSteps.length - 1;
  flushSync(() => goTo(step !== null && step <= last ? step : 0));
  focusInto(findOnScreen('[data-pane="tour"]'));
}

function leave(): void {
  flushSync(() => tourState.setState({ step: null }));
  // Not into nothing: on with what is on the screen.
  focusInto(findOnScreen('main [data-pane]'));
}

/** The next step; after the last one the tour is over. */
export function nextInTour(): void {
  const { step } = tourState.getState();
  if (step === null) return;
  if (step + 1 < tourSteps.length) goTo(step + 1);
  else endTour();
}

/** The step before. */
export function backInTour(): void {
  const { step } = tourState.getState();
  if (step !== null && step > 0) goTo(step - 1);
}

/** Takes the tour away; begun again it goes on at this step. */
export function leaveTour(): void {
  leave();
}

/** The tour is over, or is not wanted: begun again it starts from its beginning. */
export function endTour(): void {
  leave();
  void keep(null);
}
