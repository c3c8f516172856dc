import type Database from 'better-sqlite3';

/** Writes a database anew without what was deleted from it, and empties its journal. */
export function compact(connection: Database.Database): void {
  connection.exec('VACUUM');
  connection.pragma('wal_checkpoint(TRUNCATE)');
}
