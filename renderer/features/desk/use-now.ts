import { useEffect, useState } from 'react';
import type { Instant } from '../../../shared/domain/time.ts';
import { clock } from '../../lib/clock.ts';

/** The present moment, drawn again every half minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
