import { copyFileSync } from 'node:fs';
import type { WriteContext } from '../../../electron/data/context.ts';
import { connect } from '../../../electron/data/db/connect.ts';
import { handlesOf } from '../../../electron/data/db/handles.ts';
import { harden } from '../../../electron/data/db/harden.ts';
import { insertStream } from '../../../electron/data/queries/streams.ts';
import { settlingBy } from '../../../electron/data/services/counts/settle-counts.ts';
import { beginUplink } from '../../../electron/data/services/upstream/begin-uplink.ts';
import { newUplink } from '../../../electron/data/services/upstream/uplink.ts';
import { newId } from '../../../shared/domain/ids.ts';
import type { TestStore } from '../stores.ts';
import { type Carry, type UplinkDesk, uplinkDesk } from './uplink-desk.ts';

/** A store that desks begin with: the whole schema, a pack, and nobody in it. Its shelves serve all of them. */
export interface Template {
  readonly store: Pick<TestStore, 'key' | 'database'>;
  readonly context: WriteContext;
}

/** A real store in a file of its own, with what goes out of it. */
export interface StoreDesk {
  readonly desk: () => UplinkDesk;
  /** Another start of the app: its connection, its stream and its uplink are new. */
  restart(): void;
  /** Copies the store as it is now. */
  copyTo(file: string): void;
  /** Puts a copy in the place of the store, and starts. */
  restoreFrom(file: string): void;
  /** A copy of the store at another computer, which has started there. */
  cloneTo(file: string): StoreDesk;
  close(): void;
}

/** Starts the app on a store. What a start does besides its stream and its uplink is the same every time, and left out. */
export function startStoreDesk(template: Template, file: string, carry: Carry, random: () => number): StoreDesk {
  const open = () => {
    const { key } = template.store;
    const connection = connect({ file, key, sqliteBinding: null, mustExist: true });
    harden(connection);
    const { write: db } = handlesOf(connection, undefined, settlingBy(template.context.clock));
    const context = { ...template.context, db };
    db.transaction(() => {
      insertStream(db, newId(), context.clock.now());
      beginUplink(context, random);
    });
    return { connection, desk: uplinkDesk(context, carry, { uplink: newUplink(random) }) };
  };
  let now = open();
  const copyTo = (to: string) => {
    now.connection.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, to);
  };
  return {
    desk: () => now.desk,
    copyTo,
    restart() {
      now.connection.close();
      now = open();
    },
    restoreFrom(from) {
      now.connection.close();
      copyFileSync(from, file);
      now = open();
    },
    cloneTo(to) {
      copyTo(to);
      return startStoreDesk(template, to, carry, random);
    },
    close: () => void now.connection.close(),
  };
}
