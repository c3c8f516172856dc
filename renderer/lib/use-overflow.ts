import { type RefObject, useLayoutEffect, useState } from 'react';

/** True while what stands in an element is higher than the element, so that it scrolls. */
export function useOverflow(box: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>): boolean {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    const look = () => setOver(outer.scrollHeight > outer.clientHeight && getComputedStyle(outer).overflowY === 'auto');
    const watch = new ResizeObserver(look);
    watch.observe(outer);
    watch.observe(inner);
    look();
    return () => watch.disconnect();
  }, [box, content]);
  return isOver;
}
