import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { copyStore } from '../../electron/data/db/copy-store.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { countContacts } from '../../electron/data/queries/contacts.ts';
import { listBackups } from '../../electron/main/store/list-backups.ts';
import { backupFileName } from '../../shared/domain/backup-name.ts';
import { deskCalls, takeContact } from '../support/desk-calls.ts';
import { digestsIn, filesIn, lostSince } from '../support/folders.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { c01Changes } from '../support/reference-contact.ts';
import { newKey, newStore, opening, refusalOf, type TestStore } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';

/** A store with so many contacts, closed again. */
function storeWith(contacts: number): TestStore {
  const store = newStore();
  const { context, close } = store.open();
  for (let count = 0; count < contacts; count += 1) takeContact(deskCalls(context), c01Changes());
  close();
  return store;
}

const closedIn = (folder: string, key: string) => {
  const connection = connect({ file: join(folder, 'store.db'), key, sqliteBinding: null, mustExist: true });
  const closed = connection.prepare('SELECT count(*) FROM contact WHERE closed_at IS NOT NULL').pluck().get();
  connection.close();
  return closed;
};

function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0, 4_096, 8_192);
  writeFileSync(file, bytes);
}

describe('a copy', () => {
  test('holds what the store holds, under the same key, while the store is open', async () => {
    const store = storeWith(3);
    store.open();
    const before = tableDigests(store.look());
    const steps: unknown[] = [];
    const copy = await jobsOf(store).makeCopy(steps);
    expect(copy.contacts).toBe(3);
    expect(steps).toEqual([{ step: 'copying' }, { step: 'checking' }, { step: 'keeping' }]);
    const file = join(store.folder, 'backups', copy.name);
    expect(readFileSync(file).includes('SQLite format 3')).toBe(false);
    const opened = connect({ file, key: store.key, sqliteBinding: null, readonly: true });
    expect(tableDigests(opened)).toEqual(before);
    opened.close();
    expect(() => connect({ file, key: newKey(), sqliteBinding: null, readonly: true })).toThrow();
  });

  test('is listed with what it holds, and nothing else is', async () => {
    const store = storeWith(1);
    const copy = await jobsOf(store).makeCopy();
    writeFileSync(join(store.folder, 'backups', 'copy.part'), 'half');
    expect(listBackups(store.folder)).toEqual([copy]);
    expect(filesIn(store.folder).filter((name) => name.startsWith('backups/'))).toEqual([
      `backups/${copy.name}`,
      'backups/copy.part',
    ]);
  });

  test('takes the place of one that was left half made', async () => {
    const store = storeWith(1);
    writeFileSync(join(store.folder, 'backups', 'copy.part'), 'half');
    const copy = await jobsOf(store).makeCopy();
    expect(readdirSync(join(store.folder, 'backups'))).toEqual([copy.name]);
  });

  test('of a damaged store is not kept', async () => {
    const store = storeWith(3);
    const bytes = readFileSync(store.database);
    bytes.fill(0, bytes.length - 4_096);
    writeFileSync(store.database, bytes);
    await expect(jobsOf(store).makeCopy()).rejects.toThrow();
    expect(listBackups(store.folder)).toEqual([]);
  });

  test('that was damaged on its way is found, and goes', () => {
    const store = storeWith(3);
    const part = join(store.folder, 'backups', 'copy.part');
    const to = { key: store.key, sqliteBinding: null, part };
    const spoil = (step: string) => {
      if (step === 'checking') damage(part);
    };
    const copy = () => copyStore(store.look(), to, countContacts, () => join(store.folder, 'backups', 'x.db'), spoil);
    expect(refusalOf(copy)).toMatchObject({ code: 'storage', trouble: 'corrupt' });
    expect(readdirSync(join(store.folder, 'backups'))).toEqual([]);
  });

  test('is written down', async () => {
    const store = storeWith(0);
    await jobsOf(store).makeCopy();
    expect(
      deskCalls(store.open().context)
        .audit()
        .map(({ action }) => action),
    ).toContain('backup-made');
  });

  test('pushes out the oldest ones, by days and weeks, and never itself', async () => {
    const store = storeWith(0);
    const folder = join(store.folder, 'backups');
    const first = await jobsOf(store).makeCopy();
    const day = (days: number) => new Date(Date.parse(first.at) + days * 86_400_000).toISOString();
    for (let days = -60; days < 0; days += 1) {
      copyFileSync(join(folder, first.name), join(folder, backupFileName({ at: day(days), contacts: 0 })));
    }
    const second = await jobsOf(store).makeCopy();
    const kept = listBackups(store.folder).map(({ name }) => name);
    expect(kept[0]).toBe(second.name);
    expect(kept.length).toBeGreaterThanOrEqual(8);
    expect(kept.length).toBeLessThanOrEqual(11);
  });

  test('made after a clock ran two years ahead stays all the same', async () => {
    const store = storeWith(0);
    const folder = join(store.folder, 'backups');
    const first = await jobsOf(store).makeCopy();
    for (let days = 700; days < 760; days += 1) {
      const at = new Date(Date.parse(first.at) + days * 86_400_000).toISOString();
      copyFileSync(join(folder, first.name), join(folder, backupFileName({ at, contacts: 0 })));
    }
    const second = await jobsOf(store).makeCopy();
    expect(listBackups(store.folder).map(({ name }) => name)).toContain(second.name);
  });

  test('the check of a sound store says so, and that of a damaged one does too', async () => {
    const store = storeWith(3);
    expect(await jobsOf(store).check()).toEqual({ sound: true });
    const bytes = readFileSync(store.database);
    bytes.fill(0, bytes.length - 4_096);
    writeFileSync(store.database, bytes);
    await expect(jobsOf(store).check()).rejects.toMatchObject({ code: 'storage', details: { trouble: 'corrupt' } });
  });
});

