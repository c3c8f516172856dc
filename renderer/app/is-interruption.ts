import type { StoreStatus } from '../../shared/contract/store.ts';

/** The store, open. */
export type ReadyStatus = Extract<StoreStatus, { state: 'ready' }>;

/** True where the store is only away for a moment, and comes back by itself. */
export function isInterruption(status: StoreStatus): boolean {
  return status.state === 'opening' || (status.state === 'trouble' && status.trouble === 'host-down');
}
