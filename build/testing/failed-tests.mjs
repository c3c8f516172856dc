import { relative } from 'node:path';
import { projectFolder } from '../bootstrap/folders.mjs';

/** How much of a message stands in the summary: enough to know it again, the whole of it stands above. */
const messageLength = 300;

/**
 * What a report of a test runner says of the tests that failed: on a run of half an hour the place where each failed
 * has long gone by.
 * @type {Record<"vitest" | "playwright", (report: any) => string[]>}
 */
export const failedTests = { vitest: vitestFailures, playwright: playwrightFailures };

function vitestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(projectFolder, name);
    const failed = assertionResults.filter((each) => each.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [entry(file, '', message)] : [];
    return failed.map(({ fullName, failureMessages }) => entry(file, fullName, failureMessages[0]));
  });
}

function playwrightFailures({ suites }) {
  return suites.flatMap((suite) => [
    ...playwrightFailures({ suites: suite.suites ?? [] }),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests }) => entry(file, title, tests[0]?.results.at(-1)?.error?.message)),
  ]);
}

function entry(file, title, message = '') {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with one
  const plain = message.replaceAll(/\u001B\[\d+m/g, '');
  const said = plain.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('    at '));
  return [`${file}${title && ` › ${title}`}`, ...said.slice(0, 3)].join('\n      ').slice(0, messageLength);
}
