import { continueUnder } from './bootstrap/modern-node.mjs';
import { prepare, preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runDesk } from './bootstrap/run-desk.mjs';
import { runMain } from './bootstrap/run-main.mjs';

/** `npm start`: makes everything ready and opens the app, until it is closed or interrupted. */
async function start() {
  const progress = createProgress(process.stdout);
  const elsewhere = await continueUnder(await preparePackages(progress));
  if (elsewhere !== undefined) return elsewhere;
  return runDesk(await prepare({ progress }), process.argv.slice(2), progress);
}

await runMain(start, {
  onInterrupt: () => process.stdout.write('\nStopped. The same command goes on from here.\n'),
});
