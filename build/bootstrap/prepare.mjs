import { ensureAppBuild } from './app-build.mjs';
import { hasDisplay, startVirtualDisplay } from './display.mjs';
import { ensureElectronRuntime } from './electron-runtime.mjs';
import { ensureModernNode } from './modern-node.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { createProgress } from './progress.mjs';
import { rootArgs } from './root-args.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { ensureSqliteAddon, needsCompiling } from './sqlite-addon.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * @typedef {object} Prepared
 * @property {string} node The Node.js to run scripts with.
 * @property {string} electron The Electron executable.
 * @property {string | undefined} sqliteBinding The addon the stand-in needs; undefined with the official Electron.
 * @property {boolean} standIn
 * @property {boolean} virtualDisplay
 * @property {string[]} rootArgs Switches Electron needs because of who runs it.
 * @property {NodeJS.ProcessEnv} env The environment to start Electron with.
 * @property {() => Promise<void>} close Ends the virtual display.
 */

/**
 * Installs the packages and finds the Node to go on with; all of the set-up that tests without Electron need.
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<string>} The Node.js to run scripts with.
 * @throws {import("./problem.mjs").SetupProblem}
 */
export async function preparePackages(progress) {
  await ensureNodeModules(progress);
  return ensureModernNode(progress);
}

/**
 * Makes everything ready that starting the app takes: packages, Node, Electron, libraries, addon, display, build.
 * What is there already costs a fraction of a second.
 * @param {{ app?: boolean, display?: boolean, progress?: import("./progress.mjs").Progress }} [options] `app` builds
 *   the app when needed; `display` starts a virtual display when there is none.
 * @returns {Promise<Prepared>}
 * @throws {import("./problem.mjs").SetupProblem}
 */
export async function prepare({ app = true, display = true, progress = createProgress(process.stderr) } = {}) {
  const node = await preparePackages(progress);
  const { executable: electron, standIn } = await ensureElectronRuntime({ node, progress });
  await ensureSystemLibraries(electron, { compiler: standIn && needsCompiling(), progress });
  await ensureSandbox(electron);
  const sqliteBinding = standIn ? await ensureSqliteAddon({ electron, progress }) : undefined;
  if (app) await ensureAppBuild({ node, progress });
  const virtual = display && !hasDisplay() ? await startVirtualDisplay() : undefined;
  return {
    node,
    electron,
    sqliteBinding,
    standIn,
    virtualDisplay: virtual !== undefined,
    rootArgs: rootArgs(),
    env: {
      ...process.env,
      ...(sqliteBinding && { FRONTDOOR_SQLITE_BINDING: sqliteBinding }),
      ...(virtual && { DISPLAY: virtual.name }),
    },
    close: async () => virtual?.end(),
  };
}
