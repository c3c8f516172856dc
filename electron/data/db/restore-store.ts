import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseBackupFileName } from '../../../shared/domain/backup-name.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { checkSound } from './check-sound.ts';
import { connect } from './connect.ts';
import { storageError } from './storage-error.ts';
import type { StoreFiles } from './store-files.ts';
import { writeNamesThrough, writeThrough } from './write-through.ts';

/**
 * Sets a damaged store aside, file and journal together, and puts the newest sound copy in its place.
 * Nothing is deleted.
 *
 * @throws AppError `storage` (corrupt) where no copy is sound; then nothing has been moved
 */
export function restoreStore(files: StoreFiles, key: string, sqliteBinding: string | null, now: Instant): void {
  const copy = newestSoundCopy(files, key, sqliteBinding);
  if (copy === null) throw storageError('corrupt');
  // The copy first: where the disk is full, everything stays where it is.
  const part = `${files.database}.part`;
  copyFileSync(copy, part);
  // What is saved from now on lies in a journal beside it, and is worth nothing without it.
  writeThrough(part);
  mkdirSync(files.setAside, { recursive: true });
  const aside = mkdtempSync(join(files.setAside, `${now.replaceAll(/[:.]/g, '')}-`));
  for (const suffix of ['', '-wal', '-shm']) {
    const file = files.database + suffix;
    if (existsSync(file)) renameSync(file, join(aside, basename(file)));
  }
  renameSync(part, files.database);
  writeNamesThrough(dirname(files.database));
}

function newestSoundCopy(files: StoreFiles, key: string, sqliteBinding: string | null): string | null {
  const names = readdirSync(files.backups).filter((name) => parseBackupFileName(name) !== null);
  for (const name of names.sort().reverse()) {
    const file = join(files.backups, name);
    try {
      const connection = connect({ file, key, sqliteBinding, readonly: true, mustExist: true });
      try {
        checkSound(connection);
        return file;
      } finally {
        connection.close();
      }
    } catch {
      // A copy that does not open is no reason to stop looking for an older one that does.
    }
  }
  return null;
}
