import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failures } from '../../../build/testing/run-tests.mjs';
import { countStep, lastLine, readReport } from '../../../build/testing/test-counts.mjs';
import { testSteps } from '../../../build/testing/test-steps.mjs';

describe('countStep', () => {
  const report = { passed: 5, failed: 0, skipped: 1 };

  test('counts a step without test cases as one', () => {
    expect(countStep({ code: 0 })).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countStep({ code: 2 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('counts a run that failed outside its tests as a failure', () => {
    expect(countStep({ code: 1, report })).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  test("takes the report's word otherwise", () => {
    expect(countStep({ code: 0, report })).toEqual(report);
    expect(countStep({ code: 1, report: { ...report, failed: 3 } }).failed).toBe(3);
  });
});

describe('readReport', () => {
  let file: string;
  beforeEach(() => {
    file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  });
  afterEach(() => rmSync(join(file, '..'), { recursive: true }));

  test('reads the counts of both runners, and which tests failed and why', () => {
    const failed = {
      status: 'failed',
      fullName: 'a sum adds up',
      failureMessages: ['\u001B[31mexpected 2\u001B[39m\n\n  to be 3'],
    };
    const testResults = [
      { name: 'sum.test.ts', status: 'failed', message: '', assertionResults: [failed, { status: 'passed' }] },
      { name: 'lost.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
    ];
    const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 };
    writeFileSync(file, JSON.stringify({ ...counts, testResults }));
    expect(readReport('vitest', file)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
      failures: ['sum.test.ts › a sum adds up\n      expected 2\n        to be 3', 'lost.test.ts\n      No such file'],
    });
    const spec = {
      ok: false,
      file: 'desk.spec.ts',
      title: 'opens',
      tests: [{ results: [{ error: { message: 'Timeout' } }] }],
    };
    const suites = [{ specs: [{ ...spec, ok: true }], suites: [{ specs: [spec] }] }];
    writeFileSync(file, JSON.stringify({ stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 }, suites }));
    expect(readReport('playwright', file)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
      failures: ['desk.spec.ts › opens\n      Timeout'],
    });
  });

  test('finds nothing in a report that is missing or cut off', () => {
    const none = { passed: 0, failed: 0, skipped: 0 };
    expect(readReport('vitest', file)).toEqual(none);
    writeFileSync(file, '{ "numPassed');
    expect(readReport('vitest', file)).toEqual(none);
  });
});

test('which tests failed is said once more at the end', () => {
  const counts = { passed: 2, failed: 1, skipped: 0, failures: ['sum.test.ts › a sum adds up'] };
  expect(failures([{ name: 'unit', seconds: 1, counts, note: '' }])).toContain(
    '== failed\n  sum.test.ts › a sum adds up\n',
  );
  expect(failures([{ name: 'unit', seconds: 1, counts: { ...counts, failures: [] }, note: '' }])).not.toContain(
    '== failed',
  );
});

test('the last line leaves out skipped tests when there are none', () => {
  const counts = { passed: 2, failed: 1, skipped: 0 };
  expect(lastLine([counts, counts])).toBe('4 passed, 2 failed');
  expect(lastLine([counts, { ...counts, skipped: 3 }])).toBe('4 passed, 2 failed, 3 skipped');
});

test('every step needs only steps that come before it', () => {
  const seen = ['set-up'];
  for (const { name, needs } of testSteps) {
    for (const need of needs ?? []) expect(seen).toContain(need);
    seen.push(name);
  }
});
