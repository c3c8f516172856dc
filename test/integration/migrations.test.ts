import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../electron/data/db/connect.ts';
import { createStore } from '../../electron/data/db/create-store.ts';
import { handlesOf } from '../../electron/data/db/handles.ts';
import { harden } from '../../electron/data/db/harden.ts';
import { type Migration, migrate, versionOf } from '../../electron/data/db/migrate.ts';
import { migrations } from '../../electron/data/migrations/index.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { digestOf } from '../support/folders.ts';
import { rowsByVersion } from '../support/rows-by-version.ts';
import { newKey, newStore, opening, refusalOf } from '../support/stores.ts';
import { columnsOf, schemaOf, tableDigests } from '../support/table-digests.ts';
import { testFolder } from '../support/test-folder.ts';

/** The steps that are out, by a digest of their SQL. A released step never changes: add one behind it. */
const released: Readonly<Record<string, string>> = {
  '0010-record': '26ec628aa8c7c05c',
  '0020-audit': '4175617019daf714',
  '0030-safety-and-rights': '73b14aa170cf44a1',
  '0040-corrections': 'c7a0b294b1e8f9f9',
  '0050-promises-and-call-backs': '5db5c534ea01e437',
  '0060-overrides-for-a-lead': '09c13043533012a6',
  '0070-people': '203085e58122fee8',
  '0080-follow-ups': '8ed57e229d9e865c',
  '0100-retention': 'de13686c288f641f',
  '0110-unkept-received': '6922cdcdd7bc8d91',
  '0130-hand-overs': '93de975c22bb10d2',
  '0140-safeguarding-report': '104119bb58ce8eed',
  '0150-told-by-themselves': '7820f5bb430562c6',
  '0160-numbers-of-a-person': '8fa0923d7d078f24',
  '0170-sealed-files': '87ac75801f4530c4',
  '0180-days-and-times': '2bc893b4d5c062eb',
  '0190-replies-and-a-purge': 'be7301d1419d2833',
  '0200-directory-sources': '9918b6dea767e2f5',
  '0210-services-offered': '9d8c115c01f5dd19',
  '0220-information-packs': '0654df83d343ae63',
  '0240-reviews': '66353f842c4d7eed',
  '0230-rebases': '68daa939cf3b0bf8',
  '0300-measures': '1442c0d2f8978dc2',
  '0310-uploads': 'afe09d6b63e6c675',
  '0315-running-counts': 'f6b026a2da9ed654',
  '0250-desks': '669a6235c917145e',
  '0260-day-documents': 'cd3c78d3a4a1a65f',
  '0320-sessions': '948e0a9590d590f1',
  '0330-practice': '98d03f45c883e824',
  '0340-packs-that-wait': '8ec95cb7794d8391',
  '0350-danger-now': '7954c34f4b6f8fbc',
};

/** The version that a new store has. */
const newest = migrations.at(-1)?.version ?? 0;

const upTo = (version: number) => migrations.filter((step) => step.version <= version);
const noCopy = () => {};

function databaseAt(version: number): Database.Database {
  const connection = connect({ file: join(testFolder(), 'store.db'), key: newKey(), sqliteBinding: null });
  onTestFinished(() => void connection.close());
  harden(connection);
  migrate(connection, upTo(version), noCopy);
  return connection;
}

function withRows(connection: Database.Database): Database.Database {
  for (const { version } of upTo(versionOf(connection))) connection.exec(rowsByVersion[version] ?? '');
  return connection;
}

