import type { Keeper } from './store/keeper.ts';

/** What the main process's own handlers need. */
export interface MainContext {
  readonly folder: string;
  readonly keeper: Keeper;
}
