import type { OpenStore } from '../../shared/contract/wire.ts';
import { connect } from './db/connect.ts';
import { copyStore } from './db/copy-store.ts';
import { handlesOf } from './db/handles.ts';
import { asStorageError } from './db/storage-error.ts';
import { storeFiles } from './db/store-files.ts';
import { dropLeftovers } from './db/take-over.ts';
import { writeThrough } from './db/write-through.ts';
import { countContacts } from './queries/contacts.ts';
import { markStoreClean } from './services/retention/run-purge.ts';

/**
 * Writes the store beside itself without what was deleted from it, checks that, and marks it as clean. It only reads
 * from the store, so that nobody who saves waits for it.
 *
 * @throws AppError `storage`; then nothing is left of it
 */
export function makeCleanStore({ folder, key, sqliteBinding }: OpenStore): void {
  const files = storeFiles(folder);
  const how = { key, sqliteBinding };
  dropLeftovers(files);
  try {
    const store = connect({ ...how, file: files.database, mustExist: true });
    try {
      // What is in the journal goes into the file now, and not while somebody waits for the exchange.
      store.pragma('wal_checkpoint(PASSIVE)');
      copyStore(store, { ...how, part: `${files.clean}.part` }, countContacts, () => files.clean);
    } finally {
      store.close();
    }
    const clean = connect({ ...how, file: files.clean, mustExist: true });
    try {
      const { write } = handlesOf(clean);
      write.transaction(() => markStoreClean(write));
    } finally {
      clean.close();
    }
    writeThrough(files.clean);
  } catch (error) {
    dropLeftovers(files);
    throw asStorageError(error);
  }
}
