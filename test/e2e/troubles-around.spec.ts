import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { killRecords, statusOf, waitForState } from '../support/desk-life.ts';
import { startHostChild } from '../support/host-child.ts';
import { canMount, mountSmallDisk } from '../support/small-disk.ts';
import {
  countDrafts,
  expectNothingGone,
  expectTrouble,
  lasting,
  storeWithContact,
  troubledDesks,
  tryAgain,
} from '../support/troubled-desk.ts';

/** What can be wrong around a store: its folder, its disk, its process, somebody else. */

const { parent, start } = troubledDesks();

test('records that somebody else has open are named, and open once they are closed there', async () => {
  await storeWithContact(parent());
  const store = join(parent(), 'store');
  const other = startHostChild();
  await other.ask({ type: 'lock', folder: store, user: 'Helen', sqliteBinding: null });
  const desk = await start(parent());
  const { message } = await expectTrouble(desk, 'in-use', 'Frontdoor is open already');
  expect(message).toContain('Helen');
  await other.kill();
  await tryAgain(desk);
  await waitForState(desk, 'ready');
});

test('a folder that is copied elsewhere is not taken', async () => {
  const folder = join(parent(), 'OneDrive - Somerset Council', 'Frontdoor');
  const desk = await start(folder);
  await expectTrouble(desk, 'unsuitable-folder', 'The records cannot be kept in this folder');
  expect(readdirSync(folder)).not.toContain('store');
});

test('the part that keeps the records not starting is said so after a few tries, and can be tried again', async () => {
  await storeWithContact(parent());
  const desk = await start(parent());
  await waitForState(desk, 'ready');
  await expect
    .poll(
      async () => {
        await killRecords(desk);
        return (await statusOf(desk)).state;
      },
      { timeout: 60_000, intervals: [20] },
    )
    .toBe('trouble');
  const status = await statusOf(desk);
  expect(status).toMatchObject({ state: 'trouble', trouble: 'host-down' });
  await desk.page.evaluate(() => window.frontdoor.store.retry());
  await waitForState(desk, 'ready');
  expect(await countDrafts(desk)).toBe(1);
});

test.describe('on a disk of its own', () => {
  test.skip(!canMount, 'Mounting needs root.');

  test('a full disk is said so, and opens once there is room', async () => {
    const disk = mountSmallDisk(join(parent(), 'disk'), 160);
    try {
      const folder = join(disk.folder, 'data');
      const { store } = await storeWithContact(folder);
      const before = lasting(store);
      disk.fill(10 * 1024 * 1024);
      const desk = await start(folder);
      await expectTrouble(desk, 'disk-full', 'The disk is full');
      expectNothingGone(before, store);
      disk.free();
      await tryAgain(desk);
      await waitForState(desk, 'ready');
      expect(await countDrafts(desk)).toBe(1);
      await desk.close();
    } finally {
      disk.unmount();
    }
  });

  test('a folder that cannot be written to is said so, and opens once it can', async () => {
    const { store } = await storeWithContact(parent());
    const before = lasting(store);
    const mount = (...args: string[]) => expect(spawnSync('mount', args).status).toBe(0);
    mount('--bind', store, store);
    try {
      mount('-o', 'remount,ro,bind', store);
      const desk = await start(parent());
      await expectTrouble(desk, 'read-only', 'The folder cannot be written to');
      expectNothingGone(before, store);
      mount('-o', 'remount,rw,bind', store);
      await tryAgain(desk);
      await waitForState(desk, 'ready');
      expect(await countDrafts(desk)).toBe(1);
      await desk.close();
    } finally {
      spawnSync('umount', ['-l', store]);
    }
  });
});
