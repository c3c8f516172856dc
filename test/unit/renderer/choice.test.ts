import { describe, expect, test } from 'vitest';
import { codeGroups } from '../../../renderer/features/store/code-groups.ts';
import { passphraseProblem } from '../../../renderer/features/store/passphrase-problem.ts';
import { howLongAgo, longDate, shortDate } from '../../../renderer/lib/dates.ts';
import { isMatch } from '../../../renderer/ui/choice.ts';

describe('typing into a list', () => {
  test.each([
    ['Getting out and transport', 'trans', true],
    ['Getting out and transport', 'out and', true],
    ['Getting out and transport', 'sport', false],
    ['The carers’ service', 'CARERS', true],
    ['Drop-in or centre', 'in', true],
    ['Online form (public)', 'pub', true],
    ['Loneliness', ' lon ', true],
    ['Loneliness', '', true],
  ])('finds %s by “%s”: %s', (label, typed, found) => {
    expect(isMatch(label, typed)).toBe(found);
  });
});

describe('dates in words', () => {
  test('are those people say', () => {
    expect(longDate('2026-03-23')).toBe('Monday 23 March 2026');
    expect(shortDate('2026-04-08')).toBe('Wed 8 April');
  });

  test.each([
    ['2026-03-23T10:12:30.000Z', 'just now'],
    ['2026-03-23T10:13:00.000Z', '1 minute ago'],
    ['2026-03-23T12:12:00.000Z', '2 hours ago'],
    ['2026-03-26T10:12:00.000Z', '3 days ago'],
    ['2026-03-23T09:00:00.000Z', 'just now'],
  ])('from 10:12 to %s is %s', (now, words) => {
    expect(howLongAgo('2026-03-23T10:12:00.000Z', now)).toBe(words);
  });
});

describe('the store’s secrets', () => {
  test('a recovery code is shown in groups', () => {
    expect(codeGroups('ABCD-EFGH-JK')).toEqual(['ABCD', 'EFGH', 'JK']);
    expect(codeGroups('ABCDEFGHJK')).toEqual(['ABCD', 'EFGH', 'JK']);
  });

  test('a passphrase is long, and typed twice the same', () => {
    expect(passphraseProblem({ first: 'short', second: 'short' })).toBe('7 more characters, please.');
    expect(passphraseProblem({ first: 'long enough 1', second: 'long enough 2' })).toBe('The two are not the same.');
    expect(passphraseProblem({ first: 'long enough 1', second: 'long enough 1' })).toBeNull();
  });
});
