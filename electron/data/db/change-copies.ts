import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseBackupFileName } from '../../../shared/domain/backup-name.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkSound } from './check-sound.ts';
import { type Connecting, connect } from './connect.ts';
import { handlesOf, type WriteDb } from './handles.ts';
import { harden } from './harden.ts';
import { type Migration, migrate } from './migrate.ts';
import { asStorageError } from './storage-error.ts';
import type { StoreFiles } from './store-files.ts';

const day = 24 * 60 * 60_000;
/** What is wrong with a copy itself: another try would end the same way. */
const beyondHelp = ['corrupt', 'migration-failed'];

/** What became of the copies; `unfinished` where one was being made meanwhile, which may hold what was before. */
export interface ChangedCopies {
  readonly changed: number;
  readonly dropped: number;
  readonly unfinished: boolean;
}

/**
 * Changes every copy of a store, brought up to the newest schema first, and writes it anew without what was deleted.
 * Each is changed under another name and takes its old place only once it is sound. One that is damaged holds what
 * nobody can take out of it, and is let go.
 *
 * @throws what stands in the way of all of them, such as a full disk; those that were not reached stay as they are
 */
export function changeCopies(
  { backups }: StoreFiles,
  how: Omit<Connecting, 'file'>,
  migrations: readonly Migration[],
  change: (db: WriteDb) => void,
): ChangedCopies {
  const part = join(backups, 'changed.part');
  const clear = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true });
  };
  let [changed, dropped] = [0, 0];
  for (const name of readdirSync(backups).filter((each) => parseBackupFileName(each) !== null)) {
    const file = join(backups, name);
    try {
      clear();
      copyFileSync(file, part);
      changeOne({ ...how, file: part, mustExist: true }, migrations, change);
      renameSync(part, file);
      changed += 1;
    } catch (error) {
      clear();
      const known = asStorageError(error);
      if (!(known instanceof AppError) || !beyondHelp.includes(String(known.details?.trouble))) throw known;
      rmSync(file);
      dropped += 1;
    }
  }
  return { changed, dropped, unfinished: dropOldParts(backups) };
}

/** Lets go of copies that nobody finished, and says whether one may still be in the making. */
function dropOldParts(backups: string): boolean {
  const parts = readdirSync(backups).filter((name) => name.includes('.part'));
  const isOld = (name: string) => Math.abs(Date.now() - statSync(join(backups, name)).mtimeMs) > day;
  for (const name of parts.filter(isOld)) rmSync(join(backups, name));
  return parts.some((name) => existsSync(join(backups, name)));
}

function changeOne(store: Connecting, migrations: readonly Migration[], change: (db: WriteDb) => void): void {
  const connection = connect(store);
  try {
    harden(connection);
    // It is a copy of a copy: where a step fails, the one that it was made of is still there.
    migrate(connection, migrations, () => {});
    const { write } = handlesOf(connection);
    write.transaction(() => change(write));
    connection.pragma('journal_mode = DELETE');
    connection.exec('VACUUM');
    checkSound(connection);
  } finally {
    connection.close();
  }
}
