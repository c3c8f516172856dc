import { continueUnder } from './bootstrap/modern-node.mjs';
import { preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';
import { runTests, summary } from './testing/run-tests.mjs';
import { lastLine } from './testing/test-counts.mjs';

/** How often each of the long tests does what it does; what is set already is kept. */
const turns = {
  FRONTDOOR_HISTORIES: '1000000',
  FRONTDOOR_FAULT_HISTORIES: '5000',
  FRONTDOOR_STORE_HISTORIES: '300',
  FRONTDOOR_CANARIES: '200',
  FRONTDOOR_FUZZED: '250000',
  FRONTDOOR_FLEET: '5000x30',
};
const inVitest = ['test/unit/counts', 'test/integration/collector'];

/** @type {import("./testing/test-steps.mjs").TestStep[]} */
const steps = [
  {
    name: 'counts and collector',
    group: 'unit',
    run: [...['vitest', 'vitest', 'run', '--config', 'test/vitest.config.ts', '--no-file-parallelism'], ...inVitest],
    with: Object.fromEntries(Object.entries(turns).map(([name, often]) => [name, process.env[name] ?? often])),
    reports: 'vitest',
  },
  { name: 'build', group: 'e2e', task: 'build', needs: ['set-up'] },
  {
    name: 'a busy drop-in session',
    group: 'e2e',
    run: ['@playwright/test', 'playwright', 'test', '-c', 'test/e2e/playwright.config.ts', 'busy-session'],
    with: { FRONTDOOR_NIGHTLY: '1' },
    reports: 'playwright',
    needs: ['set-up', 'build'],
  },
  {
    // All of it: a spec that cannot run on a package says why beside its test.skip.
    name: 'end to end, packaged',
    group: 'e2e',
    run: ['@playwright/test', 'playwright', 'test', '-c', 'test/e2e/playwright.config.ts', '--project=app'],
    with: { FRONTDOOR_PACKAGED: '1' },
    reports: 'playwright',
    needs: ['set-up', 'build'],
  },
];

/**
 * `npm run test:nightly`: the counts, the collector and a drop-in session at the length that a night has room for, and
 * everything with a window against a copy of the package.
 */
async function testNightly() {
  const progress = createProgress(process.stdout);
  const node = await preparePackages(progress);
  const elsewhere = await continueUnder(node);
  if (elsewhere !== undefined) return elsewhere;
  const results = await runTests(steps, { node, progress });
  const counts = results.map((result) => result.counts);
  process.stdout.write(`${summary(results)}\n${lastLine(counts)}\n`);
  return counts.some(({ failed }) => failed > 0) ? 1 : 0;
}

await runMain(testNightly);
