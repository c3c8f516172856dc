import type { Trouble } from '../../../shared/contract/store.ts';
import { AppError } from '../../../shared/errors.ts';

const sentences = {
  'wrong-key': 'The key on this computer does not fit this store. Enter the recovery code.',
  'key-lost': 'The key of this store is missing. Put the file keys.json back into its folder, then try again.',
  corrupt: 'The store’s file is damaged. Nothing has been deleted: open the newest copy, or try again.',
  newer: 'This store was made by a newer version of Frontdoor. Install that version; nothing was changed.',
  'disk-full': 'The disk is full. Free some space, then try again; what you typed is still on the screen.',
  'disk-error':
    'The disk does not take what is written to it. Try again; what you typed is still on the screen. If it stays like this, ask your administrator at once.',
  'read-only': 'Frontdoor may not write in its folder. Ask your administrator to allow it, then try again.',
  'in-use': 'This store is already open on this computer. Close it there first, then try again.',
  'unsuitable-folder': 'The store cannot be kept in this folder. It needs a local disk that is not synchronised.',
  'migration-failed': 'The store could not be brought up to date. It is as it was before; ask your administrator.',
  'host-down': 'The part of Frontdoor that keeps the records does not start. Restart the computer, then try again.',
  other: 'The store does not open. Try again; if it stays like this, ask your administrator.',
} as const satisfies Record<Trouble, string>;

/** The error for a trouble with the store, with the sentence that says what to do. */
export function storageError(trouble: Trouble, cause?: unknown): AppError {
  return new AppError('storage', sentences[trouble], { cause, details: { trouble } });
}

const codes: readonly [prefix: string, Trouble][] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_IOERR', 'disk-error'],
  ['ENOSPC', 'disk-full'],
  ['EIO', 'disk-error'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
];

/** Maps what SQLite or the file system threw to an expected failure; anything else comes back as it is. */
export function asStorageError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return new AppError('conflict', 'This is already on record in another form. Open it again.', { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new AppError('busy', 'The store is busy. It is tried again.', { cause: error });
  }
  const found = codes.find(([prefix]) => code.startsWith(prefix));
  return found ? storageError(found[1], error) : error;
}
