import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { asStorageError } from '../../electron/data/db/storage-error.ts';
import { openStore, type Store } from '../../electron/data/open-store.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { AppError } from '../../shared/errors.ts';
import { somersetFolder } from './places.ts';
import { testFolder } from './test-folder.ts';

/** A random raw key. */
export function newKey(): string {
  return randomBytes(32).toString('hex');
}

/** What a data host is asked to open; the rest as the app asks it. */
export function opening(folder: string, key: string, others: Partial<OpenStore> = {}): OpenStore {
  return { folder, key, packs: somersetFolder, sqliteBinding: null, clock: null, how: 'open', ...others };
}

/** A store that a test made: its folder, its key and how to open it again. */
export interface TestStore {
  readonly folder: string;
  readonly key: string;
  readonly database: string;
  /** Opens it; it is closed with the test. */
  open(others?: Partial<OpenStore>): Store;
  /** A connection past the app, for a look at the tables; closed with the test. */
  look(): Database.Database;
}

/** Makes an empty store in a folder of its own and closes it again; it goes by the council pack of `packs`. */
export function newStore(folder: string = join(testFolder(), 'store'), packs: string = somersetFolder): TestStore {
  const key = newKey();
  mkdirSync(folder, { recursive: true });
  const made = testStore(folder, key);
  openStore(opening(folder, key, { how: 'create', packs })).close();
  return made;
}

/** A store that is there already. */
export function testStore(folder: string, key: string): TestStore {
  const database = join(folder, 'store.db');
  return {
    folder,
    key,
    database,
    open: (others = {}) => {
      const store = openStore(opening(folder, key, others));
      let isOpen = true;
      const close = () => {
        if (isOpen) store.close();
        isOpen = false;
      };
      onTestFinished(close);
      return { ...store, close };
    },
    look: () => {
      const connection = connect({ file: database, key, sqliteBinding: null, mustExist: true });
      onTestFinished(() => void connection.close());
      return connection;
    },
  };
}

/** What an attempt threw as an AppError: its code, and the trouble where it names one. */
export function refusalOf(attempt: () => unknown): { code: string; trouble: string | null; message: string } {
  try {
    attempt();
  } catch (thrown) {
    // As the host does before it answers.
    const error = asStorageError(thrown);
    if (error instanceof AppError) {
      return { code: error.code, trouble: String(error.details?.trouble ?? '') || null, message: error.message };
    }
    throw error;
  }
  return { code: 'none', trouble: null, message: '' };
}
