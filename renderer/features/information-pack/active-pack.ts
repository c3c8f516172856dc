import { createStore } from 'zustand/vanilla';
import type { PackWay } from '../../../shared/domain/information-pack/document.ts';

/** What commands can do with the information pack that is on the screen. */
export interface PackActions {
  deliver(way: PackWay): void;
  /** Back to the conversation. */
  openContact(): void;
  /** Promises it by the usual day. */
  promise(): void;
  canPromise(): boolean;
}

/** The information pack on the screen, if there is one. */
export const activePack = createStore<{ readonly actions: PackActions | null }>()(() => ({ actions: null }));
