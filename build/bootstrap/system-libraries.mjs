import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { installDebianPackages } from './debian-packages.mjs';
import { hasDisplay } from './display.mjs';
import { SetupProblem } from './problem.mjs';

/** What Electron needs on a bare Debian or Ubuntu; the last one because text without any font shows as boxes. */
const libraryPackages =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libxtst6 libsecret-1-0 libnotify4 at-spi2-core dbus fonts-dejavu-core'.split(
    ' ',
  );

/**
 * Sees to everything Electron needs of the system in one go: shared libraries, a virtual display where there is no
 * other, a compiler where SQLite is still to be compiled. Nothing to do outside Linux.
 * @param {string} executable
 * @param {{ compiler: boolean, progress: import("./progress.mjs").Progress }} options
 * @throws {SetupProblem}
 */
export async function ensureSystemLibraries(executable, { compiler, progress }) {
  if (process.platform !== 'linux') return;
  const wanted = await whatIsMissing(executable, compiler);
  if (wanted.packages.length === 0) return;
  await installDebianPackages(wanted.packages, {
    what: `This system lacks ${wanted.names.join(', ')}.`,
    label: 'Installing system packages',
    progress,
  });
  const left = await whatIsMissing(executable, compiler);
  if (left.packages.length > 0) {
    throw new SetupProblem(
      `This system still lacks ${left.names.join(', ')}.`,
      "Install what provides it with the system's package manager, then run the same command again.",
    );
  }
}

async function whatIsMissing(executable, compiler) {
  const libraries = missingLibraries((await runQuietly('ldd', [executable])).output);
  const missing = [{ names: libraries, packages: libraries.length > 0 ? libraryPackages : [] }];
  if (!hasDisplay() && !isOnPath('Xvfb')) {
    missing.push({ names: ['a display, real or virtual (Xvfb)'], packages: ['xvfb', 'xauth'] });
  }
  if (compiler && !(isOnPath('gcc') && isOnPath('g++'))) {
    missing.push({ names: ['a C++ compiler (g++), to build SQLite once'], packages: ['g++'] });
  }
  return { names: missing.flatMap(({ names }) => names), packages: missing.flatMap(({ packages }) => packages) };
}

/**
 * @param {string} report What `ldd` printed.
 * @returns {string[]} The libraries it did not find.
 */
export function missingLibraries(report) {
  return [...report.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name);
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
