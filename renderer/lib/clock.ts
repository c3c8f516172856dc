import { type Clock, clockStartingAt, type Instant, systemClock } from '../../shared/domain/time.ts';

let source: Clock = systemClock;

/** The app's time: the record's own clock, which outside a trial is the computer's. */
export const clock: Clock = { now: () => source.now() };

/** Sets the app's time going from a moment that the record has named. */
export function startClockAt(moment: Instant): void {
  source = clockStartingAt(moment);
}
