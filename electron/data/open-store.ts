import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { AuditAction } from '../../shared/contract/audit.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { backupFileName } from '../../shared/domain/backup-name.ts';
import { newId } from '../../shared/domain/ids.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import { type Clock, clockStartingAt, systemClock } from '../../shared/domain/time.ts';
import type { WriteContext } from './context.ts';
import { checkSound } from './db/check-sound.ts';
import { type Connecting, connect } from './db/connect.ts';
import { copyStore } from './db/copy-store.ts';
import { createStore } from './db/create-store.ts';
import { directoryShelf } from './db/directory-shelf.ts';
import { exchangeable } from './db/exchange-connection.ts';
import { harden } from './db/harden.ts';
import { migrate, versionOf } from './db/migrate.ts';
import { postcodeShelf } from './db/postcode-shelf.ts';
import { restoreStore } from './db/restore-store.ts';
import { asStorageError, storageError } from './db/storage-error.ts';
import { storeFiles } from './db/store-files.ts';
import { dropLeftovers, stampOf, takeOver } from './db/take-over.ts';
import { migrations } from './migrations/index.ts';
import { packFolderOf } from './pack/pack-folder-of.ts';
import { countContacts } from './queries/contacts.ts';
import { insertStream } from './queries/streams.ts';
import { recordAudit } from './services/audit.ts';
import { lookAgain } from './services/council-packs/ask-for-pack.ts';
import { packOffered } from './services/council-packs/pack-offered.ts';
import { settlingBy } from './services/counts/settle-counts.ts';
import { renewMeasures } from './services/measures/renew-measures.ts';
import { acceptPack } from './services/packs.ts';
import { renewMatchKeys } from './services/people/keep-match-keys.ts';
import { renewPersonKeys } from './services/people/person-key.ts';
import { keepApart } from './services/practice/is-practice.ts';
import { appActor } from './services/store/app-actor.ts';
import { beginUplink } from './services/upstream/begin-uplink.ts';

const openings = {
  open: 'store-opened',
  create: 'store-created',
  restore: 'backup-restored',
  recover: 'store-recovered',
} as const satisfies Record<OpenStore['how'], AuditAction>;

/** An open store. */
export interface Store {
  /** The context of the app itself; a call swaps the actor. */
  readonly context: WriteContext;
  /** What has been committed so far: the same twice where nothing was in between. */
  stamp(): string;
  /**
   * Goes on with the clean copy beside the store where nothing has been committed since a stamp and nobody else has the
   * store open; else false, and nothing has changed. Where it throws, no store is open any more.
   */
  takeOver(stamp: string): boolean;
  /** The folder of its council's pack, as far as the app brings one. */
  readonly packFolder: string;
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
    if (input.how === 'restore') restoreStore(files, key, sqliteBinding, clock.now());
    if (input.how === 'create') createStore(files.database, key, sqliteBinding, migrations);
    if (!existsSync(files.database)) throw storageError('corrupt');
    assertOurs({ file: files.database, key, sqliteBinding, mustExist: true });
    dropLeftovers(files);
    const connectToIt = () => connect({ file: files.database, key, sqliteBinding, mustExist: true });
    const connection = connectToIt();
    try {
      if (existsSync(files.openMark)) checkSound(connection);
      harden(connection);
      const backUp = () => {
        const name = (contacts: number) => join(files.backups, backupFileName({ at: clock.now(), contacts }));
        copyStore(connection, { key, sqliteBinding, part: join(files.backups, 'before.part') }, countContacts, name);
      };
      migrate(connection, migrations, backUp);
      writeFileSync(files.openMark, '');
      const { write, current, exchange } = exchangeable(connection, settlingBy(clock));
      const shelves = {
        postcodes: postcodeShelf(folder, sqliteBinding),
        directory: directoryShelf(folder, sqliteBinding),
      };
      const context = {
        db: write,
        clock,
        actor: appActor(write, clock),
        signedIn: null,
        policy: input.policy ?? noPolicy,
        ...shelves,
      };
      begin(context, input);
      return {
        context,
        stamp: () => stampOf(current()),
        takeOver: (stamp) => {
          if (stampOf(current()) !== stamp || !takeOver(current(), files)) return false;
          const next = connectToIt();
          harden(next);
          exchange(next);
          void rm(files.replaced, { force: true });
          return true;
        },
        packFolder: packFolderOf(write, input.packs),
        close: () => {
          try {
            current().pragma('optimize');
          } finally {
            current().close();
            shelves.postcodes.close();
            shelves.directory.close();
            rmSync(files.openMark, { force: true });
          }
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

/** A connection that cannot write: closing another one would empty the journal of a store that is not ours. */
function connectToLook(store: Connecting): Database.Database {
  try {
    return connect({ ...store, readonly: true });
  } catch (error) {
    // A change that was cut off has to be rolled back before anything can be read at all.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK') return connect(store);
    throw error;
  }
}

function assertOurs(store: Connecting): void {
  const connection = connectToLook(store);
  try {
    const version = versionOf(connection);
    if (version > (migrations.at(-1)?.version ?? 0)) throw storageError('newer');
    // A file that was cut to nothing opens like an empty database.
    if (version === 0) throw storageError('corrupt');
  } finally {
    connection.close();
  }
}

/** The clock that a store is opened with. */
export function clockOf({ clock }: OpenStore): Clock {
  return clock === null ? systemClock : clockStartingAt(clock);
}

function begin(context: WriteContext, input: OpenStore): void {
  context.db.transaction(() => {
    keepApart(context, input);
    insertStream(context.db, newId(), context.clock.now());
    recordAudit(context, openings[input.how], null);
    const offered = packOffered(context, input.packs);
    if (offered) acceptPack(context, offered);
    lookAgain(context);
    renewMatchKeys(context);
    renewPersonKeys(context);
    renewMeasures(context);
    beginUplink(context);
  });
}
