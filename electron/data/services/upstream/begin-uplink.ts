import { requestDays } from '../../../../shared/contract/leaving.ts';
import { addDays, civilDateOf, instantOf } from '../../../../shared/domain/time.ts';
import { reconnected } from '../../../../shared/upstream/client/sync-state.ts';
import type { WriteContext } from '../../context.ts';
import { deleteUploads } from '../../queries/uploads.ts';
import { syncStoreOf } from '../counts/sync-store.ts';
import { findCollector } from './collector-setting.ts';

/**
 * What a start does about the collector: a digest first, so that one that was put back to an older back-up is repaired;
 * waiting begins anew, and a version that was too old may be another one now.
 */
export function beginUplink({ db, clock }: WriteContext, random: () => number = Math.random): void {
  if (!findCollector(db)) return;
  const now = clock.now();
  const store = syncStoreOf(db, clock);
  const state = store.readState();
  const stopped = state.stopped === 'upgrade' ? null : state.stopped;
  store.writeState({ ...reconnected(state, Date.parse(now), random()), digestDue: 0, digestAt: 0, stopped });
  deleteUploads(db, instantOf(`${addDays(civilDateOf(now), -requestDays)}T00:00`));
}
