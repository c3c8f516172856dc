import { join } from 'node:path';
import { startChild } from './bootstrap/child-process.mjs';
import { projectFolder } from './bootstrap/folders.mjs';
import { continueUnder } from './bootstrap/modern-node.mjs';
import { preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';

/** `npm run upstream`: the collector, with a PostgreSQL of its own unless DATABASE_URL names another. */
async function upstream() {
  const node = await preparePackages(createProgress(process.stderr));
  const elsewhere = await continueUnder(node);
  if (elsewhere !== undefined) return elsewhere;
  const script = join(projectFolder, 'upstream/main.ts');
  const { ended } = startChild(node, [script, ...process.argv.slice(2)], { stdio: 'inherit', cwd: process.cwd() });
  const { code, error } = await ended;
  if (error) throw error;
  return code;
}

await runMain(upstream);
