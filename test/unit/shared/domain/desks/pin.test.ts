import { describe, expect, test } from 'vitest';
import { mayHandOn, problemOfChange } from '../../../../../shared/domain/desks/people-rules.ts';
import { pinProblem } from '../../../../../shared/domain/desks/pin.ts';
import { isLockedOut, mostTries, triesLeft } from '../../../../../shared/domain/desks/tries.ts';

describe('a PIN', () => {
  test.each(['4071', '83915', '407162', '13579246', '9002', '2210'])('may be %s', (pin) => {
    expect(pinProblem(pin)).toBeNull();
  });

  test.each([
    ['407', 'not-digits'],
    ['407162839', 'not-digits'],
    ['40 71', 'not-digits'],
    ['४०७१', 'not-digits'],
    ['', 'not-digits'],
    ['0000', 'one-digit'],
    ['77777777', 'one-digit'],
    ['1234', 'in-a-row'],
    ['7890', 'in-a-row'],
    ['8765', 'in-a-row'],
    ['87654321', 'in-a-row'],
    ['1212', 'repeated'],
    ['123123', 'repeated'],
    ['40714071', 'repeated'],
    ['1984', 'a-year'],
    ['2026', 'a-year'],
    ['2580', 'common'],
  ])('may not be %j: %s', (pin, problem) => {
    expect(pinProblem(pin)).toBe(problem);
  });

  test('leaves most of four digits to choose from', () => {
    const free = Array.from({ length: 10_000 }, (_, at) => String(at).padStart(4, '0')).filter(
      (digits) => pinProblem(digits) === null,
    );
    expect(free.length).toBeGreaterThan(9_600);
  });
});

test('ten tries are given, and no more', () => {
  expect([0, 1, 9, 10, 11].map(triesLeft)).toEqual([mostTries, 9, 1, 0, 0]);
  expect([9, 10, 11].map(isLockedOut)).toEqual([false, true, true]);
});

describe('a change to the people of a computer', () => {
  const person = (id: string, name: string, ...roles: string[]) => ({ id, name, roles, isRetired: false });
  const [ana, ben] = [person('a', 'Ana', 'administrator'), person('b', 'Ben', 'adviser')];
  const people = [ana, ben, { ...person('c', 'Cas', 'administrator'), isRetired: true }];

  test.each([
    ['takes the last administrator’s role', { ...ana, roles: ['adviser'] }, 'last-administrator'],
    ['lets the last administrator leave', { ...ana, isRetired: true }, 'last-administrator'],
    ['gives a name that somebody has', { ...ben, name: ' ana ' }, 'name-taken'],
    ['brings somebody back under a name that is taken', { ...person('d', 'BEN', 'adviser') }, 'name-taken'],
    ['gives the name of somebody who has left', { ...ben, name: 'Cas' }, null],
    ['lets an adviser leave', { ...ben, isRetired: true }, null],
    ['adds another', person('d', 'Dee', 'lead'), null],
  ])('that %s', (_what, next, problem) => {
    expect(problemOfChange(people, next)).toBe(problem);
  });

  test('never leaves nobody who looks after the computer, whatever is done in a row', () => {
    let now = [ana, ben];
    for (const next of [
      { ...ben, roles: ['administrator'] },
      { ...ana, isRetired: true },
      { ...ben, isRetired: true },
    ]) {
      if (problemOfChange(now, next) === null) now = [...now.filter(({ id }) => id !== next.id), next];
    }
    expect(now.filter(({ isRetired, roles }) => !isRetired && roles.includes('administrator'))).toHaveLength(1);
  });
});

test.each([
  ['its owner', 'a', ['adviser'], true],
  ['a lead', 'b', ['lead'], true],
  ['an administrator', 'b', ['administrator'], true],
  ['another adviser', 'b', ['adviser'], false],
])('a draft is handed on by %s: %s', (_who, id, roles, may) => {
  expect(mayHandOn({ id, roles }, 'a')).toBe(may);
});
