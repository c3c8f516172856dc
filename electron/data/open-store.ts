import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { backupFileName } from '../../shared/domain/backup-name.ts';
import { newId } from '../../shared/domain/ids.ts';
import { type Clock, clockStartingAt, systemClock } from '../../shared/domain/time.ts';
import type { WriteContext } from './context.ts';
import { checkSound } from './db/check-sound.ts';
import { connect } from './db/connect.ts';
import { copyStore } from './db/copy-store.ts';
import { handlesOf } from './db/handles.ts';
import { harden } from './db/harden.ts';
import { migrate, versionOf } from './db/migrate.ts';
import { restoreStore } from './db/restore-store.ts';
import { asStorageError, storageError } from './db/storage-error.ts';
import { storeFiles } from './db/store-files.ts';
import { loadPack } from './load-pack.ts';
import { migrations } from './migrations/index.ts';
import { countContacts } from './queries/contacts.ts';
import { insertStream } from './queries/streams.ts';
import { recordAudit } from './services/audit.ts';
import { acceptPack } from './services/packs.ts';
import { firstProfile } from './services/store/first-profile.ts';

/** An open store. */
export interface Store {
  /** The context of the first profile; a call swaps the actor. */
  readonly context: WriteContext;
  close(): void;
}

/**
 * Opens the store of a folder that this process has locked. In this order: cipher and key, a first read, the
 * version (a newer one is refused before anything is written), the check after an unclean end, durability
 * settings read back, migrations with a copy before them, a new stream, the council pack.
 *
 * @throws AppError `storage` with the trouble in `details.trouble`
 */
export function openStore(input: OpenStore): Store {
  const { folder, key, sqliteBinding } = input;
  try {
    const files = storeFiles(folder);
    const clock = clockOf(input);
    if (input.fromBackup) restoreStore(files, key, sqliteBinding, clock.now());
    if (input.create && existsSync(files.database)) throw storageError('key-lost');
    const connection = connect({ file: files.database, key, sqliteBinding, mustExist: !input.create });
    try {
      if (versionOf(connection) > (migrations.at(-1)?.version ?? 0)) throw storageError('newer');
      if (existsSync(files.openMark)) checkSound(connection);
      harden(connection);
      const backUp = () => {
        const name = (contacts: number) => join(files.backups, backupFileName({ at: clock.now(), contacts }));
        copyStore(connection, { key, sqliteBinding, part: join(files.backups, 'before.part') }, countContacts, name);
      };
      migrate(connection, migrations, backUp);
      writeFileSync(files.openMark, '');
      const { write } = handlesOf(connection, () => connection.pragma('wal_checkpoint(TRUNCATE)'));
      const context = { db: write, clock, actor: firstProfile(write, clock) };
      begin(context, input);
      return {
        context,
        close: () => {
          connection.pragma('optimize');
          connection.close();
          rmSync(files.openMark, { force: true });
        },
      };
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw asStorageError(error);
  }
}

/** The clock that a store is opened with. */
export function clockOf({ clock }: OpenStore): Clock {
  return clock === null ? systemClock : clockStartingAt(clock);
}

function begin(context: WriteContext, input: OpenStore): void {
  context.db.transaction(() => {
    insertStream(context.db, newId(), context.clock.now());
    recordAudit(context, input.create ? 'store-created' : input.fromBackup ? 'backup-restored' : 'store-opened', null);
    acceptPack(context, loadPack(input.packs));
  });
}
