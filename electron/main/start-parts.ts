import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { app } from 'electron';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { type Supervisor, supervise } from './data-host/supervisor.ts';
import { events } from './events.ts';
import { systemKeyring } from './keys/keyring.ts';
import type { Log } from './log.ts';
import type { Options } from './options.ts';
import { type Keeper, keepStore } from './store/keeper.ts';
import { builtParts } from './windows.ts';

/** The parts that a desk and a command line have in common: the data host and the keeper of the store. */
export function startParts(
  options: Options,
  policy: Policy,
  log: Log,
): { host: Supervisor; keeper: Keeper; folder: string } {
  const folder = join(options.folder, 'store');
  const { sqliteBinding, clock, trial, practice } = options;
  const host = supervise({
    script: builtParts(import.meta.dirname).dataHost,
    folder,
    user: userInfo().username,
    sqliteBinding,
    clock,
    log,
    onUp: (up) => events.hostChanged({ up }),
    onFailure: (error) => void keeper.fail(error),
  });
  const keeper = keepStore({
    folder,
    packs: join(app.getAppPath(), 'packs', basename(options.pack)),
    sqliteBinding,
    clock,
    trial,
    practice,
    policy,
    keyring: systemKeyring,
    host,
    log,
    onStatus: events.storeChanged,
  });
  return { host, keeper, folder };
}
