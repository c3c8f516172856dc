import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child-process.mjs';
import { projectFolder } from './folders.mjs';
import { passLines } from './pass-lines.mjs';
import { SetupProblem } from './problem.mjs';

/** What the app prints when its first window can be used. */
const readyLine = 'frontdoor:ready';

/**
 * Opens the app and waits until it is closed.
 * @param {import("./prepare.mjs").Prepared} ready
 * @param {string[]} args Passed on to the app.
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<number>} The app's exit code.
 * @throws {SetupProblem} When it ends before its window could be used.
 */
export async function runDesk(ready, args, progress) {
  const screenshot = ready.virtualDisplay ? join(tmpdir(), `frontdoor-${process.pid}.png`) : undefined;
  if (screenshot) progress.say(`There is no display, so the desk opens in a virtual one (${ready.env.DISPLAY}).`);
  const { child, ended } = startChild(ready.electron, [...ready.rootArgs, projectFolder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...ready.env, FRONTDOOR_SAMPLE: '1', ...(screenshot && { FRONTDOOR_SCREENSHOT: screenshot }) },
  });
  let isReady = false;
  passLines(child.stdout, process.stdout, (line) => {
    if (line !== readyLine) return true;
    isReady = true;
    progress.say('The desk is ready.');
    if (screenshot) progress.say(`A picture of it: ${screenshot}\nIt stays open until interrupted (Ctrl+C).`);
    return false;
  });
  passLines(child.stderr, process.stderr);
  const { code, error } = await ended;
  await ready.close();
  if (error) throw error;
  if (code === 0 || isReady) return code;
  throw new SetupProblem(
    `The app ended before its window was ready (exit code ${code}).`,
    'Read what it printed above; if it printed nothing, run `npm test -- e2e` to see where it stops.',
  );
}
