import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.mjs';
import { SetupProblem } from './problem.mjs';

/**
 * The script behind a package's command, to be run by a Node of our choice, the same way on every system.
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 * @throws {SetupProblem} When the package has no such command, or is not there.
 */
export function packageScript(packageName, command) {
  const folder = join(projectFolder, 'node_modules', packageName);
  try {
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return join(folder, typeof bin === 'string' ? bin : bin[command]);
  } catch (error) {
    throw new SetupProblem(
      `The command ${command} is missing from node_modules.`,
      'Delete node_modules, then run the same command again.',
      { cause: error },
    );
  }
}
