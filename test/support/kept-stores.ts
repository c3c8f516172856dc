import type { Keyring } from '../../electron/main/keys/keyring.ts';
import { type Keeper, keepStore } from '../../electron/main/store/keeper.ts';
import { contract } from '../../shared/contract/index.ts';
import { newId } from '../../shared/domain/ids.ts';
import { noPolicy } from '../../shared/domain/policy/policy.ts';
import { hostInProcess } from './host-in-process.ts';
import { somersetFolder } from './places.ts';

/** A start of the app without a window: who keeps the store and its key, over a real data host. */
export interface KeptStore {
  readonly keeper: Keeper;
  begin(): Promise<void>;
  /** How many contacts are open. */
  drafts(): Promise<number>;
  close(): Promise<void>;
}

/** Starts one in a folder. Nothing is opened yet. */
export function startKept(folder: string, keyring: Keyring): KeptStore {
  const host = hostInProcess(folder);
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const keeper = keepStore({
    ...{ folder, keyring, host, log: quiet, packs: somersetFolder, sqliteBinding: null, clock: null },
    ...{ trial: false, practice: false, policy: noPolicy, onStatus: () => {} },
  });
  const call = (channel: string, input: unknown) => host.request({ type: 'call', channel, input, profile: null });
  return {
    keeper,
    begin: async () => void (await call('contacts:start', { id: newId(), channel: 'phone-in' })),
    drafts: async () => contract.contacts.desk.output.parse(await call('contacts:desk', {})).drafts.length,
    close: () => host.stop(),
  };
}
