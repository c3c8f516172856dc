import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { asStorageError, storageError } from './storage-error.ts';

const holder = z.strictObject({ user: z.string().max(100), pid: z.number().int() });

/** Lets go of a folder. */
export type Unlock = () => void;

/**
 * Holds a folder for this process alone, other users of the computer included. The lock is one of SQLite's own
 * on a small file, so the system lets go of it whatever happens to the process.
 *
 * @throws AppError `storage` (in-use) with the holder's user name where another process has it
 */
export function lockFolder(folder: string, user: string, sqliteBinding: string | null): Unlock {
  const holderFile = join(folder, 'holder.json');
  const file = join(folder, 'lock.db');
  try {
    const lock = new Database(file, {
      timeout: 300,
      ...(sqliteBinding === null ? {} : { nativeBinding: sqliteBinding }),
    });
    try {
      lock.pragma('locking_mode = EXCLUSIVE');
      lock.exec('BEGIN EXCLUSIVE');
      writeFileSync(holderFile, JSON.stringify({ user, pid: process.pid }));
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw inUse(holderFile, error);
    }
    throw asStorageError(error);
  }
}

function inUse(holderFile: string, cause: unknown): AppError {
  const plain = storageError('in-use', cause);
  try {
    const { user } = holder.parse(JSON.parse(readFileSync(holderFile, 'utf8')));
    const message = `This store is already open on this computer, by ${user}. Close it there first, then try again.`;
    return new AppError('storage', message, { cause, details: { trouble: 'in-use' } });
  } catch {
    return plain;
  }
}
