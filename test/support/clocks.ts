import { type Clock, type Instant, instantOf } from '../../shared/domain/time.ts';

/** A clock that a test sets, in local time of England, for example `2026-03-23T10:12`. */
export interface SetClock extends Clock {
  set(local: string): void;
}

/** Makes a clock that stands still until it is set. */
export function setClock(local: string): SetClock {
  let moment: Instant = instantOf(local);
  return {
    now: () => moment,
    set: (next) => {
      moment = instantOf(next);
    },
  };
}
