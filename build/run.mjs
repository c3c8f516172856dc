import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { continueUnder } from './bootstrap/modern-node.mjs';
import { preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';

/** Runs a script of this repository, TypeScript too, under the Node that the set-up delivers: `node build/run.mjs FILE …`. */
async function run() {
  const elsewhere = await continueUnder(await preparePackages(createProgress(process.stderr)));
  if (elsewhere !== undefined) return elsewhere;
  // The script finds its own words where it would find them if it had been started by itself.
  const [script = ''] = process.argv.splice(2, 1);
  await import(pathToFileURL(resolve(script)).href);
  return Number(process.exitCode ?? 0);
}

await runMain(run);
