import { existsSync, renameSync, rmSync } from 'node:fs';
import { connect } from './connect.ts';
import { type Migration, migrate } from './migrate.ts';
import { storageError } from './storage-error.ts';

/**
 * Makes an empty store of the newest schema under another name, and names it last: a file with the store's name
 * has always held a whole one, so that an empty file in its place is damage and never a new store.
 *
 * @throws AppError `storage` (key-lost) where there is a store already, or the journal of one
 */
export function createStore(
  file: string,
  key: string,
  sqliteBinding: string | null,
  migrations: readonly Migration[],
): void {
  if (existsSync(file) || existsSync(`${file}-wal`)) throw storageError('key-lost');
  const part = `${file}.part`;
  for (const leftOver of [part, `${part}-journal`]) rmSync(leftOver, { force: true });
  const connection = connect({ file: part, key, sqliteBinding });
  try {
    migrate(connection, migrations, () => {});
  } finally {
    connection.close();
  }
  renameSync(part, file);
}
