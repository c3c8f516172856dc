import type { WriteContext } from '../../context.ts';
import { retrySetAside } from '../../queries/sync.ts';
import { syncStoreOf } from '../counts/sync-store.ts';
import { findEnrolling, putEnrolling } from './collector-setting.ts';

/** Waits no longer: neither for a time, nor because the collector had said no to this computer or to a document. */
export function sendNow({ db, clock }: WriteContext): undefined {
  const store = syncStoreOf(db, clock);
  db.transaction(() => {
    store.writeState({ ...store.readState(), failures: 0, notBefore: 0, stopped: null });
    retrySetAside(db);
    const enrolling = findEnrolling(db);
    if (enrolling) putEnrolling(db, { ...enrolling, notBefore: 0 });
  });
}
