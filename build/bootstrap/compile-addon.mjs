import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { projectFolder } from './folders.mjs';
import { lastLines, SetupProblem } from './problem.mjs';
import { digest } from './stamp.mjs';

const { resolve } = createRequire(join(projectFolder, 'package.json'));
const referenceSource = join(projectFolder, 'build/bootstrap/native/string-references.c');
const commonFlags = ['-c', '-fPIC', '-O2', '-w', '-DNDEBUG', '-fvisibility=hidden'];
const addonFlags = [
  '-std=c++20',
  '-fvisibility-inlines-hidden',
  '-DNAPI_VERSION=9',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
];
/** The functions that string-references.c stands in front of. */
const wrapped = 'create_reference get_reference_value delete_reference reference_ref reference_unref wrap'.split(' ');
const linkFlags = ['-shared', '-Wl,-Bsymbolic', ...wrapped.map((name) => `-Wl,--wrap=napi_${name}`)];

/** Changes whenever the same package would compile to something else. */
export function compileRecipe() {
  return digest(readFileSync(referenceSource), ...commonFlags, ...addonFlags, ...linkFlags).slice(0, 8);
}

/**
 * Compiles the SQLite addon for Node-API 9, the two large files side by side.
 * @param {string} sources The folder of the package `better-sqlite3`.
 * @param {string} folder Where `better_sqlite3.node` is written.
 * @throws {SetupProblem} With the compiler's last lines.
 */
export async function compileAddon(sources, folder) {
  const addonHeaders = dirname(resolve('node-addon-api/package.json'));
  const nodeHeaders = join(dirname(resolve('node-api-headers/package.json')), 'include');
  const sqlite = join(sources, 'deps/sqlite3');
  const objects = ['sqlite3.o', 'addon.o', 'references.o'].map((name) => join(folder, name));
  const [sqliteObject, addonObject, referencesObject] = objects;
  const compileSqlite = () =>
    run('gcc', [...commonFlags, '-std=c99', ...sqliteDefines(sources), join(sqlite, 'sqlite3.c'), '-o', sqliteObject]);
  const compileRest = async () => {
    const headers = [sqlite, addonHeaders, nodeHeaders].map((place) => `-I${place}`);
    const source = join(sources, 'src/better_sqlite3.cpp');
    await run('g++', [...commonFlags, ...addonFlags, ...headers, source, '-o', addonObject]);
    await run('gcc', [...commonFlags, `-I${nodeHeaders}`, referenceSource, '-o', referencesObject]);
  };
  // SQLite takes much longer than the rest, so two cores are all this can use.
  await Promise.all([compileSqlite(), compileRest()]);
  await run('g++', [...linkFlags, ...objects, '-ldl', '-lpthread', '-o', join(folder, 'better_sqlite3.node')]);
  for (const object of objects) rmSync(object);
}

/**
 * The settings the package builds SQLite with, as compiler flags.
 * @param {string} sources The package's folder.
 * @returns {string[]}
 */
export function sqliteDefines(sources) {
  const list = readFileSync(join(sources, 'deps/defines.gypi'), 'utf8');
  return [...list.matchAll(/^\s*'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(([, define]) => `-D${define}`);
}

async function run(compiler, args) {
  const { code, output } = await runQuietly(compiler, args);
  if (code === 0) return;
  if (/No space left/.test(output)) throw Object.assign(new Error(output), { code: 'ENOSPC' });
  throw new SetupProblem(
    `SQLite could not be compiled for the stand-in Electron (${compiler} failed).`,
    'Install a compiler that knows C++20 (g++ 10 or later, as `g++` on the PATH), then run the same command again.',
    { details: lastLines(output, 12) },
  );
}
