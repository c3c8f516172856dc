import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';

/** What may be bound to a statement. */
export type Bindable = string | number | null | Uint8Array;
type Bindings = Readonly<Record<string, Bindable>>;

/** A handle that can only read. Every row is parsed by the shape that the query names. */
export interface ReadDb {
  /** All rows. */
  list<S extends z.ZodType>(shape: S, sql: string, bindings?: Bindings): z.output<S>[];
  /** The row, if there is one. */
  find<S extends z.ZodType>(shape: S, sql: string, bindings?: Bindings): z.output<S> | undefined;
  /** The row that must be there. @throws AppError `not-found` */
  get<S extends z.ZodType>(shape: S, sql: string, bindings?: Bindings): z.output<S>;
}

/** A handle that can also write. */
export interface WriteDb extends ReadDb {
  /** Runs a writing statement and says how many rows it changed. */
  run(sql: string, bindings?: Bindings): number;
  /** Runs several statements as they are; for migrations. */
  script(sql: string): void;
  /** All of it or none of it. The work is synchronous: a promise inside would commit too early. */
  transaction<T>(work: () => T extends PromiseLike<unknown> ? never : T): T;
}

/**
 * Makes the two handles of a connection.
 *
 * @param onFull called once when the disk is full, to make room before the transaction is tried a second time
 * @param beforeCommit called at the end of every outermost transaction, as a part of it: what follows from a change is
 * kept with it
 */
export function handlesOf(
  connection: Database.Database,
  onFull: () => void = () => {},
  beforeCommit: (db: WriteDb) => void = () => {},
): { read: ReadDb; write: WriteDb } {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = connection.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  const reading = (sql: string) => {
    const statement = prepare(sql);
    if (!statement.readonly) throw new AppError('internal', 'A reading handle was asked to write.');
    return statement;
  };

  const read: ReadDb = {
    list: (shape, sql, bindings = {}) =>
      reading(sql)
        .all(bindings)
        .map((row) => shape.parse(row)),
    find: (shape, sql, bindings = {}) => {
      const row = reading(sql).get(bindings);
      return row === undefined ? undefined : shape.parse(row);
    },
    get: (shape, sql, bindings = {}) => {
      const row = reading(sql).get(bindings);
      if (row === undefined) throw new AppError('not-found', 'It is not on this computer any more.');
      return shape.parse(row);
    },
  };

  const write: WriteDb = {
    ...read,
    run: (sql, bindings = {}) => prepare(sql).run(bindings).changes,
    script: (sql) => {
      connection.exec(sql);
    },
    transaction: (work) => {
      const isOutermost = !connection.inTransaction;
      const once = connection.transaction(() => {
        const value = work();
        if (isOutermost) beforeCommit(write);
        return value;
      });
      try {
        return once.immediate();
      } catch (error) {
        // Only the outermost is tried again: inside another one there is nothing to make room with.
        if (!isFull(error) || connection.inTransaction) throw error;
        onFull();
        return once.immediate();
      }
    },
  };
  return { read, write };
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
}
