import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The user and group that a program is to run as. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
}

/** Made where the system has no user of PostgreSQL's own. */
const ownUser = 'frontdoor-postgres';

/**
 * Whom PostgreSQL runs as: us, unless we are root, as which it refuses to run.
 *
 * @throws Error where we are root and no user for it can be made
 */
export function whoRunsPostgres(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const found = findUser('postgres') ?? findUser(ownUser);
  if (found) return found;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', ownUser]);
  const made = findUser(ownUser);
  if (!made) throw new Error('PostgreSQL does not run as root. Start the collector as somebody else.');
  return made;
}

function findUser(name: string): RunAs | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return line === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
