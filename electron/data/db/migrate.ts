import type Database from 'better-sqlite3';
import { AppError } from '../../../shared/errors.ts';
import { handlesOf, type WriteDb } from './handles.ts';
import { asStorageError, storageError } from './storage-error.ts';

/** One step of the schema. Released steps never change; a new one is added behind them. */
export interface Migration {
  /** In steps of ten, strictly rising. */
  readonly version: number;
  readonly name: string;
  up(db: WriteDb): void;
}

/** The version a database is at; 0 for a new one. */
export function versionOf(connection: Database.Database): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * Brings a database up to date, one transaction a version.
 *
 * @param backUp makes and verifies a copy; called once before the first step of a database that has data
 * @throws AppError `storage` (newer) where a newer Frontdoor made it, before anything is touched
 * @throws AppError `storage` (migration-failed) where a step fails; the database is as it was before that step
 */
export function migrate(connection: Database.Database, migrations: readonly Migration[], backUp: () => void): void {
  assertRising(migrations);
  const from = versionOf(connection);
  const newest = migrations.at(-1)?.version ?? 0;
  if (from > newest) throw storageError('newer');
  const steps = migrations.filter(({ version }) => version > from);
  if (steps.length === 0) return;
  if (from > 0) backUp();
  const { write } = handlesOf(connection);
  // Off, and checked at the end of each step instead: a step that rebuilds a table must not cascade into others.
  connection.pragma('foreign_keys = OFF');
  try {
    for (const step of steps) take(step, connection, write);
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}

function take(step: Migration, connection: Database.Database, write: WriteDb): void {
  try {
    write.transaction(() => {
      step.up(write);
      connection.pragma(`user_version = ${step.version}`);
      const broken = connection.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0)
        throw new AppError('internal', `${step.name} breaks a reference.`);
    });
  } catch (error) {
    const known = asStorageError(error);
    throw known instanceof AppError && known.code === 'storage' ? known : storageError('migration-failed', error);
  }
}

function assertRising(migrations: readonly Migration[]): void {
  migrations.forEach(({ version, name }, index) => {
    const before = migrations[index - 1]?.version ?? 0;
    if (version <= before) throw new AppError('internal', `Migration ${name} is out of order.`);
  });
}
