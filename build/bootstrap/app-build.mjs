import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { projectFolder } from './folders.mjs';
import { packageScript } from './package-script.mjs';
import { lastLines, SetupProblem } from './problem.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

const inputs = [
  'electron',
  'renderer',
  'shared',
  'packs',
  'build/electron-vite.config.ts',
  'build/licences',
  'package.json',
  'package-lock.json',
];
const config = 'build/electron-vite.config.ts';

/**
 * Builds the app into out/ when anything it is made of changed since the last build that succeeded.
 * @param {{ node: string, progress: import("./progress.mjs").Progress }} options
 * @throws {SetupProblem} With the build's last lines.
 */
export async function ensureAppBuild({ node, progress }) {
  const stamp = join(projectFolder, 'out/.built');
  // Taken before the build: an edit made meanwhile is built next time.
  const value = fingerprint(projectFolder, inputs);
  if (isStamped(stamp, value) && existsSync(join(projectFolder, 'out/main/index.js'))) return;
  await progress.step('Building the app', async () => {
    const args = [packageScript('electron-vite', 'electron-vite'), 'build', '-c', config];
    const { code, output } = await runQuietly(node, args, {
      cwd: projectFolder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    if (code === 0) return;
    throw new SetupProblem('The app could not be built.', 'Put right what the lines above name, then run again.', {
      details: lastLines(output, 30),
    });
  });
  writeStamp(stamp, value);
}
