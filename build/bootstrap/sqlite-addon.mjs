import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileAddon, compileRecipe } from './compile-addon.mjs';
import { cacheFolder, projectFolder, replaceFolder, workFolder } from './folders.mjs';
import { proveAddon } from './prove-addon.mjs';
import { isStamped, writeStamp } from './stamp.mjs';

const { resolve } = createRequire(join(projectFolder, 'package.json'));

/**
 * The SQLite addon for the stand-in Electron, compiled from the package's own sources when it is not in the user's
 * cache: the prebuilt one needs a newer Node-API and takes the process down.
 * @param {{ electron: string, progress: import("./progress.mjs").Progress }} options
 * @returns {Promise<string>} The path to give as `nativeBinding`.
 * @throws {SetupProblem}
 */
export async function ensureSqliteAddon({ electron, progress }) {
  const { sources, cache, folder } = places();
  const addon = join(folder, 'better_sqlite3.node');
  if (isComplete(folder)) return addon;
  const work = workFolder(cache);
  await progress.step('Compiling SQLite for it (once, about a minute)', () => compileAddon(sources, work));
  await progress.step('Trying the compiled SQLite', () =>
    proveAddon({ electron, addon: join(work, 'better_sqlite3.node'), sources }),
  );
  writeStamp(join(work, 'stamp'), sizeMark(work));
  replaceFolder(work, folder, isComplete);
  return addon;
}

/** Whether the addon is still to be compiled, for which a compiler is needed. */
export function needsCompiling() {
  return !isComplete(places().folder);
}

function places() {
  const sources = dirname(resolve('better-sqlite3/package.json'));
  const { version } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'));
  const cache = cacheFolder();
  return { sources, cache, folder: join(cache, `sqlite-${version}-${compileRecipe()}`) };
}

/** A size tells a truncated file; that the content works was proved before the stamp was written. */
function isComplete(folder) {
  return isStamped(join(folder, 'stamp'), sizeMark(folder));
}

function sizeMark(folder) {
  return `${statSync(join(folder, 'better_sqlite3.node'), { throwIfNoEntry: false })?.size}`;
}
