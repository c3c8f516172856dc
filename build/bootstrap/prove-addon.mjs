import { join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { projectFolder } from './folders.mjs';
import { lastLines, SetupProblem } from './problem.mjs';
import { rootArgs } from './root-args.mjs';

/**
 * Tries an addon inside the stand-in Electron before anything relies on it.
 * @param {{ electron: string, addon: string, sources: string }} options `sources` is the package's folder.
 * @throws {SetupProblem} When the process dies or an answer is wrong.
 */
export async function proveAddon({ electron, addon, sources }) {
  const script = join(projectFolder, 'build/bootstrap/proof/main.mjs');
  // Needs no display, so that it works before one was started.
  const switches = ['--ozone-platform=headless', ...rootArgs()];
  const { code, output } = await runQuietly(electron, [...switches, script, sources, addon], { timeout: 60_000 });
  if (code === 0) return;
  throw new SetupProblem(
    'The SQLite compiled for the stand-in Electron does not work.',
    'Run the same command again; if it fails in the same way, report the lines above.',
    { details: lastLines(output, 12) },
  );
}
