import { createStore } from 'zustand/vanilla';
import type { DeliveryWay } from '../../../shared/domain/hand-over/document.ts';

/** What commands can do with the sheet that is on the screen. */
export interface SheetActions {
  deliver(way: DeliveryWay): void;
  /** Back to the conversation. */
  openContact(): void;
  /** Begins the conversation that it was sent back for. */
  begin(): void;
  canBegin(): boolean;
}

/** The sheet on the screen, if there is one. */
export const activeSheet = createStore<{ readonly actions: SheetActions | null }>()(() => ({ actions: null }));
