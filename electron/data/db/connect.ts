import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { storageError } from './storage-error.ts';

/** How to reach an encrypted database. */
export interface Connecting {
  readonly file: string;
  /** The raw key, 64 hexadecimal digits. */
  readonly key: string;
  readonly sqliteBinding: string | null;
  readonly readonly?: boolean;
  readonly mustExist?: boolean;
}

const plainHeader = 'SQLite format 3';

/** True where a file is an unencrypted database: SQLite makes one without a word where a key was forgotten. */
export function isPlain(file: string): boolean {
  if (!existsSync(file)) return false;
  const header = Buffer.alloc(plainHeader.length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1') === plainHeader;
}

/**
 * Opens a connection with cipher and key, and reads once, so that a file that is no store of this key fails here.
 *
 * @throws what SQLite throws: `SQLITE_NOTADB` where the key or the header is wrong
 * @throws AppError `storage` (corrupt) for a file without encryption
 */
export function connect({
  file,
  key,
  sqliteBinding,
  readonly = false,
  mustExist = false,
}: Connecting): Database.Database {
  if (isPlain(file)) throw storageError('corrupt');
  const connection = new Database(file, {
    readonly,
    fileMustExist: mustExist,
    timeout: 5_000,
    ...(sqliteBinding === null ? {} : { nativeBinding: sqliteBinding }),
  });
  try {
    connection.pragma("cipher = 'sqlcipher'");
    connection.pragma(`key = "x'${key}'"`);
    connection.pragma('user_version');
    connection.pragma('schema_version');
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}
