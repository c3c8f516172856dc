import { z } from 'zod';
import { countLimits } from '../../counts/document.ts';

/** Why nothing is sent until a person does something. */
export const stops = ['enrol-again', 'forbidden', 'upgrade'] as const;

/** Where a computer stands with the collector. It is kept with the documents, so that a restart forgets nothing. */
export const syncState = z.strictObject({
  /** Failures in a row; each doubles how long the next attempt may wait. */
  failures: z.number().int().min(0),
  /** Nothing is sent before this moment, in milliseconds since 1970. */
  notBefore: z.number(),
  /** How many documents go at once: halved by a refusal of the whole, doubled by success. */
  batch: z.number().int().min(1).max(countLimits.documents),
  /** When the next digest is due, in milliseconds since 1970. */
  digestDue: z.number(),
  /** How many lines of the digest that is under way are behind us. */
  digestAt: z.number().int().min(0),
  stopped: z.enum(stops).nullable(),
  /** How far this computer's clock is ahead, in milliseconds, where that is more than ten minutes. */
  clockAhead: z.number().nullable(),
  /** The status of the last refusal; 0 where nothing was reached. Cleared by success. */
  trouble: z.number().int().nullable(),
});
/** See {@link syncState}. */
export type SyncState = z.infer<typeof syncState>;

/** The state at a start: a digest first, so that a collector put back to an older back-up is repaired. */
export const stateAtStart: SyncState = {
  failures: 0,
  notBefore: 0,
  batch: countLimits.documents,
  digestDue: 0,
  digestAt: 0,
  stopped: null,
  clockAhead: null,
  trouble: null,
};

const minute = 60_000;
/** The longest wait after failures, in milliseconds. */
export const longestWait = 30 * minute;
/** The time between two digests, in milliseconds. */
export const digestEvery = 24 * 60 * minute;
/** Clocks may differ by this much, in milliseconds, before anybody is told. */
export const clockTolerance = 10 * minute;
const firstWait = minute / 2;
const reconnectWait = 2 * minute;

/**
 * How long to wait after failures: anything up to a bound that doubles from 30 seconds to 30 minutes, so that many
 * computers do not come back at one time; never less than the collector asked for.
 *
 * @param fraction a random number from 0 up to 1
 * @param retryAfter what the collector asked for, in milliseconds
 */
export function waitAfter(failures: number, fraction: number, retryAfter = 0): number {
  const bound = Math.min(longestWait, firstWait * 2 ** Math.max(0, failures - 1));
  return Math.max(Math.round(fraction * bound), Math.min(retryAfter, longestWait));
}

/** The state once the network is back: soon, and not all computers at one time. */
export function reconnected(state: SyncState, now: number, fraction: number): SyncState {
  return { ...state, failures: 0, notBefore: now + Math.round(fraction * reconnectWait) };
}

/** The milliseconds until something may be sent. A clock that was put back never makes anybody wait longer than usual. */
export function waitLeft({ notBefore }: Pick<SyncState, 'notBefore'>, now: number): number {
  const left = notBefore - now;
  return left > longestWait ? 0 : Math.max(0, left);
}

/** Whether a digest is due, also after a clock was put back. */
export function isDigestDue({ digestDue, digestAt }: SyncState, now: number): boolean {
  return digestAt > 0 || digestDue <= now || digestDue - now > digestEvery;
}
