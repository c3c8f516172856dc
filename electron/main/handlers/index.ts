import type { contract } from '../../../shared/contract/index.ts';
import type { HandlersOf } from '../../../shared/contract/types.ts';
import type { MainContext } from '../main-context.ts';
import { app } from './app.ts';
import { backups } from './backups.ts';
import { charts } from './charts.ts';
import { exports } from './exports.ts';
import { handovers } from './handovers.ts';
import { infopacks } from './infopacks.ts';
import { managed } from './managed.ts';
import { postcodes } from './postcodes.ts';
import { profiles } from './profiles.ts';
import { reports } from './reports.ts';
import { retention } from './retention.ts';
import { sealed } from './sealed.ts';
import { sources } from './sources.ts';
import { store } from './store.ts';

/** Everything the main process answers. A handler that the contract names and nobody wrote does not compile. */
export type MainHandlers = HandlersOf<typeof contract, 'main', { read: MainContext; write: MainContext; job: never }>;

/** See {@link MainHandlers}. */
export const mainHandlers: MainHandlers = {
  app,
  backups,
  exports,
  charts,
  handovers,
  infopacks,
  managed,
  postcodes,
  profiles,
  reports,
  retention,
  sealed,
  sources,
  store,
};
