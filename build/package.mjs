import { continueUnder } from './bootstrap/modern-node.mjs';
import { prepare, preparePackages } from './bootstrap/prepare.mjs';
import { createProgress } from './bootstrap/progress.mjs';
import { runMain } from './bootstrap/run-main.mjs';
import { packageFolder, packageRelease } from './packaging/package-app.mjs';

/**
 * `npm run package`: a plain folder for this system, its executable on standard output. With words behind `--`, such
 * as `npm run package -- --win nsis msi`, those targets for release.
 */
async function packageApp() {
  const progress = createProgress(process.stderr);
  const elsewhere = await continueUnder(await preparePackages(progress));
  if (elsewhere !== undefined) return elsewhere;
  const ready = await prepare({ display: false, progress });
  const args = process.argv.slice(2);
  if (args.length > 0) await packageRelease(args, ready, progress);
  else process.stdout.write(`${await packageFolder(ready, progress)}\n`);
  return 0;
}

await runMain(packageApp);
