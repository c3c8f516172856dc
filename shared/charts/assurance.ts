import type { ChartDirection } from './chart-input.ts';
import type { Limits } from './xmr.ts';

/** Whether a target will be met as things are: always, never, or now and then. */
export type Assurance = 'pass' | 'fail' | 'hit-and-miss';

/**
 * What the limits say about a target: outside them it is always met or always missed. Null without a target, without
 * limits, or where neither way is better: then there is nothing to pass.
 */
export function assuranceOf(limits: Limits | null, target: number | null, direction: ChartDirection): Assurance | null {
  if (limits === null || target === null || direction === 'none') return null;
  if (target > limits.upper) return direction === 'up' ? 'fail' : 'pass';
  if (target < limits.lower) return direction === 'up' ? 'pass' : 'fail';
  return 'hit-and-miss';
}

/** The letter in the icon: colour is never alone. */
export const assuranceLetter = { pass: 'P', fail: 'F', 'hit-and-miss': '?' } as const satisfies Record<
  Assurance,
  string
>;
