import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Keyring } from '../../electron/main/keys/keyring.ts';
import type { StoreStatus } from '../../shared/contract/store.ts';
import { backupFileName } from '../../shared/domain/backup-name.ts';
import { digestsIn, lostSince } from '../support/folders.ts';
import { type KeptStore, startKept } from '../support/kept-stores.ts';
import { keyringOf } from '../support/keyrings.ts';
import { type Random, randomFrom, seedFor } from '../support/random.ts';
import { turnsOf } from '../support/turns-of.ts';

const turns = turnsOf('FRONTDOOR_KEY_LOSSES', 30);
const passphrase = 'a long walk by the canal';

/** A store with two conversations, and a copy of when there was one. */
interface Made {
  readonly folder: string;
  readonly code: string;
  readonly keyring: Keyring;
  readonly isByPassphrase: boolean;
}

let home = '';
const made: Made[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'frontdoor-keys-'));
  for (const isByPassphrase of [false, true]) made.push(await makeStore(isByPassphrase));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function makeStore(isByPassphrase: boolean): Promise<Made> {
  const folder = join(home, `made-${made.length}`);
  const keyring = keyringOf('home', !isByPassphrase);
  const first = startKept(folder, keyring);
  await first.keeper.open();
  const protection = isByPassphrase ? ({ kind: 'passphrase', passphrase } as const) : ({ kind: 'keyring' } as const);
  const shown = await first.keeper.create({ protection, sample: false });
  if (shown.state !== 'recovery-code') throw new Error(`The new store is ${shown.state}.`);
  await first.keeper.confirmCode();
  await first.begin();
  await first.close();
  const copy = backupFileName({ at: '2026-03-23T10:12:00.000Z', contacts: 1 });
  copyFileSync(join(folder, 'store.db'), join(folder, 'backups', copy));
  const second = await opened({ folder, code: shown.code, keyring, isByPassphrase });
  await second.begin();
  await second.close();
  return { folder, code: shown.code, keyring, isByPassphrase };
}

/** Starts and opens as far as that goes by itself, with the passphrase where there is one. */
async function started({ folder, keyring, isByPassphrase }: Made): Promise<{ kept: KeptStore; status: StoreStatus }> {
  const kept = startKept(folder, keyring);
  const status = await kept.keeper.open();
  const isAsked = isByPassphrase && status.state === 'passphrase';
  return { kept, status: isAsked ? await kept.keeper.unlock(passphrase) : status };
}

async function opened(store: Made): Promise<KeptStore> {
  const { kept, status } = await started(store);
  expect(status.state).toBe('ready');
  return kept;
}

const places = (folder: string) =>
  ['keys.json', 'keys.previous.json', 'backups/keys.json'].map((name) => join(folder, name));

function spoil(file: string, random: Random): void {
  const bytes = readFileSync(file);
  const at = random.whole(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(7));
  writeFileSync(file, bytes);
}

/** Files that are gone and should not be; locks and marks come and go. */
function lost(before: ReadonlyMap<string, string>, folder: string): string[] {
  return lostSince(before, folder).filter((name) => !/^(lock\.db|holder\.json|open\.mark)/.test(name));
}

function damage(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 4_096, 12_288));
}

const untidy = (code: string) => code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');

