import { spawn } from 'node:child_process';
import { onEnd } from './closers.mjs';

/** How long a child has to end by itself after being asked to, in milliseconds; less where nothing can be lost. */
const patience = 5000;
const quietPatience = 1500;
/** The longest time a timer takes. */
const neverMilliseconds = 2 ** 31 - 1;

/**
 * Starts a program that ends with us: asked to first, forced after some seconds.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options With `detached`, what it starts itself is ended as well.
 * @returns {{ child: import("node:child_process").ChildProcess, ended: Promise<{ code: number, error?: Error }>, end: () => Promise<void> }}
 *   `ended` never rejects: a program that cannot be started ends with code 127 and the error.
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, options);
  let running = true;
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }));
    // "close" and not "exit": the last output has arrived by then.
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1) }));
  }).then((result) => {
    running = false;
    forget();
    return result;
  });
  const end = async () => {
    if (!running) return;
    signalTo(child, 'SIGTERM', options.detached);
    const force = setTimeout(
      () => signalTo(child, 'SIGKILL', options.detached),
      options.detached ? quietPatience : patience,
    );
    await ended;
    clearTimeout(force);
  };
  const forget = onEnd(end);
  return { child, ended, end };
}

function signalTo(child, signal, wholeGroup) {
  try {
    if (wholeGroup && child.pid) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { timeout?: number }} [options] `timeout` in milliseconds.
 * @returns {Promise<{ code: number, output: string, error?: Error }>} Standard output and errors together, in order;
 *   code 124 when the time was up.
 */
export async function runQuietly(command, args, options = {}) {
  const { timeout, ...spawnOptions } = options;
  const { child, ended, end } = startChild(command, args, {
    ...spawnOptions,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: a compiler's or npm's helpers would otherwise live on and hold our pipes open.
    detached: process.platform !== 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void end();
  }, timeout ?? neverMilliseconds);
  const { code, error } = await ended;
  clearTimeout(limit);
  // A program that ends in good order when asked to would otherwise look successful.
  return { code: late ? 124 : code, output, error };
}
