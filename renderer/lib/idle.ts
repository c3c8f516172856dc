/** So long before the desk locks by itself it says so. */
const warnBefore = 30_000;

/** What an idle desk does: stays, says that it is going to lock, or locks. Times in milliseconds. Pure. */
export function idleStep(lastTouched: number, now: number, minutes: number): 'stay' | 'warn' | 'lock' {
  const left = lastTouched + minutes * 60_000 - now;
  if (left <= 0) return 'lock';
  return left <= warnBefore ? 'warn' : 'stay';
}

const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Watches for somebody who has left: neither a key nor the mouse for some minutes. By a clock that nobody can put.
 *
 * @returns how to stop
 */
export function watchIdle(minutes: number, { onWarn, onLock }: { onWarn: () => void; onLock: () => void }): () => void {
  let last = performance.now();
  let hasWarned = false;
  const touch = () => {
    last = performance.now();
    hasWarned = false;
  };
  const timer = setInterval(() => {
    const step = idleStep(last, performance.now(), minutes);
    if (step === 'lock') onLock();
    if (step === 'warn' && !hasWarned) onWarn();
    hasWarned = step === 'warn';
  }, 2_000);
  for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const name of touches) window.removeEventListener(name, touch, { capture: true });
  };
}
