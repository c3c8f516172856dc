import { continueUnder } from './bootstrap/modern-node.mjs';
import { preparePackages } from './bootstrap/prepare.mjs';
import { SetupProblem } from './bootstrap/problem.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';
import { failures, runTests, summary } from './testing/run-tests.mjs';
import { lastLine } from './testing/test-counts.mjs';
import { testSteps } from './testing/test-steps.mjs';

/** `npm test`, or a part of it: `npm test -- static|unit|e2e`. The last line gives the counts. */
async function test() {
  const progress = createProgress(process.stdout);
  const groups = process.argv.slice(2);
  const steps = testSteps.filter(({ group }) => groups.length === 0 || groups.includes(group));
  const known = [...new Set(testSteps.map(({ group }) => group))];
  if (groups.some((group) => !known.includes(group))) {
    throw new SetupProblem('There is no such part of the tests.', `Name one of: ${known.join(', ')}.`);
  }
  const node = await preparePackages(progress);
  const elsewhere = await continueUnder(node);
  if (elsewhere !== undefined) return elsewhere;
  const results = await runTests(steps, { node, progress });
  const counts = results.map((result) => result.counts);
  process.stdout.write(`${failures(results)}${summary(results)}\n${lastLine(counts)}\n`);
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

const givenUp = () => process.stdout.write(`${lastLine([{ passed: 0, failed: 1, skipped: 0 }])}\n`);

await runMain(test, { onFailure: givenUp, onInterrupt: givenUp });
