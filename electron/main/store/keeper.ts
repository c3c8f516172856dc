import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreStatus, Trouble } from '../../../shared/contract/store.ts';
import type { OpenStore } from '../../../shared/contract/wire.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import type { Clock } from '../../../shared/domain/time.ts';
import { AppError } from '../../../shared/errors.ts';
import { sampleYearFolder } from '../../../shared/pack/sample-year-folder.ts';
import type { Supervisor } from '../data-host/supervisor.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../keys/key-file.ts';
import type { Keyring } from '../keys/keyring.ts';
import {
  makeKey,
  type NewProtection,
  openByKeyring,
  openByPassphrase,
  openByRecoveryCode,
  renewCode,
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
  confirmCode(): Promise<StoreStatus>;
  unlock(passphrase: string): Promise<StoreStatus>;
  /** @throws AppError `invalid` for another code; `precondition` where a passphrase is needed too */
  recover(input: { code: string; passphrase?: string | undefined }): Promise<StoreStatus>;
  /** True for the recovery code of this store. */
  isRecoveryCode(code: string): boolean;
  /** Looks again after the cause of a trouble has been mended; anything else stays as it is. */
  retry(): Promise<StoreStatus>;
  /** @throws AppError `precondition` where the store is not known to be damaged: a sound one is never set aside */
  openBackup(): Promise<StoreStatus>;
  /** Something went wrong with an open store. */
  fail(error: unknown): Promise<StoreStatus>;
}

/** What a keeper needs. */
export interface Keeping {
  readonly folder: string;
  readonly packs: string;
  readonly sqliteBinding: string | null;
  readonly clock: Clock | null;
  readonly trial: boolean;
  /** The practice desk: its store is made by itself, and asks nobody for a code or a passphrase. */
  readonly practice: boolean;
  /** What the organisation has set: the data host holds to it. */
  readonly policy: Policy;
  readonly keyring: Keyring;
  readonly host: Supervisor;
  readonly log: Log;
  readonly onStatus: (status: StoreStatus) => void;
}

