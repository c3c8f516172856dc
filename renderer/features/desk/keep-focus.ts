import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Held {
  readonly element: Element;
  readonly list: string;
  readonly index: number;
}

const stopsOf = (list: Element | null | undefined) => [...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];

function heldBy(element: Element): Held | null {
  const list = element.closest('[data-list]');
  const row = element.closest('[data-row]');
  const name = list?.getAttribute('data-list');
  const index = stopsOf(list).findIndex((stop) => row?.contains(stop) === true);
  return name && index >= 0 ? { element, list: name, index } : null;
}

/**
 * Keeps the focus where the hands are when a row goes away: the row that takes its place gets it, or else what is
 * given as a last place.
 *
 * @param rows what decides which rows there are; looked at each time one of it changes
 * @returns a ref for what holds the lists
 */
export function useKeptFocus(
  rows: readonly unknown[],
  last: RefObject<HTMLElement | null>,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);

  useEffect(() => {
    const { current } = place;
    const note = ({ target }: FocusEvent) => {
      held.current = target instanceof Element ? heldBy(target) : null;
    };
    current?.addEventListener('focusin', note);
    return () => current?.removeEventListener('focusin', note);
  }, []);

  useLayoutEffect(() => {
    if (held.current === null) return;
    const { element, list, index } = held.current;
    if (element.isConnected || document.activeElement !== document.body) return;
    const stops = stopsOf(place.current?.querySelector(`[data-list="${list}"]`));
    (stops[Math.min(index, stops.length - 1)] ?? last.current)?.focus();
  }, [...rows, last]);

  return place;
}
