import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { projectFolder } from './folders.mjs';
import { npm } from './npm.mjs';
import { SetupProblem } from './problem.mjs';

/** The first Node whose Node-API the prebuilt SQLite addon works with; an older one crashes at loading it. */
const oldestNode = [22, 14];

/**
 * The Node all later steps run under: the one that the package `node` delivers, or, where it delivers none for this
 * system, the one we run under if that is new enough.
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<string>} The executable.
 * @throws {SetupProblem}
 */
export async function ensureModernNode(progress) {
  const executable = join(projectFolder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(executable)) return executable;
  const failure = await progress
    .step('Installing a current Node.js for this folder', async () => {
      await npm(['rebuild', 'node', '--ignore-scripts=false'], { cwd: projectFolder });
      const { code, output } = await runQuietly(executable, ['--version']);
      if (code !== 0) throw new Error(output || 'it does not start');
    })
    .then(
      () => undefined,
      (error) => error,
    );
  if (failure === undefined) return executable;
  if (isModern(process.versions.node)) return process.execPath;
  throw new SetupProblem(
    'A current Node.js could not be installed in this folder.',
    `Install Node.js 24 (this one is ${process.versions.node}), or put right what is named above, then run the same command again.`,
    { cause: failure, details: failure.details ?? failure.message },
  );
}

/**
 * @param {string} version
 * @returns {boolean}
 */
export function isModern(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/**
 * Goes on under another Node, when this one is too old, by running the same script again there.
 * @param {string} executable
 * @returns {Promise<number | undefined>} The exit code of that run; undefined when we can stay.
 */
export async function continueUnder(executable) {
  if (isModern(process.versions.node)) return undefined;
  const child = spawn(executable, process.argv.slice(1), { stdio: 'inherit' });
  // A terminal tells both of us; anybody else tells only this process.
  const pass = (signal) => void child.kill(signal);
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
