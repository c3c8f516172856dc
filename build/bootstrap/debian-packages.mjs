import { existsSync } from 'node:fs';
import { runQuietly } from './child-process.mjs';
import { lastLines, SetupProblem } from './problem.mjs';

/**
 * Sees to missing Debian or Ubuntu packages: installed at once when we are root there, otherwise the one command to
 * run is handed to the person.
 * @param {string[]} packages
 * @param {{ what: string, label: string, progress: import("./progress.mjs").Progress }} about `what` says in a
 *   sentence what is missing, `label` names the step.
 * @throws {SetupProblem} When something is left for the person to do.
 */
export async function installDebianPackages(packages, { what, label, progress }) {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupProblem(
      what,
      `Install with this system's package manager what Debian calls ${packages.join(' ')}, then run again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new SetupProblem(
      what,
      `Run \`sudo apt-get install -y ${packages.join(' ')}\` once, then the same command again.`,
    );
  }
  await progress.step(label, async () => {
    await aptGet(['update'], what);
    await aptGet(['install', '-y', '--no-install-recommends', ...(await currentNames(packages))], what);
  });
}

/** Releases since 2024 call some libraries `…t64`; the old name may then be a virtual package that apt refuses. */
async function currentNames(packages) {
  const names = packages.map(async (name) => {
    const { code } = await runQuietly('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
    return code === 0 ? `${name}t64` : name;
  });
  return Promise.all(names);
}

async function aptGet(args, what) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await runQuietly('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], { env });
  // A source that cannot be updated does not matter as long as the packages can be had.
  if (code === 0 || args[0] === 'update') return;
  throw new SetupProblem(
    `${what} Installing it failed.`,
    `Run \`apt-get ${args.join(' ')}\`, put right what it names, then run the same command again.`,
    { details: lastLines(output, 8) },
  );
}
