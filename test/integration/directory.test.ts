import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { directoryShelf } from '../../electron/data/db/directory-shelf.ts';
import { createDirectory, insertService } from '../../electron/data/queries/directory-file.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { anyService } from '../support/directory/any-service.ts';
import { noFilters } from '../support/directory/no-filters.ts';
import { putDirectory } from '../support/directory/put-directory.ts';
import { newStore } from '../support/stores.ts';

const shed = anyService({ id: 'shed', name: 'Men’s shed', description: 'Mend and make things together.' });
const lunch = anyService({ id: 'lunch', name: 'Lunch club', description: 'A warm meal on Tuesdays.' });

function setUp() {
  const store = newStore();
  const desk = deskCalls(store.open().context);
  return { store, find: (text: string) => desk.search({ text, filters: noFilters, limit: 20 }), desk };
}

test('nothing has been imported at first, and that is said; a damaged directory keeps nothing else from working', () => {
  const { store, find } = setUp();
  expect(find('shed')).toMatchObject({ state: 'none', cards: [] });
  putDirectory(store.folder, [shed]);
  const folder = join(store.folder, 'directory');
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'nothing of a database');
  expect(find('shed')).toMatchObject({ state: 'unreadable', cards: [] });
});

test('a newer directory is taken up by itself, and the one before it can be gone back to', () => {
  const { store, find, desk } = setUp();
  putDirectory(store.folder, [shed, lunch]);
  expect(find('she').cards.map(({ name }) => name)).toEqual(['Men’s shed']);
  putDirectory(store.folder, [lunch]);
  expect(find('shed').cards).toEqual([]);
  const shelf = directoryShelf(store.folder, null);
  expect(shelf.goBack()).toBe(true);
  expect(find('shed').cards).toHaveLength(1);
  expect(shelf.goBack()).toBe(false);
  expect(desk.showService(shed.key)?.service).toEqual(shed);
});

test('a directory that is ready counts for nothing before it is taken into use', () => {
  const { store, find } = setUp();
  putDirectory(store.folder, [lunch]);
  const shelf = directoryShelf(store.folder, null);
  const making = shelf.make('current');
  insertService(making.db, shed, '{}');
  making.setReady();
  expect(find('shed').cards).toEqual([]);
  expect(shelf.takeReady()).toBe(true);
  expect(find('shed').cards).toHaveLength(1);
  expect(find('lunch').cards).toHaveLength(1);
  const again = shelf.make();
  createDirectory(again.db);
  again.setReady();
  shelf.dropReady();
  expect(shelf.takeReady()).toBe(false);
});
