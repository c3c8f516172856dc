import { startChild } from './bootstrap/child-process.mjs';
import { projectFolder } from './bootstrap/folders.mjs';
import { continueUnder } from './bootstrap/modern-node.mjs';
import { passLines } from './bootstrap/pass-lines.mjs';
import { prepare, preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';

/** `npm run cli -- …`: one call of the app without a window; standard input and output belong to the call alone. */
async function cli() {
  const progress = createProgress(process.stderr);
  const elsewhere = await continueUnder(await preparePackages(progress));
  if (elsewhere !== undefined) return elsewhere;
  const ready = await prepare({ progress });
  const args = [...ready.rootArgs, projectFolder, '--cli', ...process.argv.slice(2)];
  const env = { ...ready.env, FRONTDOOR_SAMPLE: '1' };
  const { child, ended } = startChild(ready.electron, args, { stdio: ['inherit', 'inherit', 'pipe'], env });
  passLines(child.stderr, process.stderr);
  const { code, error } = await ended;
  if (error) throw error;
  return code;
}

await runMain(cli);
