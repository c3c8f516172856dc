import { basename, join } from 'node:path';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import type { JobContext } from './context.ts';
import { changeCopies } from './db/change-copies.ts';
import { checkSound } from './db/check-sound.ts';
import { connect } from './db/connect.ts';
import { copyStore } from './db/copy-store.ts';
import { directoryShelf } from './db/directory-shelf.ts';
import { dropSetAside } from './db/drop-set-aside.ts';
import { handlesOf } from './db/handles.ts';
import { harden } from './db/harden.ts';
import { postcodeShelf } from './db/postcode-shelf.ts';
import { asStorageError } from './db/storage-error.ts';
import { storeFiles } from './db/store-files.ts';
import { migrations } from './migrations/index.ts';
import { clockOf } from './open-store.ts';
import { packFolderOf } from './pack/pack-folder-of.ts';
import { countContacts } from './queries/contacts.ts';
import { settlingBy } from './services/counts/settle-counts.ts';
import { indexDirectory } from './services/directory/index-directory.ts';
import { appActor } from './services/store/app-actor.ts';

/**
 * A second, short-lived connection to a store that another process holds open: long work never runs on the
 * adviser's own. No stream, no migration, no lock.
 */
export function joinStore(
  input: OpenStore,
  chosen: readonly string[] = [],
): { context: JobContext; close: () => void } {
  const { folder, key, sqliteBinding } = input;
  const files = storeFiles(folder);
  const shelves = {
    postcodes: postcodeShelf(folder, sqliteBinding),
    directory: directoryShelf(folder, sqliteBinding, indexDirectory),
  };
  const connection = connect({ file: files.database, key, sqliteBinding, mustExist: true });
  try {
    harden(connection);
    const clock = clockOf(input);
    const { write: db } = handlesOf(connection, undefined, settlingBy(clock));
    const context: JobContext = {
      db,
      clock,
      actor: appActor(db, clock),
      signedIn: null,
      policy: input.policy ?? noPolicy,
      ...shelves,
      files: chosen,
      packFolder: packFolderOf(db, input.packs),
      backups: files.backups,
      fetched: join(folder, 'directory', '.fetch'),
      check: () => checkSound(connection),
      changeCopies: (change) => changeCopies(files, { key, sqliteBinding }, migrations, change),
      dropSetAside: (before) => dropSetAside(files, before),
      copyTo: (name, step) => {
        const part = join(files.backups, 'copy.part');
        const place = (contacts: number) => join(files.backups, name(contacts));
        const copy = copyStore(connection, { key, sqliteBinding, part }, countContacts, place, step);
        return { ...copy, name: basename(copy.file) };
      },
    };
    const close = () => {
      connection.close();
      shelves.postcodes.close();
      shelves.directory.close();
    };
    return { context, close };
  } catch (error) {
    connection.close();
    throw asStorageError(error);
  }
}
