import { realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Write permission for the group or for everybody. */
const writableByOthers = 0o022;

/** True where only these owners can change a file, or put another in its place. */
export function isKeptFromUsers(file: string, owners: readonly number[]): boolean {
  const real = realpathSync(file);
  return [real, dirname(real), dirname(file)].every((each) => {
    const { uid, mode } = statSync(each);
    return owners.includes(uid) && (mode & writableByOthers) === 0;
  });
}
