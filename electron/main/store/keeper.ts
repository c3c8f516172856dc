import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreStatus, Trouble } from '../../../shared/contract/store.ts';
import type { OpenStore } from '../../../shared/contract/wire.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Supervisor } from '../data-host/supervisor.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../keys/key-file.ts';
import type { Keyring } from '../keys/keyring.ts';
import {
  makeKey,
  type NewProtection,
  openByKeyring,
  openByPassphrase,
  openByRecoveryCode,
  rewrap,
  type StoreKey,
} from '../keys/store-key.ts';
import type { Log } from '../log.ts';
import { prepareFolder } from './folder.ts';
import { listBackups } from './list-backups.ts';
import { troubleMessages, troubleOf } from './trouble-of.ts';

/** Keeps the store: makes it, opens it, and says plainly where it stands. */
export interface Keeper {
  status(): StoreStatus;
  /** Looks what there is and opens it as far as that goes without asking anybody. */
  open(): Promise<StoreStatus>;
  create(input: { protection: NewProtection; sample: boolean }): Promise<StoreStatus>;
  confirmCode(): StoreStatus;
  unlock(passphrase: string): Promise<StoreStatus>;
  recover(code: string): Promise<StoreStatus>;
  openBackup(): Promise<StoreStatus>;
  /** Something went wrong with an open store. */
  fail(error: unknown): Promise<StoreStatus>;
}

/** What a keeper needs. */
export interface Keeping {
  readonly folder: string;
  readonly packs: string;
  readonly sqliteBinding: string | null;
  readonly clock: string | null;
  readonly trial: boolean;
  readonly keyring: Keyring;
  readonly host: Supervisor;
  readonly log: Log;
  readonly onStatus: (status: StoreStatus) => void;
}

/** Makes a keeper. Nothing is touched before {@link Keeper.open}. */
export function keepStore(options: Keeping): Keeper {
  const { folder, packs, sqliteBinding, clock, trial, keyring, host, log, onStatus } = options;
  let status: StoreStatus = { state: 'opening' };
  let key: StoreKey | null = null;
  let ready: StoreStatus | null = null;

  function become(next: StoreStatus): StoreStatus {
    status = next;
    log.info(next.state === 'trouble' ? `store: ${next.trouble}` : `store: ${next.state}`);
    onStatus(next);
    return next;
  }

  function trouble(kind: Trouble, message: string): StoreStatus {
    const backup = listBackups(folder)[0] ?? null;
    return become({ state: 'trouble', trouble: kind, message, folder, backup, at: new Date().toISOString() });
  }

  function failed(error: unknown): StoreStatus {
    const message = error instanceof AppError ? error.message : 'The store does not open. Try again.';
    return trouble(troubleOf(error), message);
  }

  async function openWith(opened: StoreKey, file: KeyFile, how: Partial<OpenStore> = {}): Promise<StoreStatus> {
    key = opened;
    become({ state: 'opening' });
    try {
      const input = { folder, key: opened, packs, sqliteBinding, clock, create: false, fromBackup: false, ...how };
      const { sample } = await host.open(input);
      return become({ state: 'ready', protection: file.device.kind, sample });
    } catch (error) {
      return failed(error);
    }
  }

  async function open(): Promise<StoreStatus> {
    become({ state: 'opening' });
    const unfit = prepareFolder(folder);
    if (unfit === 'unsuitable-folder' || unfit === 'disk-full' || unfit === 'read-only') {
      return trouble(unfit, troubleMessages[unfit]);
    }
    try {
      await host.lock();
    } catch (error) {
      return failed(error);
    }
    const file = readKeyFile(folder);
    const isNew = !existsSync(join(folder, 'store.db'));
    if (!file && isNew) return become({ state: 'first-run', keyring: keyring.isProtecting(), trial, folder });
    if (!file) return trouble('key-lost', troubleMessages['key-lost']);
    if (file.device.kind === 'passphrase') return become({ state: 'passphrase', wrong: false });
    const opened = await openByKeyring(file, keyring);
    if (opened === null) return trouble('wrong-key', troubleMessages['wrong-key']);
    return await openWith(opened, file, { create: isNew });
  }

  return {
    status: () => status,
    open,
    create: async ({ protection, sample }) => {
      if (status.state !== 'first-run') throw new AppError('precondition', 'There is a store already. Open that one.');
      const made = await makeKey(protection, keyring);
      // The key first: a store without its key is lost, a key without a store is not.
      writeKeyFile(folder, made.file);
      ready = await openWith(made.key, made.file, { create: true });
      if (ready.state !== 'ready') return ready;
      if (sample) {
        await host.request({ type: 'sample' });
        ready = { ...ready, sample: true };
      }
      return become({ state: 'recovery-code', code: made.code });
    },
    confirmCode: () => {
      if (status.state !== 'recovery-code' || !ready)
        throw new AppError('precondition', 'There is no code to confirm.');
      return become(ready);
    },
    unlock: async (passphrase) => {
      const file = readKeyFile(folder);
      const opened = file && openByPassphrase(file, passphrase);
      return opened ? await openWith(opened, file) : become({ state: 'passphrase', wrong: true });
    },
    recover: async (code) => {
      const file = readKeyFile(folder);
      const opened = file && openByRecoveryCode(file, code);
      if (!opened) {
        return trouble(
          'wrong-key',
          'That is not the recovery code of this store. Check each group, then enter it again.',
        );
      }
      const protection: NewProtection = { kind: keyring.isProtecting() ? 'keyring' : 'plain-text' };
      const rewrapped = await rewrap(file, opened, protection, keyring);
      writeKeyFile(folder, rewrapped);
      return await openWith(opened, rewrapped);
    },
    openBackup: async () => {
      const file = readKeyFile(folder);
      if (!file || key === null) throw new AppError('precondition', 'Open the store with its key first.');
      await host.stop();
      await host.lock();
      return await openWith(key, file, { fromBackup: true });
    },
    fail: async (error) => {
      await host.stop();
      return failed(error);
    },
  };
}
