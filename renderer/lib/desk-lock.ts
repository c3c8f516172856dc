import { createStore } from 'zustand/vanilla';
import type { Id } from '../../shared/domain/ids.ts';

/** Whether this page shows anything of the record. */
export interface DeskLock {
  /** True from the moment somebody locks the desk: the page is blank before anything else is done. */
  readonly isLocked: boolean;
  /** Whose desk this page has shown last; null where it has shown none. */
  readonly owner: Id | null;
  /** Settles once the last lock is done. Whoever signs in before it is would have the desk shut behind them. */
  readonly isShut: Promise<void>;
}

/** See {@link DeskLock}. */
export const deskLock = createStore<DeskLock>()(() => ({ isLocked: false, owner: null, isShut: Promise.resolve() }));

/** The record answers nothing any more: the page is blank too, whoever has locked it. */
export function noteLocked(): void {
  if (!deskLock.getState().isLocked) deskLock.setState({ isLocked: true });
}
