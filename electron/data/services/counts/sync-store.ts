import { openDays } from '../../../../shared/counts/digest.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { addDays, type Clock, civilDateOf } from '../../../../shared/domain/time.ts';
import { type SyncState, stateAtStart, syncState } from '../../../../shared/upstream/client/sync-state.ts';
import type { SyncStore } from '../../../../shared/upstream/client/sync-store.ts';
import type { WriteDb } from '../../db/handles.ts';
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

/** The record of a computer as the protocol needs it: the documents, and where it stands with the collector. */
export function syncStoreOf(db: WriteDb, clock: Clock, newStream: () => string = newId): SyncStore {
  return {
    readState: () => findSetting(db, setting, syncState) ?? stateAtStart,
    writeState: (state: SyncState) => db.transaction(() => upsertSetting(db, setting, state)),
    currentStream: () => getCurrentStream(db),
    listUnsent: (limit, now) => listUnsent(db, limit, now).map((row) => documentOfRow(db, row)),
    acknowledge: (name, rev) => db.transaction(() => acknowledge(db, name, rev)),
    setAside: (name, rev, why) => db.transaction(() => setAside(db, name, rev, why)),
    listAcknowledged: (offset, limit, now) => {
      const today = civilDateOf(new Date(now).toISOString());
      return listAcknowledged(db, addDays(today, -openDays), limit, offset);
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
