import { startChild } from './child-process.mjs';
import { SetupProblem } from './problem.mjs';

const screen = '1440x900x24';

/**
 * Whether windows can be shown to somebody.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [platform]
 * @returns {boolean} Always true outside Linux.
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display that ends with this process.
 * @returns {Promise<{ name: string, end: () => Promise<void> }>} `name` is what DISPLAY has to be set to.
 * @throws {SetupProblem}
 */
export async function startVirtualDisplay() {
  // The server picks a free number itself and tells it on descriptor 3: no race with other displays.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  // Detached: Ctrl+C in a terminal must not take the display away from an app that is about to close.
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const { child, ended, end } = startChild('Xvfb', args, { stdio, detached: true });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const number = await Promise.race([firstLine(child.stdio[3]), ended.then(() => undefined), afterSeconds(20)]);
  if (number === undefined) {
    await end();
    throw new SetupProblem(
      'The virtual display could not be started.',
      'Run `Xvfb -displayfd 1`, put right what it names (or start from a desktop), then run the same command again.',
      { details: errors.trim() },
    );
  }
  return { name: `:${number}`, end };
}

/** @returns {Promise<string | undefined>} */
function firstLine(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.on('end', () => resolve(undefined));
  });
}

function afterSeconds(seconds) {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), seconds * 1000).unref();
  });
}