describe('restoring', () => {
  async function damagedStore(): Promise<TestStore> {
    const store = storeWith(2);
    await jobsOf(store).makeCopy();
    const { context, close } = store.open();
    takeContact(deskCalls(context), c01Changes());
    close();
    damage(store.database);
    return store;
  }

  const restore = (store: TestStore) => openStore(opening(store.folder, store.key, { how: 'restore' }));

  test('sets the damaged store aside, deletes nothing, and opens the newest sound copy', async () => {
    const store = await damagedStore();
    writeFileSync(`${store.database}-wal`, 'a journal');
    writeFileSync(`${store.database}-shm`, 'an index');
    const before = digestsIn(store.folder);
    const { context, close } = restore(store);
    expect(deskCalls(context).audit(1)[0]?.action).toBe('backup-restored');
    expect(deskCalls(context).desk({ day: deskCalls(context).desk().day }).closed).toHaveLength(2);
    close();
    expect(lostSince(before, store.folder)).toEqual([]);
    const aside = filesIn(store.folder).filter((name) => name.startsWith('set-aside/'));
    expect(aside.map((name) => name.split('/').at(-1))).toEqual(['store.db', 'store.db-shm', 'store.db-wal']);
  });

  test('begins a new stream', async () => {
    const store = await damagedStore();
    restore(store).close();
    expect(store.look().prepare('SELECT count(DISTINCT id) FROM stream').pluck().get()).toBe(3);
  });

  test('passes over a copy that is damaged itself', async () => {
    const store = await damagedStore();
    const [sound] = listBackups(store.folder);
    const later = backupFileName({ at: '2099-01-01T00:00:00.000Z', contacts: 9 });
    copyFileSync(join(store.folder, 'backups', sound?.name ?? ''), join(store.folder, 'backups', later));
    damage(join(store.folder, 'backups', later));
    restore(store).close();
    expect(closedIn(store.folder, store.key)).toBe(2);
    expect(existsSync(join(store.folder, 'backups', later))).toBe(true);
  });

  test('a store whose file has vanished brings it back', async () => {
    const store = await damagedStore();
    rmSync(store.database);
    restore(store).close();
    expect(closedIn(store.folder, store.key)).toBe(2);
  });

  test('without a sound copy moves nothing', async () => {
    const store = await damagedStore();
    for (const { name } of listBackups(store.folder)) damage(join(store.folder, 'backups', name));
    const before = filesIn(store.folder);
    expect(refusalOf(() => restore(store))).toMatchObject({ code: 'storage', trouble: 'corrupt' });
    expect(filesIn(store.folder)).toEqual(before);
  });

  test('twice sets both aside', async () => {
    const store = await damagedStore();
    restore(store).close();
    damage(store.database);
    const before = digestsIn(store.folder);
    restore(store).close();
    expect(lostSince(before, store.folder)).toEqual([]);
    expect(readdirSync(join(store.folder, 'set-aside'))).toHaveLength(2);
  });
});
