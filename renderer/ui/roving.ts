import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowUp: (now) => Math.max(0, now - 1),
  ArrowDown: (now, count) => Math.min(count - 1, now + 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Lets the arrow keys move through a list that is one stop for Tab: put it on the list, and mark the stop of each
 * row with `data-stop`. What stands beside the stop in a row marked `data-row` belongs to it.
 */
export function moveAlongStops(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const now = stops.findIndex((stop) => (stop.closest('[data-row]') ?? stop).contains(document.activeElement));
  if (now < 0) return;
  event.preventDefault();
  stops[step(now, stops.length)]?.focus();
}
