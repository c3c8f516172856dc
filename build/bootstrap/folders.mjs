import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onEnd } from './closers.mjs';

/** The folder of package.json. */
export const projectFolder = resolve(fileURLToPath(import.meta.url), '../../..');

/**
 * The user's cache folder for things too large to fetch or compile twice; created when missing.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheFolder(env = process.env) {
  const given = env.XDG_CACHE_HOME;
  const folder = join(given && isAbsolute(given) ? given : join(homedir(), '.cache'), 'frontdoor');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * A fresh working folder inside `parent`, named after this process so that those of dead processes can be cleared.
 * Gone when this process ends, whatever was not moved out of it.
 * @param {string} parent
 * @returns {string}
 */
export function workFolder(parent) {
  for (const name of readdirSync(parent)) {
    const pid = /^work-(\d+)$/.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
  const folder = join(parent, `work-${process.pid}`);
  mkdirSync(folder);
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Puts a finished folder in its place, unless another run of the set-up was faster.
 * @param {string} finished
 * @param {string} place
 * @param {(folder: string) => boolean} isGood Whether what is in the place can be used.
 */
export function replaceFolder(finished, place, isGood) {
  if (isGood(place)) return rmSync(finished, { recursive: true });
  rmSync(place, { recursive: true, force: true });
  renameSync(finished, place);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
