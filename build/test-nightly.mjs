import { join } from 'node:path';
import { startChild } from './bootstrap/child-process.mjs';
import { projectFolder } from './bootstrap/folders.mjs';
import { continueUnder } from './bootstrap/modern-node.mjs';
import { preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';

/** How often each of the long tests does what it does; what is set already is kept. */
const turns = {
  FRONTDOOR_HISTORIES: '1000000',
  FRONTDOOR_FAULT_HISTORIES: '5000',
  FRONTDOOR_STORE_HISTORIES: '300',
  FRONTDOOR_CANARIES: '200',
  FRONTDOOR_FUZZED: '250000',
  FRONTDOOR_FLEET: '5000x30',
};
const files = ['test/unit/counts', 'test/integration/collector'];

/** `npm run test:nightly`: the tests of the counts and the collector at the length that a night has room for. */
async function testNightly() {
  const node = await preparePackages(createProgress(process.stdout));
  const elsewhere = await continueUnder(node);
  if (elsewhere !== undefined) return elsewhere;
  const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'test/vitest.config.ts', '--no-file-parallelism', ...files];
  const { ended } = startChild(node, args, { stdio: 'inherit', cwd: projectFolder, env: { ...turns, ...process.env } });
  const { code, error } = await ended;
  if (error) throw error;
  return code;
}

await runMain(testNightly);
