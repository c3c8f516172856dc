import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';

/** What a connection to the store must be set to, as SQLite reads it back. */
const settings = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  /** Without it REPLACE deletes a row past the trigger that forbids it. */
  recursive_triggers: 1,
  temp_store: 2,
  trusted_schema: 0,
  cell_size_check: 1,
  /** What is deleted is overwritten. */
  secure_delete: 1,
  journal_size_limit: 16_777_216,
} as const;

/**
 * Sets a connection for durability and reads every setting back.
 * `synchronous` is set again after the first access: the library puts it to NORMAL when WAL is entered.
 *
 * @throws AppError `internal` where one did not take
 */
export function harden(connection: Database.Database): void {
  for (const [name, value] of Object.entries(settings)) connection.pragma(`${name} = ${value}`);
  if (process.platform === 'darwin') connection.pragma('fullfsync = ON');
  connection.pragma('user_version');
  connection.pragma(`synchronous = ${settings.synchronous}`);
  for (const [name, value] of Object.entries(settings)) {
    const got = connection.pragma(name, { simple: true });
    if (got !== value) throw new AppError('internal', `The store’s setting ${name} did not take.`);
  }
}
