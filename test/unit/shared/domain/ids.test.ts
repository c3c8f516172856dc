import { expect, test } from 'vitest';
import { code, id, newId } from '../../../../shared/domain/ids.ts';

test('identifiers are version 7, unlike each other, and in the order in which they were made', () => {
  const made = Array.from({ length: 2_000 }, () => newId());
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
  for (const one of made) expect(id.safeParse(one).success).toBe(true);
});

test.each(['', 'A', 'a b', '-a', 'a-', 'a--b', 'a_b', 'é', 'a\n', '__proto__', 'x'.repeat(61)])(
  '%j is no code',
  (typed) => {
    expect(code.safeParse(typed).success).toBe(false);
  },
);

test.each(['a', '7', 'drop-in', 'needs-assessment', 'x'.repeat(60)])('%s is a code', (typed) => {
  expect(code.safeParse(typed).success).toBe(true);
});
