import { expect, test } from 'vitest';
import { leavePlace, say, sayHere, useNotice } from '../../../renderer/lib/notices.ts';

const shown = () => useNotice.getState().notice?.text ?? null;

test('what was said about one contact goes with it, and what was said about the house stays', () => {
  sayHere('Line cleared.', { label: 'Bring it back', run: () => undefined });
  expect(shown()).toBe('Line cleared.');
  leavePlace();
  expect(shown()).toBeNull();
  say('Closed: Joan Pike.');
  leavePlace();
  expect(shown()).toBe('Closed: Joan Pike.');
});
