import { execFile } from 'node:child_process';
import { constants, cpSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/**
 * Packages the app, where anything in it changed since the last time.
 *
 * @returns the executable as it would be released, which no test may change
 */
export async function releasedApp(): Promise<string> {
  const { stdout } = await run(process.execPath, [join(root, 'build/package.mjs')], { cwd: root });
  return stdout.trim();
}

/**
 * A copy of the packaged app with one fuse changed: it takes `--inspect`, through which Playwright attaches.
 *
 * @returns its executable
 */
export async function packagedApp(): Promise<string> {
  const released = await releasedApp();
  const dist = join(root, 'dist');
  const place = relative(dist, released);
  const [folder = ''] = place.split(sep);
  const copies = join(dist, 'with-inspector');
  const executable = join(copies, place);
  const packaged = readFileSync(join(dist, '.packaged'), 'utf8');
  const stamp = join(copies, '.copied');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packaged) return executable;
  rmSync(copies, { recursive: true, force: true });
  cpSync(join(dist, folder), join(copies, folder), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // A Mac with Apple's own processor starts nothing whose signature broke.
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(stamp, packaged);
  return executable;
}

/**
 * The same copy under Electron's own name, by which Electron tells an app that is being tried from one that is
 * released: everything is the packaged app's, its archive, its fuses and its addon, and a test may put its clock. On a
 * Mac the name is part of what is signed, so there it is the copy as it is.
 *
 * @returns its executable
 */
export async function packagedTrial(): Promise<string> {
  const packaged = await packagedApp();
  if (process.platform === 'darwin') return packaged;
  const executable = join(dirname(packaged), process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(executable)) linkSync(packaged, executable);
  return executable;
}
