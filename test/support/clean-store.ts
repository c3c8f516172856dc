import { makeCleanStore } from '../../electron/data/clean-store.ts';
import type { Store } from '../../electron/data/open-store.ts';
import { opening, type TestStore } from './stores.ts';

/**
 * Writes a store anew and has the one that has it open go on with that, as the app does it with two processes.
 *
 * @param meanwhile what somebody does before the exchange
 */
export function cleanStore(store: TestStore, opened: Store, meanwhile: () => void = () => {}): boolean {
  const stamp = opened.stamp();
  makeCleanStore(opening(store.folder, store.key));
  meanwhile();
  return opened.takeOver(stamp);
}