describe('the steps of the schema', () => {
  test('rise strictly, in tens or halfway between, and are named after their version', () => {
    migrations.forEach(({ version, name }, index) => {
      expect(version % 5).toBe(0);
      expect(version).toBeGreaterThan(migrations[index - 1]?.version ?? 0);
      expect(name).toMatch(new RegExp(`^${String(version).padStart(4, '0')}-[a-z]+(-[a-z]+)*$`));
    });
    const files = readdirSync(join(import.meta.dirname, '../../electron/data/migrations'));
    expect(files.filter((file) => file !== 'index.ts').sort()).toEqual(migrations.map(({ name }) => `${name}.ts`));
  });

  test('do not change once they are out', () => {
    const digests = migrations.map(({ name, up }) => {
      const { write } = handlesOf(databaseAt(0));
      const sql: string[] = [];
      up({ ...write, script: (text) => void sql.push(text), run: (text) => sql.push(text) });
      return [name, createHash('sha256').update(sql.join('\n')).digest('hex').slice(0, 16)];
    });
    expect(Object.fromEntries(digests)).toEqual(released);
  });

  test.each([
    ['twice the same', [10, 10]],
    ['falling', [20, 10]],
    ['from nothing', [0]],
  ])('are refused where they are out of order: %s', (_what, versions) => {
    const steps = versions.map((version) => ({ version, name: `step ${version}`, up: noCopy }));
    const connection = databaseAt(0);
    expect(() => migrate(connection, steps, noCopy)).toThrow('out of order');
    expect(schemaOf(connection)).toEqual([]);
  });

  test.each(migrations.map(({ version }) => version))('from version %i end in the schema of a new store', (version) => {
    const old = databaseAt(version);
    migrate(old, migrations, noCopy);
    expect(versionOf(old)).toBe(versionOf(databaseAt(1_000)));
    expect(schemaOf(old)).toEqual(schemaOf(databaseAt(1_000)));
  });

  test.each(migrations.map(({ version }) => version))('from version %i keep every row', (version) => {
    const connection = withRows(databaseAt(version));
    const columns = columnsOf(connection);
    const before = tableDigests(connection);
    for (const [table, digest] of Object.entries(before)) expect(digest, table).toMatch(/^[1-9]/);
    migrate(connection, migrations, noCopy);
    expect(tableDigests(connection, columns)).toEqual(before);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('find the calls that were lost before call-backs were noted', () => {
    const connection = withRows(databaseAt(30));
    const content = (owed: boolean) => JSON.stringify({ outcomes: { community: { call_back: owed } } });
    connection.prepare('UPDATE pack SET content = ?').run(content(true));
    migrate(connection, migrations, noCopy);
    expect(connection.prepare('SELECT owed_since, done_at FROM call_back').raw().all()).toEqual([
      ['2026-03-23T10:24:00.000Z', null],
    ]);
    const none = withRows(databaseAt(30));
    none.prepare('UPDATE pack SET content = ?').run(content(false));
    migrate(none, migrations, noCopy);
    expect(none.prepare('SELECT count(*) FROM call_back').pluck().get()).toBe(0);
  });

  test('give the reasons of before the words that were given with them, and nobody has seen one', () => {
    const connection = withRows(databaseAt(50));
    connection.exec("UPDATE contact SET override_words = ' By the hospital. '");
    migrate(connection, migrations, noCopy);
    const kept = connection.prepare('SELECT gate, reason, words, ended_at, seen_at, seen_by FROM override').raw().all();
    expect(kept).toEqual([['assessment-asked', 'already-being-assessed', 'By the hospital.', null, null, null]]);
  });

  test('that rebuild a table leave the rows that refer to it', () => {
    const connection = withRows(databaseAt(newest));
    const before = tableDigests(connection);
    const rebuild: Migration = {
      version: newest + 10,
      name: 'rebuild',
      up: (db) =>
        db.script(`CREATE TABLE fresh AS SELECT * FROM profile; DROP TABLE profile;
          CREATE TABLE profile (id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, created_at TEXT NOT NULL,
            pin TEXT, pin_is_first INTEGER, fails INTEGER, locked_at TEXT, retired_at TEXT, is_app INTEGER) STRICT;
          INSERT INTO profile SELECT * FROM fresh; DROP TABLE fresh;
          CREATE TABLE other AS SELECT * FROM contact; DELETE FROM contact; INSERT INTO contact SELECT * FROM other; DROP TABLE other;`),
    };
    migrate(connection, [...migrations, rebuild], noCopy);
    expect(tableDigests(connection)).toEqual(before);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('that break a reference are undone', () => {
    const connection = withRows(databaseAt(newest));
    const before = tableDigests(connection);
    const step = {
      version: newest + 10,
      name: 'cut',
      up: (db: { script(sql: string): void }) => db.script('DELETE FROM person'),
    };
    expect(refusalOf(() => migrate(connection, [...migrations, step], noCopy)).trouble).toBe('migration-failed');
    expect(tableDigests(connection)).toEqual(before);
    expect(versionOf(connection)).toBe(newest);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('are each done or not: a later one that fails leaves the ones before', () => {
    const connection = databaseAt(10);
    const broken = { version: newest + 10, name: 'broken', up: () => connection.exec('CREATE TABLE half (x); SELEKT') };
    expect(
      refusalOf(() => migrate(connection, [...migrations, { ...broken, up: () => void broken.up() }], noCopy)).trouble,
    ).toBe('migration-failed');
    expect(versionOf(connection)).toBe(newest);
    expect(JSON.stringify(schemaOf(connection))).not.toContain('half');
  });

  test('begin with a copy where there is data, and with none where there is none', () => {
    let copies = 0;
    const count = () => {
      copies += 1;
    };
    migrate(databaseAt(0), migrations, count);
    migrate(databaseAt(newest), migrations, count);
    expect(copies).toBe(0);
    migrate(databaseAt(10), migrations, count);
    expect(copies).toBe(1);
  });

  test('do not begin where the copy fails', () => {
    const connection = withRows(databaseAt(10));
    const attempt = () =>
      migrate(connection, migrations, () => {
        throw new Error('no room');
      });
    expect(attempt).toThrow('no room');
    expect(versionOf(connection)).toBe(10);
  });
});

describe('opening a store of another version', () => {
  function olderStore(extra = '') {
    const folder = testFolder();
    const key = newKey();
    const database = join(folder, 'store.db');
    createStore(database, key, null, upTo(10));
    const connection = connect({ file: database, key, sqliteBinding: null });
    connection.exec((rowsByVersion[10] ?? '') + extra);
    const [before, columns] = [tableDigests(connection), columnsOf(connection)];
    connection.close();
    return { folder, key, database, before, columns };
  }

  test('an older one is brought up to date, with a sound copy of what it was', () => {
    const { folder, key, database, before, columns } = olderStore();
    openStore(opening(folder, key)).close();
    const now = connect({ file: database, key, sqliteBinding: null });
    expect(versionOf(now)).toBe(migrations.at(-1)?.version);
    const { note, contact, history, solution } = tableDigests(now, columns);
    expect({ note, contact, history, solution }).toMatchObject({
      ...{ note: before.note, contact: before.contact, history: before.history, solution: before.solution },
    });
    now.close();
    const [copy] = readdirSync(join(folder, 'backups'));
    const was = connect({ file: join(folder, 'backups', copy ?? ''), key, sqliteBinding: null, readonly: true });
    expect(versionOf(was)).toBe(10);
    expect(tableDigests(was)).toEqual(before);
    expect(was.pragma('quick_check', { simple: true })).toBe('ok');
    was.close();
  });

  test('a step that fails leaves the store as it was, and a sound copy beside it', () => {
    const { folder, key, database, before } = olderStore('CREATE TABLE audit (in_the_way TEXT);');
    expect(refusalOf(() => openStore(opening(folder, key)))).toMatchObject({
      code: 'storage',
      trouble: 'migration-failed',
    });
    const now = connect({ file: database, key, sqliteBinding: null });
    expect(versionOf(now)).toBe(10);
    expect(tableDigests(now)).toEqual({ ...before });
    now.close();
    const copies = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'));
    expect(copies).toHaveLength(1);
    const copy = connect({ file: join(folder, 'backups', copies[0] ?? ''), key, sqliteBinding: null, readonly: true });
    expect(tableDigests(copy)).toEqual(before);
    copy.close();
  });

  test('a newer one is refused, and not a byte of it is changed', () => {
    const { folder, key, database } = newStore();
    const connection = connect({ file: database, key, sqliteBinding: null });
    connection.pragma('user_version = 990');
    connection.close();
    const before = digestOf(database);
    expect(refusalOf(() => openStore(opening(folder, key)))).toMatchObject({ code: 'storage', trouble: 'newer' });
    expect(digestOf(database)).toBe(before);
  });

  test('a newer one that ended uncleanly is refused, and its journal stays as it was', () => {
    const { database, key } = newStore();
    const connection = connect({ file: database, key, sqliteBinding: null });
    connection.pragma('journal_mode = WAL');
    connection.pragma('user_version = 990');
    const folder = testFolder();
    for (const suffix of ['', '-wal']) copyFileSync(database + suffix, join(folder, `store.db${suffix}`));
    connection.close();
    const digests = () => ['store.db', 'store.db-wal'].map((name) => digestOf(join(folder, name)));
    const before = digests();
    expect(refusalOf(() => openStore(opening(folder, key)))).toMatchObject({ code: 'storage', trouble: 'newer' });
    expect(digests()).toEqual(before);
  });
});
