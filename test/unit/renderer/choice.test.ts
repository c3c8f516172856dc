import { describe, expect, test } from 'vitest';
import { codeGroups } from '../../../renderer/features/store/code-groups.ts';
import { passphraseProblem } from '../../../renderer/features/store/passphrase-problem.ts';
import { dayAgo, longDate, shortDate, sinceWhen } from '../../../renderer/lib/dates.ts';
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
    ['2026-03-24', '10:12'],
    ['2026-03-25', 'yesterday 10:12'],
    ['2026-03-26', 'Tuesday 10:12'],
    ['2026-03-30', 'Tuesday 10:12'],
    ['2026-03-31', 'Tue 24 March, 10:12'],
  ])('on %s something is so since %s', (today, words) => {
    expect(sinceWhen('2026-03-24T10:12:00.000Z', today)).toBe(words);
  });

  test('count days, and not hours, over the nights in which the clocks change', () => {
    expect(sinceWhen('2026-03-28T23:30:00.000Z', '2026-03-29')).toBe('yesterday 23:30');
    expect(sinceWhen('2026-03-29T23:30:00.000Z', '2026-03-30')).toBe('00:30');
    expect(sinceWhen('2026-10-24T23:30:00.000Z', '2026-10-26')).toBe('yesterday 00:30');
    expect(dayAgo('2026-03-28', '2026-03-30')).toBe('Sat 28 March, 2 days ago');
    expect(dayAgo('2026-10-25', '2026-10-26')).toBe('yesterday');
    expect(dayAgo('2026-10-26', '2026-10-26')).toBe('today');
    expect(dayAgo('2026-10-27', '2026-10-26')).toBe('Tue 27 October');
    expect(dayAgo('2025-10-27', '2026-10-26')).toBe('Mon 27 October 2025, 364 days ago');
    expect(sinceWhen('2026-12-22T10:00:00.000Z', '2025-12-22')).toBe('Tue 22 December, 10:00');
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
