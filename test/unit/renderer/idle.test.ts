import { expect, test } from 'vitest';
import { idleStep } from '../../../renderer/lib/idle.ts';

const minute = 60_000;

test.each([
  [0, 'stay'],
  [9.4 * minute, 'stay'],
  [9.5 * minute, 'warn'],
  [10 * minute - 1, 'warn'],
  [10 * minute, 'lock'],
  [8 * 60 * minute, 'lock'],
] as const)('a desk that locks after ten minutes: untouched for %i ms it does %s', (untouched, step) => {
  expect(idleStep(5_000, 5_000 + untouched, 10)).toBe(step);
});
