import { describe, expect, test } from 'vitest';
import { asProblem, npmProblem, SetupProblem } from '../../../build/bootstrap/problem.mjs';
import { problemText } from '../../../build/bootstrap/run-main.mjs';

const failure = (code: string, path?: string) => Object.assign(new Error(`${code}: it failed`), { code, path });

describe('asProblem', () => {
  test('leaves an explained problem as it is', () => {
    const problem = new SetupProblem('It is so.', 'Do this.');
    expect(asProblem(problem)).toBe(problem);
  });

  test.each([
    ['ENOSPC', 'The disk is full'],
    ['EDQUOT', 'The disk is full'],
    ['EACCES', 'cannot be written'],
    ['EROFS', 'cannot be written'],
    ['ENOTDIR', 'cannot be written'],
  ])('explains %s and names the place', (code, words) => {
    const problem = asProblem(failure(code, '/some/place'));
    expect(problem.what).toContain(words);
    expect(problem.what).toContain('/some/place');
  });

  test('says what an unforeseen error says, without its stack', () => {
    const text = problemText(asProblem(new TypeError('x is not a function')));
    expect(text).toContain('x is not a function');
    expect(text).not.toMatch(/\n\s+at /);
  });
});

describe('npmProblem', () => {
  test.each([
    ['npm error code EAI_AGAIN\nnpm error request failed', 'cannot be reached'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EACCES', 'may not write'],
    ['npm error code EINTEGRITY', 'differs from the one expected'],
    ['npm error code EUSAGE\nnpm error `npm ci` can only install when package-lock.json is in sync', 'do not agree'],
    ['npm error something new', 'npm failed'],
  ])('turns %j into words', (output, words) => {
    expect(npmProblem(output).what).toContain(words);
  });

  test("shows npm's own lines and leaves out the stack", () => {
    const { details } = npmProblem('npm warn old\nnpm error code EACCES\nnpm error     at async mkdir (x.js:1:2)');
    expect(details).toBe('npm error code EACCES');
  });
});

test('a problem is printed with the one thing to do last', () => {
  const text = problemText(new SetupProblem('It broke.', 'Mend it.', { details: 'line one\nline two' }));
  expect(text).toBe('\n    line one\n    line two\n\nIt broke.\nWhat to do: Mend it.\n');
});
