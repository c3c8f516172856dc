import { openDays } from '../../../../shared/counts/digest.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { addDays, type Clock, civilDateOf } from '../../../../shared/domain/time.ts';
import { type SyncState, stateAtStart, syncState } from '../../../../shared/upstream/client/sync-state.ts';
import type { SyncStore } from '../../../../shared/upstream/client/sync-store.ts';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { findSetting, upsertSetting } from '../../queries/settings.ts';
import { getCurrentStream, insertStream } from '../../queries/streams.ts';
import {
  acknowledge,
  listAcknowledged,
  listUnsent,
  moveUnacknowledged,
  setAside,
  takeBack,
} from '../../queries/sync.ts';
import { documentOfRow } from './document-of-row.ts';

const setting = 'sync-state';

/**
 * The record of a computer as the protocol needs it: the documents, and where it stands with the collector.
 *
 * @param from the position of the first stream that belongs to the collector's team
 */
export function syncStoreOf(
  db: WriteDb,
  clock: Clock,
  { from = 0, newStream = newId }: { from?: number; newStream?: () => string } = {},
): SyncStore {
  return {
    readState: () => readSyncState(db),
    writeState: (state: SyncState) => db.transaction(() => upsertSetting(db, setting, state)),
    currentStream: () => getCurrentStream(db),
    listUnsent: (limit, now) => listUnsent(db, { limit, now, from }).map((row) => documentOfRow(db, row)),
    acknowledge: (name, rev) => db.transaction(() => acknowledge(db, name, rev)),
    setAside: (name, rev, why) => db.transaction(() => setAside(db, name, rev, why)),
    listAcknowledged: (offset, limit, now) => {
      const today = civilDateOf(new Date(now).toISOString());
      return listAcknowledged(db, { since: addDays(today, -openDays), from, limit, offset });
    },
    takeBack: (name, rev) => db.transaction(() => takeBack(db, name, rev)),
    leaveStream: () =>
      db.transaction(() => {
        const left = getCurrentStream(db);
        insertStream(db, newStream(), clock.now());
        moveUnacknowledged(db, left, getCurrentStream(db));
      }),
  };
}

/** Where this computer stands with the collector. */
export function readSyncState(db: ReadDb): SyncState {
  return findSetting(db, setting, syncState) ?? stateAtStart;
}
