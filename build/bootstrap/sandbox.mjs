import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runQuietly } from './child-process.mjs';
import { SetupProblem } from './problem.mjs';

const setUserId = 0o4000;

/**
 * Makes sure that Chromium's sandbox can start for this user; it is never switched off to get round that. Some
 * systems, Ubuntu since 23.10 among them, allow it only to a helper that belongs to root.
 * @param {string} executable
 * @throws {SetupProblem} With the one command that allows it.
 */
export async function ensureSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  const { uid, mode } = statSync(helper, { throwIfNoEntry: false }) ?? { uid: -1, mode: 0 };
  if (uid === 0 && (mode & setUserId) !== 0) return;
  const { code, error } = await runQuietly('unshare', ['--user', '--map-root-user', 'true']);
  // Without that tool nothing can be told, and most systems allow it.
  if (code === 0 || error) return;
  throw new SetupProblem(
    "This system does not let Electron's sandbox start for an ordinary user.",
    `Run \`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\` once, then the same command again.`,
  );
}
