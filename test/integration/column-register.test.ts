import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnRegister } from '../../electron/data/queries/column-register.ts';
import { newStore } from '../support/stores.ts';
import { columnsOf } from '../support/table-digests.ts';

test('every column of the store is in the register of what a purge has to empty, and no other is', () => {
  const sorted = (columns: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(columns).map(([table, names]) => [table, [...names].sort()]));
  const registered = Object.entries(columnRegister).map(([table, { columns }]) => [table, Object.keys(columns)]);
  expect(sorted(Object.fromEntries(registered))).toEqual(sorted(columnsOf(newStore().look())));
});

test('nothing that is about a contact or a person is kept with words in it', () => {
  const personal = ['personal', 'words', 'personal-or-null', 'personal-list', 'receipts'];
  for (const [table, { rows, of, columns }] of Object.entries(columnRegister)) {
    const words = Object.entries(columns).filter(([, kind]) => personal.includes(kind));
    if (rows === 'keep' || of === null) expect(words, table).toEqual([]);
  }
});

test('what a purge empties is found by an index: nobody who saves waits for a whole table to be read', () => {
  const store = newStore().look();
  const text = z.object({ name: z.string() });
  const indexes = z.array(text.extend({ partial: z.number() }));
  const firstColumns = (table: string) => {
    const whole = indexes.parse(store.pragma(`index_list("${table}")`)).filter(({ partial }) => partial === 0);
    return whole.map(({ name }) => z.array(text).parse(store.pragma(`index_info("${name}")`))[0]?.name);
  };
  for (const [table, { rows, of, by }] of Object.entries(columnRegister)) {
    if (of !== null && rows !== 'keep') expect(firstColumns(table), table).toContain(by);
  }
});
