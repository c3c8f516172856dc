import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { handlesOf, type ReadDb } from '../../electron/data/db/handles.ts';
import { dispatchCall } from '../../electron/data/dispatch.ts';
import { migrations } from '../../electron/data/migrations/index.ts';
import { newStore } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';

const row = z.object({});

describe('a handle to read with', () => {
  test.each([
    "INSERT INTO setting VALUES ('x', '1')",
    "INSERT INTO setting VALUES ('x', '1') RETURNING name",
    'DELETE FROM contact',
    'UPDATE person SET name = NULL RETURNING id',
    'CREATE TABLE x (y)',
    'DROP TABLE contact',
    'PRAGMA user_version = 7',
    'PRAGMA journal_mode = DELETE',
    'VACUUM',
    'REINDEX',
  ])('cannot write: %s', (sql) => {
    const store = newStore();
    const connection = store.look();
    const { read } = handlesOf(connection);
    const before = tableDigests(connection);
    for (const ask of [read.list, read.find, read.get]) expect(() => ask(row, sql)).toThrow();
    expect(tableDigests(connection)).toEqual(before);
    expect(connection.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  test('is all that a reading call gets', () => {
    const { context } = newStore().open();
    const seen: string[][] = [];
    const list: ReadDb['list'] = function (this: unknown, ...given) {
      seen.push(Object.keys(Object(this)).sort());
      return context.db.list(...given);
    };
    dispatchCall({ ...context, db: { ...context.db, list } }, 'contacts:desk', {});
    expect(seen.length).toBeGreaterThan(0);
    for (const names of seen) expect(names).toEqual(['find', 'get', 'list']);
  });

  test('refuses a row that is not what the query says it is', () => {
    const { read } = handlesOf(newStore().look());
    expect(() => read.get(z.object({ n: z.string() }), 'SELECT 1 AS n')).toThrow(z.ZodError);
  });
});

describe('a transaction', () => {
  test('that fails leaves nothing, nor does one inside another', () => {
    const store = newStore();
    const { context } = store.open();
    const put = (name: string) => context.db.run("INSERT INTO setting VALUES (:name, '1')", { name });
    const attempt = () =>
      context.db.transaction(() => {
        put('outer');
        context.db.transaction(() => put('inner'));
        throw new Error('no');
      });
    expect(attempt).toThrow('no');
    expect(store.look().prepare("SELECT count(*) FROM setting WHERE name IN ('outer', 'inner')").pluck().get()).toBe(0);
  });

  test('that fails inside leaves the outer one to decide', () => {
    const store = newStore();
    const { context } = store.open();
    const put = (name: string) => context.db.run("INSERT INTO setting VALUES (:name, '1')", { name });
    context.db.transaction(() => {
      put('outer');
      expect(() =>
        context.db.transaction(() => {
          put('inner');
          throw new Error('no');
        }),
      ).toThrow('no');
    });
    const kept = store.look().prepare("SELECT name FROM setting WHERE name IN ('outer', 'inner')");
    expect(kept.pluck().all()).toEqual(['outer']);
  });
});
