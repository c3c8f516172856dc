import type Database from 'better-sqlite3';
import { storageError } from './storage-error.ts';

/**
 * Checks every page of a database: the cipher's authentication makes any flipped bit show.
 *
 * @throws AppError `storage` (corrupt)
 */
export function checkSound(connection: Database.Database): void {
  let result: unknown;
  try {
    result = connection.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw storageError('corrupt', error);
  }
  if (result !== 'ok') throw storageError('corrupt');
}
