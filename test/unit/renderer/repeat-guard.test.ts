import { expect, test } from 'vitest';
import { createRepeatGuard } from '../../../renderer/features/follow-ups/repeat-guard.ts';
import { newId } from '../../../shared/domain/ids.ts';

test('a second press within three seconds is too many, for the same follow-up and not for the next one', () => {
  let now = 0;
  const guard = createRepeatGuard<string>(() => now);
  const [first, second] = [newId(), newId()];
  expect(guard.justNoted(first)).toBeNull();
  guard.note(first, 'no reply');
  now = 2_999;
  expect(guard.justNoted(first)).toBe('no reply');
  expect(guard.justNoted(second)).toBeNull();
  now = 3_000;
  expect(guard.justNoted(first)).toBeNull();
  guard.note(first, 'no reply');
  guard.forget(first);
  expect(guard.justNoted(first)).toBeNull();
});
