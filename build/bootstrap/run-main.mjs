import { readFileSync } from 'node:fs';
import { closeAll } from './closers.mjs';
import { asProblem } from './problem.mjs';

const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };
/** How often to look whether whoever started us is still there, in milliseconds. */
const parentCheck = 500;

/**
 * Runs a command of ours to its end: whatever goes wrong is said in words with the one thing to do about it, and
 * everything that was started is ended, also when somebody interrupts.
 * @param {() => Promise<number>} main Gives the exit code.
 * @param {{ onInterrupt?: () => void, onFailure?: () => void }} [hooks] Called before the process ends in these ways.
 */
export async function runMain(main, { onInterrupt, onFailure } = {}) {
  let interrupted = false;
  const stop = async (signal) => {
    if (interrupted) return;
    interrupted = true;
    await closeAll();
    onInterrupt?.();
    process.exit(128 + signalNumbers[signal]);
  };
  for (const signal of Object.keys(signalNumbers)) process.on(signal, stop);
  onParentGone(() => void stop('SIGTERM'));
  try {
    const code = await main();
    if (interrupted) return;
    await closeAll();
    process.exitCode = code;
  } catch (error) {
    // What we end ourselves fails as a consequence, which is nobody's problem.
    if (interrupted) return;
    await closeAll();
    process.stderr.write(problemText(asProblem(error)));
    onFailure?.();
    process.exitCode = 1;
  }
}

/**
 * npm passes a signal to the shell between it and us, which dies of it without passing it on; and when npm itself is
 * killed, only that shell is left.
 */
function onParentGone(act) {
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return;
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = ancestors();
  setInterval(() => ancestors() === atStart || act(), parentCheck).unref();
}

/** Empty where it cannot be told. */
function parentOf(pid) {
  try {
    // The name, in brackets, may contain anything, so what follows its end is read.
    return /^.*\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {import("./problem.mjs").SetupProblem} problem
 * @returns {string} What a person reads: details, what is wrong, and what to do.
 */
export function problemText(problem) {
  const details = problem.details === '' ? '' : `\n${problem.details.replace(/^/gm, '    ')}\n`;
  return `${details}\n${problem.what}\nWhat to do: ${problem.todo}\n`;
}
