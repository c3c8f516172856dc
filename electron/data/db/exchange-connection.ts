import type Database from 'better-sqlite3';
import { handlesOf, type WriteDb } from './handles.ts';

/** A connection that can be exchanged for another one while its handle stays what it is. */
export interface Exchangeable {
  readonly write: WriteDb;
  current(): Database.Database;
  exchange(next: Database.Database): void;
}

/**
 * Makes a handle that goes to whichever connection is the current one.
 *
 * @param beforeCommit see {@link handlesOf}
 */
export function exchangeable(first: Database.Database, beforeCommit: (db: WriteDb) => void): Exchangeable {
  let connection = first;
  const open = (of: Database.Database) =>
    handlesOf(of, () => of.pragma('wal_checkpoint(TRUNCATE)'), beforeCommit).write;
  let now = open(first);
  return {
    current: () => connection,
    exchange: (next) => {
      connection = next;
      now = open(next);
    },
    write: {
      list: (shape, sql, bindings) => now.list(shape, sql, bindings),
      find: (shape, sql, bindings) => now.find(shape, sql, bindings),
      get: (shape, sql, bindings) => now.get(shape, sql, bindings),
      run: (sql, bindings) => now.run(sql, bindings),
      script: (sql) => now.script(sql),
      transaction: (work) => now.transaction(work),
    },
  };
}
