import { continueUnder } from './bootstrap/modern-node.mjs';
import { preparePackages } from './bootstrap/prepare.mjs';
import { SetupProblem } from './bootstrap/problem.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';
import { nightlySteps } from './testing/nightly-steps.mjs';
import { nightlyTable } from './testing/nightly-table.mjs';
import { failures, runTests } from './testing/run-tests.mjs';
import { lastLine } from './testing/test-counts.mjs';

/** `npm run test:nightly`, or some rows of it: `npm run test:nightly -- 2 4 11`. One that fails stops no other. */
async function testNightly() {
  const progress = createProgress(process.stdout);
  const asked = process.argv.slice(2);
  const known = [...new Set(nightlySteps.map(({ row }) => row).filter(Boolean))];
  if (asked.some((row) => !known.includes(row))) {
    throw new SetupProblem('There is no such row of the night.', `Name some of: ${known.join(', ')}.`);
  }
  const wanted = nightlySteps.filter(({ row }) => asked.length === 0 || asked.includes(row));
  const isNeeded = ({ name }) => wanted.some(({ needs }) => needs?.includes(name));
  const steps = nightlySteps.filter((step) => wanted.includes(step) || isNeeded(step));
  const node = await preparePackages(progress);
  const elsewhere = await continueUnder(node);
  if (elsewhere !== undefined) return elsewhere;
  const results = await runTests(steps, { node, progress });
  const counts = results.map((result) => result.counts);
  process.stdout.write(`${failures(results)}${nightlyTable(steps, results)}\n${lastLine(counts)}\n`);
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

await runMain(testNightly);
