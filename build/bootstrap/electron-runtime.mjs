import { findOfficialElectron } from './official-electron.mjs';
import { SetupProblem } from './problem.mjs';
import { ensureStandInRuntime } from './stand-in-runtime.mjs';
import { standInSource } from './stand-in-source.mjs';

/**
 * An Electron that starts: the official one where it can be had, else the stand-in, which is said in one line.
 * @param {{ node: string, progress: import("./progress.mjs").Progress }} options
 * @returns {Promise<{ executable: string, standIn: boolean }>}
 * @throws {SetupProblem}
 */
export async function ensureElectronRuntime({ node, progress }) {
  const official = await findOfficialElectron({ node, progress });
  if ('executable' in official) return { executable: official.executable, standIn: false };
  if (!hasStandIn(process.platform, process.arch)) {
    throw new SetupProblem(
      `${official.refusal}, and there is no stand-in for ${process.platform} ${process.arch}.`,
      'Allow the connection, or set ELECTRON_MIRROR to a place that has Electron, then run the same command again.',
    );
  }
  progress.say(
    `Using a stand-in, Electron ${standInSource.electronVersion}, for development and tests: ${official.refusal}.`,
  );
  return { executable: await ensureStandInRuntime(progress), standIn: true };
}

/**
 * @param {string} platform
 * @param {string} arch
 * @returns {boolean} Whether the stand-in runs there.
 */
export function hasStandIn(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}
