import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { cacheFolder, projectFolder } from './folders.mjs';
import { digest, isStamped, writeStamp } from './stamp.mjs';

const { resolve } = createRequire(join(projectFolder, 'package.json'));
const day = 24 * 60 * 60 * 1000;
const minute = 60_000;

/**
 * The Electron of the package `electron`: the one already there, else fetched from its download host. A host that
 * does not answer is asked again after a day only.
 * @param {{ node: string, progress: import("./progress.mjs").Progress }} options
 * @returns {Promise<{ executable: string } | { refusal: string }>}
 */
export async function findOfficialElectron({ node, progress }) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return { executable: join(override, process.platform === 'win32' ? 'electron.exe' : 'electron') };
  const folder = dirname(resolve('electron/package.json'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const present = installedElectron(folder, version);
  if (present) return { executable: present };

  const refused = join(cacheFolder(), 'electron-refused');
  const host = downloadHost();
  if (isStamped(refused, refusalMark(version, host))) return { refusal: refusalText(host) };
  const fetched = await fetchElectron({ node, folder, version, host, progress });
  if (fetched) return { executable: fetched };
  writeStamp(refused, refusalMark(version, host));
  return { refusal: refusalText(host) };
}

/**
 * @param {string} folder The package's folder.
 * @param {string} version
 * @returns {string | undefined} The executable, when a download of this version was completed.
 */
export function installedElectron(folder, version) {
  const [found, path] = ['dist/version', 'path.txt'].map((name) => {
    const file = join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  });
  const executable = join(folder, 'dist', path);
  return found.replace(/^v/, '') === version && path !== '' && existsSync(executable) ? executable : undefined;
}

/** Today is part of the mark, which makes it worthless tomorrow. */
function refusalMark(version, host) {
  return digest(version, host, String(Math.floor(Date.now() / day)));
}

function refusalText(host) {
  return `Electron's download host does not answer (${host})`;
}

function downloadHost() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror } = process.env;
  return ELECTRON_MIRROR || npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/';
}

async function fetchElectron({ node, folder, version, host, progress }) {
  const answers = hasProxy() || (await isReachable(host));
  const label = answers ? `Fetching Electron ${version} (about 120 MB)` : `Looking for Electron ${version}`;
  return progress.step(label, async () => {
    // A host that does not answer gets a short try all the same: the archive may be in Electron's own cache.
    const timeout = answers ? 20 * minute : minute / 6;
    await runQuietly(node, [join(folder, 'install.js')], { cwd: projectFolder, timeout });
    return installedElectron(folder, version);
  });
}

/** Behind a proxy only the download itself can tell. */
function hasProxy() {
  return ['HTTPS_PROXY', 'https_proxy', 'GLOBAL_AGENT_HTTPS_PROXY'].some((name) => process.env[name]);
}

async function isReachable(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
