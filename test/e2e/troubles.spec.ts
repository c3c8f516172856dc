import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { migrations } from '../../electron/data/migrations/index.ts';
import { lookInto, statusOf, waitForState } from '../support/desk-life.ts';
import { filesIn } from '../support/folders.ts';
import {
  countDrafts,
  expectNothingGone,
  expectTrouble,
  lasting,
  storeWithContact,
  troubledDesks,
  tryAgain,
} from '../support/troubled-desk.ts';

/** What can be wrong with a store: said plainly, mended, and nothing lost on the way. */

const { parent, start } = troubledDesks();
const newest = migrations.at(-1)?.version;

function damage(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 64));
}

test('a key that this computer gives out no more: the recovery code opens the store, and the key is kept anew', async () => {
  const { code, store } = await storeWithContact(parent());
  const file = join(store, 'keys.json');
  const keys = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    JSON.stringify({ ...keys, device: { ...keys.device, sealed: Buffer.from('v10 another').toString('base64') } }),
  );
  const before = lasting(store);

  const desk = await start(parent());
  await expectTrouble(desk, 'wrong-key', 'The key on this computer does not fit');
  const wrong = await desk.page.evaluate(
    (typed) => window.frontdoor.store.recover({ code: typed }),
    code.replace(/[0-8]/, '9'),
  );
  expect(wrong.ok).toBe(false);
  expect((await statusOf(desk)).state).toBe('trouble');
  await desk.page.getByRole('textbox', { name: /code/i }).first().fill(code.toLowerCase().replaceAll('-', ' '));
  await desk.page.keyboard.press('Enter');
  await waitForState(desk, 'ready');
  expect(await countDrafts(desk)).toBe(1);
  expectNothingGone(before, store);
  await desk.close();
  const again = await start(parent());
  await waitForState(again, 'ready');
});

test('a key that is missing: put back, the store opens', async () => {
  const { store } = await storeWithContact(parent());
  const aside = join(parent(), 'aside');
  mkdirSync(aside);
  const names = ['keys.json', 'keys.previous.json', 'backups/keys.json'];
  for (const [index, name] of names.entries()) renameSync(join(store, name), join(aside, String(index)));
  const before = lasting(store);

  const desk = await start(parent());
  await expectTrouble(desk, 'key-lost', 'The key to the records is missing');
  expectNothingGone(before, store);
  renameSync(join(aside, '0'), join(store, 'keys.json'));
  await tryAgain(desk);
  await waitForState(desk, 'ready');
  expect(await countDrafts(desk)).toBe(1);
});

test('a damaged file: the newest copy opens, and the damaged one is set aside', async () => {
  const { store } = await storeWithContact(parent(), true);
  damage(join(store, 'store.db'));
  const before = lasting(store);

  const desk = await start(parent());
  const { backup } = await expectTrouble(desk, 'corrupt', 'The file with the records is damaged');
  expect(backup?.contacts).toBe(1);
  expectNothingGone(before, store);
  await desk.page.getByRole('button', { name: /^Open the copy of .*1 contact/ }).click();
  await waitForState(desk, 'ready');
  expect(await countDrafts(desk)).toBe(1);
  expectNothingGone(before, store);
  expect(lasting(store).filter((name) => /^set-aside\/.*store\.db$/.test(name))).toHaveLength(1);
});

test('a damaged file and no copy: it is said so, and put back by hand it opens', async () => {
  const { store } = await storeWithContact(parent());
  const file = join(store, 'store.db');
  copyFileSync(file, join(parent(), 'good.db'));
  damage(file);

  const desk = await start(parent());
  const { backup } = await expectTrouble(desk, 'corrupt', 'The file with the records is damaged');
  expect(backup).toBeNull();
  await expect(desk.page.getByRole('button', { name: /^Open the copy/ })).toHaveCount(0);
  const left = lasting(store);
  await desk.page.evaluate(() => window.frontdoor.store.openBackup());
  expect(await statusOf(desk)).toMatchObject({ state: 'trouble', trouble: 'corrupt' });
  expect(lasting(store)).toEqual(left);
  copyFileSync(join(parent(), 'good.db'), file);
  await tryAgain(desk);
  await waitForState(desk, 'ready');
});

test('a file that has vanished is damage, and no empty store takes its place', async () => {
  const { store } = await storeWithContact(parent(), true);
  rmSync(join(store, 'store.db'));
  const desk = await start(parent());
  await expectTrouble(desk, 'corrupt', 'The file with the records is damaged');
  expect(filesIn(store)).not.toContain('store.db');
  await desk.page.getByRole('button', { name: /^Open the copy/ }).click();
  await waitForState(desk, 'ready');
  expect(await countDrafts(desk)).toBe(1);
});

test('a file cut to nothing is damage, and no empty store takes its place', async () => {
  const { store } = await storeWithContact(parent(), true);
  writeFileSync(join(store, 'store.db'), '');
  const desk = await start(parent());
  await expectTrouble(desk, 'corrupt', 'The file with the records is damaged');
});

test('records of a newer Frontdoor are not touched', async () => {
  const { code, store } = await storeWithContact(parent());
  lookInto(store, code, (connection) => connection.pragma('user_version = 990'));
  const before = readFileSync(join(store, 'store.db'));

  const desk = await start(parent());
  await expectTrouble(desk, 'newer', 'These records were made by a newer Frontdoor');
  expect(readFileSync(join(store, 'store.db')).equals(before)).toBe(true);
  await expect(desk.page.getByRole('button', { name: /^Open the copy/ })).toHaveCount(0);
  lookInto(store, code, (connection) => connection.pragma(`user_version = ${newest}`));
  await tryAgain(desk);
  await waitForState(desk, 'ready');
});

test('records that cannot be brought up to date stay as they were, with a copy', async () => {
  const { code, store } = await storeWithContact(parent());
  lookInto(store, code, (connection) => connection.pragma('user_version = 10'));
  const desk = await start(parent());
  const { backup } = await expectTrouble(desk, 'migration-failed', 'The records could not be brought up to date');
  expect(backup?.contacts).toBe(1);
  await desk.close();
  lookInto(store, code, (connection) => connection.pragma(`user_version = ${newest}`));
  const again = await start(parent());
  await waitForState(again, 'ready');
  expect(await countDrafts(again)).toBe(1);
});
