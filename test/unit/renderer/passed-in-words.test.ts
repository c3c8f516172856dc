import { expect, test } from 'vitest';
import { arrivalInWords, isOverdue } from '../../../renderer/features/sealed/in-words.ts';

const said = { by: 'Sam', at: '2026-04-07T10:12:00.000Z' };
const today = '2026-04-09';

test.each([
  ['of no day', null, null, 'nobody has said yet that it has arrived', false],
  ['whose day has gone', null, '2026-04-08', 'was due on Wed 8 April, nobody has said that it has arrived', true],
  ['of today', null, today, 'due today, nobody has said that it has arrived', false],
  ['still to come', null, '2026-04-10', 'due on Fri 10 April, nobody has said that it has arrived', false],
  ['that arrived', said, '2026-04-08', 'arrived, says Sam', false],
])('what was passed on says whether it is overdue with nobody: %s', (_what, confirmed, due, words, overdue) => {
  expect(arrivalInWords({ confirmed, due }, today)).toBe(words);
  expect(isOverdue({ confirmed, due }, today)).toBe(overdue);
});
