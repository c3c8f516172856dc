import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { npmProblem, SetupProblem } from './problem.mjs';

/** Settings that make a refused connection fail in seconds instead of minutes, and keep npm to its business. */
const settings = [
  '--no-audit',
  '--no-fund',
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=4000',
];

/**
 * Runs npm, quietly when it succeeds.
 * @param {string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<string>} What it printed.
 * @throws {SetupProblem} That explains npm's failure.
 */
export async function npm(args, options) {
  const [command, ...before] = npmCommand();
  const { code, output, error } = await runQuietly(command, [...before, ...args, ...settings], options);
  if (error) {
    throw new SetupProblem('npm could not be started.', 'Install Node.js together with npm, then run again.', {
      cause: error,
    });
  }
  if (code !== 0) throw npmProblem(output);
  return output;
}

/** The npm that started us, or the one beside this Node, or the one on the PATH. */
function npmCommand() {
  const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const script = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}
