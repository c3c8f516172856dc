import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { StoreFiles } from './store-files.ts';
import { writeNamesThrough } from './write-through.ts';

/** What has been committed so far by this connection and by others: the same twice where nothing was in between. */
export function stampOf(connection: Database.Database): string {
  const ours: unknown = connection.prepare('SELECT total_changes()').pluck().get();
  return `${ours} ${connection.pragma('data_version', { simple: true })}`;
}

/**
 * Puts a clean copy in the place of the store that a connection has open, and closes the connection. The journal is
 * written into the old file and taken away first, which works only where nobody else has the store open: what two
 * files of one name and one journal would make of each other is damage. At each step the one or the other is whole.
 *
 * @returns false where somebody else has it open; then the connection stays as it was
 */
export function takeOver(connection: Database.Database, files: StoreFiles): boolean {
  if (!existsSync(files.clean) || connection.inTransaction || !leaveJournal(connection)) return false;
  connection.close();
  // Kept by a second name: to let go of a large file takes longer than anybody who types should wait.
  rmSync(files.replaced, { force: true });
  linkSync(files.database, files.replaced);
  renameSync(files.clean, files.database);
  writeNamesThrough(dirname(files.database));
  return true;
}

/** Lets go of what a cleaning that was cut off has left behind: a copy of before may hold what has been removed. */
export function dropLeftovers({ clean, replaced }: StoreFiles): void {
  for (const file of [clean, `${clean}-journal`, `${clean}.part`, replaced]) rmSync(file, { force: true });
}

function leaveJournal(connection: Database.Database): boolean {
  const patience = connection.pragma('busy_timeout', { simple: true });
  connection.pragma('busy_timeout = 0');
  try {
    return connection.pragma('journal_mode = DELETE', { simple: true }) === 'delete';
  } catch {
    return false;
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}