/** Makes a keeper. Nothing is touched before {@link Keeper.open}. */
export function keepStore(options: Keeping): Keeper {
  const { folder, packs, sqliteBinding, clock, trial, practice, policy, keyring, host, log, onStatus } = options;
  let status: StoreStatus = { state: 'opening', isChecked: false };
  let key: StoreKey | null = null;
  let ready: StoreStatus | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function become(next: StoreStatus): StoreStatus {
    status = next;
    log.info(next.state === 'trouble' ? `store: ${next.trouble}` : `store: ${next.state}`);
    onStatus(next);
    return next;
  }

  function trouble(kind: Trouble, message: string): StoreStatus {
    const backup = listBackups(folder)[0] ?? null;
    const said = kind === 'corrupt' && backup === null ? troubleMessages.corrupt : message;
    return become({ state: 'trouble', trouble: kind, message: said, folder, backup, at: new Date().toISOString() });
  }

  /** One after the other: two at once could make two keys for one store. */
  function inTurn<A extends unknown[]>(work: (...given: A) => Promise<StoreStatus> | StoreStatus) {
    return (...given: A): Promise<StoreStatus> => {
      const mine = turn
        .then(() => work(...given))
        // Whatever goes wrong ends on a screen: nobody is left before “Opening”.
        .catch((error: unknown) => {
          if (error instanceof AppError) throw error;
          return failed(error);
        });
      turn = mine.catch(() => undefined);
      return mine;
    };
  }

  function assertState(...fitting: StoreStatus['state'][]): void {
    if (fitting.includes(status.state)) return;
    throw new AppError(
      'precondition',
      'The store is in another state by now. Look at the screen, then go on from there.',
    );
  }

  function failed(error: unknown): StoreStatus {
    if (troubleOf(error) === 'host-down') return trouble('host-down', troubleMessages['host-down']);
    const message = error instanceof AppError ? error.message : 'The store does not open. Try again.';
    return trouble(troubleOf(error), message);
  }

  async function openWith(opened: StoreKey, file: KeyFile, how: OpenStore['how']): Promise<StoreStatus> {
    key = opened;
    become({ state: 'opening', isChecked: existsSync(join(folder, 'open.mark')) });
    try {
      const { sample } = await host.open({
        folder,
        key: opened,
        packs,
        sqliteBinding,
        clock: clock?.now() ?? null,
        how,
        policy,
        ...(practice ? { practice } : {}),
      });
      // Nobody waits for it: the callers are there at once.
      if (practice) {
        host.request({ type: 'practice-services' }).then(
          () => {},
          () => log.warn('practice has no services yet'),
        );
      }
      ready = { state: 'ready', protection: file.device.kind, sample };
    } catch (error) {
      return failed(error);
    }
    // Nobody in practice is real: there is nothing that a code would have to bring back.
    return file.recovery.confirmed || practice ? become(ready) : showCode(renewCode(file, opened));
  }

  /** A code that nobody has confirmed may never have been seen: a new one takes its place. */
  function showCode({ file, code }: { file: KeyFile; code: string }): StoreStatus {
    writeKeyFile(folder, file);
    return become({ state: 'recovery-code', code, protection: file.device.kind });
  }

  async function open(): Promise<StoreStatus> {
    become({ state: 'opening', isChecked: false });
    const unfit = prepareFolder(folder);
    if (unfit === 'unsuitable-folder' || unfit === 'disk-full' || unfit === 'read-only') {
      return trouble(unfit, troubleMessages[unfit]);
    }
    try {
      await host.lock();
    } catch (error) {
      return failed(error);
    }
    const file = readKeyFile(folder) ?? (await practiceKey());
    if (!file && !existsSync(join(folder, 'store.db'))) {
      const hasYear = existsSync(join(packs, sampleYearFolder));
      return become({ state: 'first-run', keyring: keyring.isProtecting(), trial, hasYear, folder });
    }
    if (!file) return trouble('key-lost', troubleMessages['key-lost']);
    if (file.device.kind === 'passphrase') return become({ state: 'passphrase', wrong: false });
    const opened = await openByKeyring(file, keyring);
    if (opened === null) return trouble('wrong-key', troubleMessages['wrong-key']);
    return await openWith(opened, file, howToOpen(file));
  }

  /** Practice makes its store by itself: protected as well as this computer can without asking anybody. */
  async function practiceKey(): Promise<KeyFile | null> {
    if (!practice || existsSync(join(folder, 'store.db'))) return null;
    const made = await makeKey({ kind: keyring.isProtecting() ? 'keyring' : 'plain-text' }, keyring);
    writeKeyFile(folder, made.file);
    return made.file;
  }

  /** Until its code is confirmed nothing is in a store, and it may be made again; after that a missing one is lost. */
  function howToOpen({ recovery }: KeyFile): 'create' | 'open' {
    return recovery.confirmed || existsSync(join(folder, 'store.db')) ? 'open' : 'create';
  }

  /** Never less protection than there was: without a keyring a passphrase takes its place. */
  function protectionAfterRecovery(file: KeyFile, passphrase: string | undefined): NewProtection {
    if (keyring.isProtecting()) return { kind: 'keyring' };
    if (file.device.kind === 'plain-text') return { kind: 'plain-text' };
    if (passphrase !== undefined) return { kind: 'passphrase', passphrase };
    throw new AppError(
      'precondition',
      'This computer has no keyring to protect the key. Choose a passphrase as well.',
      {
        details: { needs: 'passphrase' },
      },
    );
  }

  return {
    status: () => status,
    isRecoveryCode: (code) => {
      const file = readKeyFile(folder);
      return file !== null && openByRecoveryCode(file, code) !== null;
    },
    open: inTurn(open),
    retry: inTurn(async () => (status.state === 'trouble' ? await open() : status)),
    create: inTurn(async ({ protection, sample }) => {
      assertState('first-run');
      if (protection.kind === 'keyring' && !keyring.isProtecting()) {
        throw new AppError('precondition', 'This computer has no keyring to protect the key. Choose a passphrase.');
      }
      const made = await makeKey(protection, keyring);
      // The key first: a store without its key is lost, a key without a store is not.
      writeKeyFile(folder, made.file);
      const opened = await openWith(made.key, made.file, 'create');
      if (opened.state !== 'recovery-code' || !sample || ready?.state !== 'ready') return opened;
      await host.request({ type: 'sample' });
      ready = { ...ready, sample: true };
      return opened;
    }),
    confirmCode: inTurn(() => {
      assertState('recovery-code');
      const file = readKeyFile(folder);
      if (!ready || !file) throw new AppError('precondition', 'There is no code to confirm.');
      writeKeyFile(folder, { ...file, recovery: { ...file.recovery, confirmed: true } });
      return become(ready);
    }),
    unlock: inTurn(async (passphrase) => {
      assertState('passphrase');
      const file = readKeyFile(folder);
      const opened = file && openByPassphrase(file, passphrase);
      return opened ? await openWith(opened, file, howToOpen(file)) : become({ state: 'passphrase', wrong: true });
    }),
    recover: inTurn(async ({ code, passphrase }) => {
      assertState('trouble', 'passphrase');
      const file = readKeyFile(folder);
      const opened = file && openByRecoveryCode(file, code);
      if (!opened) {
        throw new AppError('invalid', 'That is not the recovery code of this store. Check each group, then try again.');
      }
      const rewrapped = await rewrap(file, opened, protectionAfterRecovery(file, passphrase), keyring);
      writeKeyFile(folder, rewrapped);
      return await openWith(opened, rewrapped, 'recover');
    }),
    openBackup: inTurn(async () => {
      const file = readKeyFile(folder);
      if (status.state !== 'trouble' || status.trouble !== 'corrupt') {
        throw new AppError('precondition', 'The store is not damaged. Try again instead.');
      }
      if (!file || key === null) throw new AppError('precondition', 'Open the store with its key first.');
      await host.stop();
      await host.lock();
      return await openWith(key, file, 'restore');
    }),
    fail: inTurn(async (error) => {
      await host.stop();
      return failed(error);
    }),
  };
}
