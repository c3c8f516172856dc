import { ensureAppBuild } from '../bootstrap/app-build.mjs';
import { startVirtualDisplay } from '../bootstrap/display.mjs';
import { prepare } from '../bootstrap/prepare.mjs';
import { asProblem } from '../bootstrap/problem.mjs';
import { problemText } from '../bootstrap/run-main.mjs';
import { runStep } from './run-step.mjs';

/** @typedef {{ name: string, seconds: number, counts: import("./test-counts.mjs").Counts, note: string }} StepResult */

const setUp = { name: 'set-up', group: 'e2e' };

/**
 * Runs steps in order; one that fails stops only those that need it.
 * @param {import("./test-steps.mjs").TestStep[]} steps
 * @param {{ node: string, progress: import("../bootstrap/progress.mjs").Progress }} options
 * @returns {Promise<StepResult[]>}
 */
export async function runTests(steps, { node, progress }) {
  /** @type {StepResult[]} */
  const results = [];
  const context = { node, progress, env: process.env };
  const failed = (name) => results.some((result) => result.name === name && result.counts.failed > 0);
  for (const step of steps.some((each) => each.needs?.includes(setUp.name)) ? [setUp, ...steps] : steps) {
    const blocker = step.needs?.find((name) => failed(name) || isNotRun(results, name));
    progress.say(`\n== ${step.name}`);
    const started = performance.now();
    const counts = blocker ? { passed: 0, failed: 0, skipped: 1 } : await attempt(step, context);
    const seconds = (performance.now() - started) / 1000;
    results.push({ name: step.name, seconds, counts, note: blocker ? `not run: ${blocker} failed` : '' });
  }
  return results;
}

function isNotRun(results, name) {
  return results.some((result) => result.name === name && result.note !== '');
}

async function attempt(step, context) {
  try {
    if (step.run) return await runStep(step, context);
    await (step === setUp ? prepareElectron(context) : ensureAppBuild(context));
    // The set-up is no test: it counts only when it fails.
    return { passed: step === setUp ? 0 : 1, failed: 0, skipped: 0 };
  } catch (error) {
    context.progress.say(problemText(asProblem(error)));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function prepareElectron(context) {
  const ready = await prepare({ app: false, progress: context.progress });
  const { electron, rootArgs, env } = ready;
  context.env = { ...env, FRONTDOOR_ELECTRON: electron, FRONTDOOR_ROOT_ARGS: rootArgs.join(' ') };
  // On displays that nobody looks at two tests go on at a time, each on its own.
  if (ready.virtualDisplay) context.env.FRONTDOOR_DISPLAYS = `${env.DISPLAY} ${(await startVirtualDisplay()).name}`;
}

/**
 * @param {StepResult[]} results
 * @returns {string} Each test that failed; empty where none did.
 */
export function failures(results) {
  const failed = results.flatMap(({ counts }) => counts.failures ?? []).map((failure) => `  ${failure}`);
  return failed.length > 0 ? `\n== failed\n${failed.join('\n')}\n` : '';
}

/**
 * @param {StepResult[]} results
 * @returns {string} One line a step.
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, seconds, counts, note }) => {
    const verdict = note || (counts.failed > 0 ? 'FAILED' : 'ok');
    const cases = `${counts.passed} passed, ${counts.failed} failed`;
    return `  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${cases.padEnd(24)}  ${verdict}`;
  });
  return `\n== summary\n${lines.join('\n')}\n`;
}
