import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../bootstrap/child-process.mjs';
import { projectFolder } from '../bootstrap/folders.mjs';
import { packageScript } from '../bootstrap/package-script.mjs';
import { countStep, readReport } from './test-counts.mjs';

/** How each runner is asked for a report in JSON beside its usual output. */
const reporting = {
  vitest: (file) => ({ args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], env: {} }),
  playwright: (file) => ({ args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
};

/**
 * Runs the command of a step, its output going where ours goes.
 * @param {import("./test-steps.mjs").TestStep} step
 * @param {{ node: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<import("./test-counts.mjs").Counts>}
 */
export async function runStep({ run, reports, with: own = {} }, { node, env }) {
  const [packageName, command, ...args] = run;
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-test-'));
  try {
    const file = join(folder, 'report.json');
    const more = reports ? reporting[reports](file) : { args: [], env: {} };
    const { ended } = startChild(node, [packageScript(packageName, command), ...args, ...more.args], {
      cwd: projectFolder,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, ...own, ...more.env },
    });
    const { code } = await ended;
    return countStep({ code, report: reports && readReport(reports, file) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
