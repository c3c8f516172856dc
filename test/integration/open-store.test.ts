import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { harden } from '../../electron/data/db/harden.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { newId } from '../../shared/domain/ids.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { digestOf, digestsIn, filesIn, lostSince } from '../support/folders.ts';
import { asOrdinaryUser } from '../support/ordinary-user.ts';
import { newKey, newStore, opening, refusalOf } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

const wanted = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  recursive_triggers: 1,
  temp_store: 2,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 16_777_216,
};

describe('an open store', () => {
  test('is no plain SQLite file, nor are its journal and its copies', () => {
    const store = newStore();
    const { context } = store.open();
    deskCalls(context).start({ id: newId(), channel: 'phone-in' });
    for (const file of [store.database, `${store.database}-wal`]) {
      const bytes = readFileSync(file);
      expect(bytes.length).toBeGreaterThan(0);
      expect(bytes.includes('SQLite format 3')).toBe(false);
      expect(bytes.includes('phone-in')).toBe(false);
      expect(bytes.includes('CREATE TABLE')).toBe(false);
    }
  });

  test('has every setting that durability needs, also after a write', () => {
    const { database, key } = newStore();
    const connection = connect({ file: database, key, sqliteBinding: null });
    harden(connection);
    const settings = () =>
      Object.fromEntries(Object.keys(wanted).map((name) => [name, connection.pragma(name, { simple: true })]));
    expect(settings()).toEqual(wanted);
    connection.exec("INSERT INTO setting VALUES ('x', '1')");
    expect(settings()).toEqual(wanted);
    connection.close();
  });

  test('needs the key every time: none, another and a shortened one open nothing', () => {
    const { database } = newStore();
    for (const pragma of [[], [`key = "x'${newKey()}'"`], ["key = 'password'"]]) {
      const connection = new Database(database);
      for (const one of ["cipher = 'sqlcipher'", ...pragma]) connection.pragma(one);
      expect(() => connection.prepare('SELECT * FROM contact').all()).toThrow(/not a database/);
      connection.close();
    }
  });

  test('leaves a mark while it is open and none after a clean end', () => {
    const store = newStore();
    const { close } = store.open();
    expect(filesIn(store.folder)).toContain('open.mark');
    close();
    expect(filesIn(store.folder)).toEqual(['store.db']);
  });

  test('writes down that it was made and opened, and begins a stream each time', () => {
    const store = newStore();
    store.open().close();
    const { context } = store.open();
    const actions = deskCalls(context)
      .audit()
      .map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('store-'))).toEqual([
      'store-opened',
      'store-opened',
      'store-created',
    ]);
    expect(actions.filter((action) => action === 'pack-accepted')).toHaveLength(1);
    expect(store.look().prepare('SELECT count(*) FROM stream').pluck().get()).toBe(3);
  });
});

describe('a store that cannot be opened', () => {
  test('with another key is not changed by the attempt', () => {
    const store = newStore();
    const before = digestOf(store.database);
    expect(refusalOf(() => openStore(opening(store.folder, newKey()))).code).toBe('storage');
    expect(digestOf(store.database)).toBe(before);
    store.open();
  });

  test('is never made anew over one that is there', () => {
    const store = newStore();
    const before = digestOf(store.database);
    expect(refusalOf(() => openStore(opening(store.folder, newKey(), { how: 'create' }))).code).toBe('storage');
    expect(digestOf(store.database)).toBe(before);
  });

  test('because its file is gone is damaged, and no empty one takes its place', () => {
    const folder = testFolder();
    expect(refusalOf(() => openStore(opening(folder, newKey()))).trouble).toBe('corrupt');
    expect(existsSync(join(folder, 'store.db'))).toBe(false);
  });

  test('is never made anew beside the journal of a lost one', () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'store.db-wal'), 'what was said today');
    expect(refusalOf(() => openStore(opening(folder, newKey(), { how: 'create' }))).code).toBe('storage');
    expect(readFileSync(join(folder, 'store.db-wal'), 'utf8')).toBe('what was said today');
  });

  test('because its making was interrupted is made the next time', () => {
    const folder = testFolder();
    const key = newKey();
    writeFileSync(join(folder, 'store.db.part'), 'half');
    writeFileSync(join(folder, 'store.db.part-journal'), 'half');
    openStore(opening(folder, key, { how: 'create' })).close();
    expect(filesIn(folder)).toEqual(['store.db']);
  });

  test('because a plain file lies in its place is refused and left alone', () => {
    const folder = testFolder();
    const file = join(folder, 'store.db');
    const plain = new Database(file);
    plain.exec("CREATE TABLE contact (id TEXT); INSERT INTO contact VALUES ('c1')");
    plain.close();
    const before = digestOf(file);
    expect(refusalOf(() => openStore(opening(folder, newKey()))).trouble).toBe('corrupt');
    expect(digestOf(file)).toBe(before);
  });

  test('in a folder where nobody may write says so, and nothing is lost', () => {
    const store = newStore();
    const { context, close } = store.open();
    deskCalls(context).start({ id: newId(), channel: 'phone-in' });
    close();
    const before = digestsIn(store.folder);
    chmodSync(dirname(store.folder), 0o755);
    for (const file of [store.folder, join(store.folder, 'backups')]) chmodSync(file, 0o555);
    for (const name of filesIn(store.folder)) chmodSync(join(store.folder, name), 0o444);
    const refused = asOrdinaryUser(() => refusalOf(() => openStore(opening(store.folder, store.key))));
    for (const file of [store.folder, join(store.folder, 'backups')]) chmodSync(file, 0o755);
    expect(refused).toMatchObject({ code: 'storage', trouble: 'read-only' });
    expect(lostSince(before, store.folder)).toEqual([]);
  });
});