/** What may become of a store, and how it comes back. Each looks at what is said, and leaves the store open. */
const mishaps: Readonly<Record<string, (store: Made, random: Random) => Promise<{ kept: KeptStore; drafts: number }>>> =
  {
    'the keyring is another one': async (store) => {
      const keyring = keyringOf('another computer');
      const kept = startKept(store.folder, keyring);
      const status = await kept.keeper.open();
      expect(status).toMatchObject(
        store.isByPassphrase ? { state: 'passphrase' } : { state: 'trouble', trouble: 'wrong-key' },
      );
      const wrong = store.code.replace(/^./, (first) => (first === '7' ? '8' : '7'));
      await expect(kept.keeper.recover({ code: wrong })).rejects.toMatchObject({ code: 'invalid' });
      expect((await kept.keeper.recover({ code: untidy(store.code) })).state).toBe('ready');
      await kept.close();
      // From now on this computer opens it by itself.
      const again = startKept(store.folder, keyring);
      expect((await again.keeper.open()).state).toBe('ready');
      return { kept: again, drafts: 2 };
    },
    'there is no keyring any more': async (store) => {
      const kept = startKept(store.folder, keyringOf('plain', false));
      await kept.keeper.open();
      await expect(kept.keeper.recover({ code: store.code })).rejects.toMatchObject({ code: 'precondition' });
      const status = await kept.keeper.recover({ code: store.code, passphrase: 'another long passphrase' });
      expect(status).toMatchObject({ state: 'ready', protection: 'passphrase' });
      return { kept, drafts: 2 };
    },
    'every key file is gone, and comes back': async (store) => {
      const away = join(home, 'away');
      mkdirSync(join(away, 'backups'), { recursive: true });
      const there = places(store.folder).filter((file) => existsSync(file));
      for (const file of there) cpSync(file, file.replace(store.folder, away));
      for (const file of there) rmSync(file);
      const kept = startKept(store.folder, store.keyring);
      expect(await kept.keeper.open()).toMatchObject({ state: 'trouble', trouble: 'key-lost' });
      cpSync(join(away, 'keys.json'), join(store.folder, 'keys.json'));
      const back = await kept.keeper.retry();
      if (store.isByPassphrase) await kept.keeper.unlock(passphrase);
      else expect(back.state).toBe('ready');
      return { kept, drafts: 2 };
    },
    'a key file is gone or damaged': async (store, random) => {
      const there = places(store.folder).filter((file) => existsSync(file));
      const file = there[random.whole(there.length)] ?? '';
      if (random.whole(2) === 0) rmSync(file);
      else writeFileSync(file, readFileSync(file).subarray(0, random.whole(400)));
      return { kept: await opened(store), drafts: 2 };
    },
    'a bit of the key file is another one': async (store, random) => {
      spoil(join(store.folder, 'keys.json'), random);
      const { kept, status } = await started(store);
      if (status.state === 'ready') return { kept, drafts: 2 };
      // A wrap that is spoilt and still reads as one is a wrong key, or no passphrase: the code opens it, or the file beside it.
      if (status.state === 'trouble') expect(['wrong-key', 'key-lost']).toContain(status.trouble);
      else expect(status).toMatchObject({ state: 'passphrase', wrong: true });
      await kept.close();
      cpSync(join(store.folder, 'backups', 'keys.json'), join(store.folder, 'keys.json'));
      return { kept: await opened(store), drafts: 2 };
    },
    'a wrong passphrase': async (store) => {
      if (!store.isByPassphrase) return { kept: await opened(store), drafts: 2 };
      const kept = startKept(store.folder, store.keyring);
      await kept.keeper.open();
      expect(await kept.keeper.unlock('a short walk by the canal')).toEqual({ state: 'passphrase', wrong: true });
      expect((await kept.keeper.unlock(passphrase)).state).toBe('ready');
      return { kept, drafts: 2 };
    },
    'the file is damaged': async (store) => {
      damage(join(store.folder, 'store.db'));
      const { kept, status } = await started(store);
      expect(status).toMatchObject({ state: 'trouble', trouble: 'corrupt', backup: { contacts: 1 } });
      expect((await kept.keeper.openBackup()).state).toBe('ready');
      return { kept, drafts: 1 };
    },
    'the file has vanished': async (store) => {
      rmSync(join(store.folder, 'store.db'));
      const { kept, status } = await started(store);
      expect(status).toMatchObject({ state: 'trouble', trouble: 'corrupt' });
      expect((await kept.keeper.openBackup()).state).toBe('ready');
      return { kept, drafts: 1 };
    },
    'the file and the newest copy are damaged': async (store) => {
      const newest = backupFileName({ at: '2026-03-24T10:12:00.000Z', contacts: 2 });
      copyFileSync(join(store.folder, 'store.db'), join(store.folder, 'backups', newest));
      damage(join(store.folder, 'backups', newest));
      damage(join(store.folder, 'store.db'));
      const { kept } = await started(store);
      expect((await kept.keeper.openBackup()).state).toBe('ready');
      return { kept, drafts: 1 };
    },
    'the file is damaged and so is every copy': async (store) => {
      const intact = join(home, 'intact.db');
      copyFileSync(join(store.folder, 'store.db'), intact);
      const copy = backupFileName({ at: '2026-03-23T10:12:00.000Z', contacts: 1 });
      for (const file of [join(store.folder, 'store.db'), join(store.folder, 'backups', copy)]) damage(file);
      const { kept } = await started(store);
      const before = digestsIn(store.folder);
      expect(await kept.keeper.openBackup()).toMatchObject({ state: 'trouble', trouble: 'corrupt' });
      expect(lost(before, store.folder)).toEqual([]);
      // Put back by hand.
      copyFileSync(intact, join(store.folder, 'store.db'));
      await kept.keeper.retry();
      if (store.isByPassphrase) await kept.keeper.unlock(passphrase);
      return { kept, drafts: 2 };
    },
    'the key file is that of another store': async (store) => {
      const strange = await strangeKeys(store);
      cpSync(strange, join(store.folder, 'keys.json'));
      const { kept, status } = await started(store);
      expect(status).toMatchObject({ state: 'trouble' });
      const before = digestsIn(store.folder);
      if (status.state === 'trouble' && status.trouble === 'corrupt') await kept.keeper.openBackup();
      expect(kept.keeper.status().state).toBe('trouble');
      expect(lost(before, store.folder)).toEqual([]);
      await kept.close();
      cpSync(join(store.folder, 'backups', 'keys.json'), join(store.folder, 'keys.json'));
      return { kept: await opened(store), drafts: 2 };
    },
  };

/** The key file of a store that was made with the same keyring or passphrase. */
async function strangeKeys({ keyring, isByPassphrase }: Made): Promise<string> {
  const folder = mkdtempSync(join(home, 'strange-'));
  const kept = startKept(folder, keyring);
  await kept.keeper.open();
  const protection = isByPassphrase ? ({ kind: 'passphrase', passphrase } as const) : ({ kind: 'keyring' } as const);
  await kept.keeper.create({ protection, sample: false });
  await kept.keeper.confirmCode();
  await kept.close();
  return join(folder, 'keys.json');
}

test(`whatever becomes of a key or a file is said as what it is, and comes back, ${turns} times`, {
  timeout: 60_000 + turns * 4_000,
}, async () => {
  const random = randomFrom(seedFor('keys and copies'));
  const names = Object.keys(mishaps);
  for (let turn = 0; turn < turns; turn += 1) {
    const name = names[turn % names.length] ?? '';
    const original = made[random.whole(made.length)];
    if (!original) throw new Error('No store was made.');
    const folder = mkdtempSync(join(home, 'turn-'));
    cpSync(original.folder, folder, { recursive: true });
    const result = await mishaps[name]?.({ ...original, folder }, random);
    expect(await result?.kept.drafts(), name).toBe(result?.drafts);
    await result?.kept.close();
    rmSync(folder, { recursive: true });
  }
  console.log(`${turns} mishaps of ${names.length} kinds`);
});
