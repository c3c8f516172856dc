import { existsSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { checkSound } from './check-sound.ts';
import { type Connecting, connect } from './connect.ts';
import { handlesOf, type ReadDb } from './handles.ts';
import { storageError } from './storage-error.ts';

const leastFree = 200 * 1024 * 1024;

/**
 * Makes an encrypted copy under the same key, opens it, checks it, counts what it holds, and only then gives
 * it its name. `VACUUM INTO` and not the library's backup call, which fails on encrypted databases.
 *
 * @param count counts the contacts of the copy
 * @param name names the finished copy, knowing how many contacts it holds
 * @returns the file and its number of contacts
 * @throws AppError `storage` (disk-full) where less than 200 MB would be left
 */
export function copyStore(
  source: Database.Database,
  to: Omit<Connecting, 'file'> & { readonly part: string },
  count: (db: ReadDb) => number,
  name: (contacts: number) => string,
  step: (step: 'copying' | 'checking') => void = () => {},
): { file: string; contacts: number; bytes: number } {
  const { bavail, bsize } = statfsSync(source.name);
  if (bavail * bsize < leastFree + statSync(source.name).size) throw storageError('disk-full');
  if (existsSync(to.part)) rmSync(to.part);
  step('copying');
  source.prepare('VACUUM INTO ?').run(to.part);
  step('checking');
  const copy = connect({ ...to, file: to.part, readonly: true, mustExist: true });
  try {
    checkSound(copy);
    const contacts = count(handlesOf(copy).read);
    const file = name(contacts);
    copy.close();
    renameSync(to.part, file);
    return { file, contacts, bytes: statSync(file).size };
  } catch (error) {
    copy.close();
    rmSync(to.part, { force: true });
    throw error;
  }
}
