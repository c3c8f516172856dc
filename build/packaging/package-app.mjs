import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from '../bootstrap/child-process.mjs';
import { projectFolder } from '../bootstrap/folders.mjs';
import { packageScript } from '../bootstrap/package-script.mjs';
import { lastLines, SetupProblem } from '../bootstrap/problem.mjs';
import { digest, fingerprint, isStamped, writeStamp } from '../bootstrap/stamp.mjs';
import { standInSource } from '../bootstrap/stand-in-source.mjs';
import { writeAbout } from '../licences/about.mjs';
import { packagedExecutable } from './packaged-executable.mjs';

const inputs = [
  'out',
  'packs',
  'package.json',
  'package-lock.json',
  'build/electron-builder.config.ts',
  'build/packaging',
  'build/licences',
  'build/icons',
];
const config = 'build/electron-builder.config.ts';
/** What the package says about itself, made anew for each. */
const about = 'dist/about';

/**
 * Packages the built app as a plain folder for this system, when anything in it changed since the last time.
 * @param {import('../bootstrap/prepare.mjs').Prepared} ready
 * @param {import('../bootstrap/progress.mjs').Progress} progress
 * @returns {Promise<string>} The executable.
 * @throws {SetupProblem}
 */
export async function packageFolder(ready, progress) {
  const executable = packagedExecutable();
  const stamp = join(projectFolder, 'dist/.packaged');
  const value = digest(fingerprint(projectFolder, inputs), ready.electron, ready.sqliteBinding ?? '');
  if (isStamped(stamp, value) && existsSync(executable)) return executable;
  await runBuilder(['--dir'], ready, progress);
  writeStamp(stamp, value);
  return executable;
}

/**
 * Packages the built app for release.
 * @param {string[]} args electron-builder's words for systems and targets, such as `--win nsis`.
 * @param {import('../bootstrap/prepare.mjs').Prepared} ready
 * @param {import('../bootstrap/progress.mjs').Progress} progress
 * @throws {SetupProblem} With the stand-in Electron, which must never reach anybody.
 */
export async function packageRelease(args, ready, progress) {
  if (ready.standIn) {
    throw new SetupProblem(
      `Only the target dir can be packaged here: the stand-in Electron ${standInSource.electronVersion} is for development and tests.`,
      'Run this where Electron itself can be fetched, or set ELECTRON_MIRROR to a place that has it.',
    );
  }
  await runBuilder(args, ready, progress);
}

async function runBuilder(args, { node, electron, standIn, env }, progress) {
  const source = [`-c.electronDist=${dirname(electron)}`, `-c.electronVersion=${standInSource.electronVersion}`];
  const command = [packageScript('electron-builder', 'electron-builder'), ...args, '-c', config, '--publish', 'never'];
  await progress.step('Packaging the app', async () => {
    writeAbout(projectFolder, join(projectFolder, about));
    const { code, output } = await runQuietly(node, [...command, ...(standIn ? source : [])], {
      cwd: projectFolder,
      env,
    });
    if (code === 0) return;
    throw new SetupProblem('The app could not be packaged.', 'Put right what the lines above name, then run again.', {
      details: lastLines(output, 30),
    });
  });
}
