import { existsSync, readFileSync } from 'node:fs';
import { failedTests } from './failed-tests.mjs';

/**
 * `failures`: each test that failed, and the beginning of why.
 * @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Counts
 */

/**
 * The counts of one step. A run that failed without a failing test case (a file that does not load, an error
 * outside of any test, no report at all) counts as one failure, so that it can never look like a success.
 * @param {{ code: number, report?: Counts }} run
 * @returns {Counts}
 */
export function countStep({ code, report }) {
  const counts = report ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  return { ...counts, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed };
}

/**
 * Reads what a test runner's JSON reporter wrote.
 * @param {"vitest" | "playwright"} runner
 * @param {string} file
 * @returns {Counts} All zero when there is no report, or none that can be read.
 */
export function readReport(runner, file) {
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(file)) return none;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const counts = runner === 'vitest' ? vitestCounts(report) : playwrightCounts(report);
    return { ...counts, failures: failedTests[runner](report) };
  } catch {
    return none;
  }
}

function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A test that passed only when tried again still passed. */
function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * The last line of a test run.
 * @param {Counts[]} all
 * @returns {string} `N passed, N failed`, and `, N skipped` when there are any.
 */
export function lastLine(all) {
  const total = (key) => all.reduce((sum, counts) => sum + counts[key], 0);
  const skipped = total('skipped');
  return `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
