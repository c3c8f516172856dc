import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { StoreStatus, Trouble } from '../../shared/contract/store.ts';
import { newId } from '../../shared/domain/ids.ts';
import { type Desk, openDesk } from './desk.ts';
import { makeStore, storeFolder, waitForState } from './desk-life.ts';
import { filesIn } from './folders.ts';

/** A store that says that it is in trouble. */
type TroubleStatus = Extract<StoreStatus, { state: 'trouble' }>;

/** Gives each test of a file a folder of its own, and closes whatever it has opened. */
export function troubledDesks(): { parent: () => string; start: (folder: string) => Promise<Desk> } {
  let parent = '';
  let open: Desk[] = [];
  test.beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'frontdoor-troubles-'));
    open = [];
  });
  test.afterEach(async () => {
    for (const desk of open) await desk.close().catch(() => undefined);
    rmSync(parent, { recursive: true, force: true });
  });
  return {
    parent: () => parent,
    start: async (folder) => {
      const desk = await openDesk({ folder });
      open.push(desk);
      return desk;
    },
  };
}

/** Makes a store with one contact in it and, if wanted, a copy; closed again. */
export async function storeWithContact(folder: string, withCopy = false): Promise<{ code: string; store: string }> {
  const desk = await openDesk({ folder });
  const code = await makeStore(desk);
  await waitForState(desk, 'ready');
  await desk.page.evaluate(
    async ([id, job, copies]) => {
      await window.frontdoor.contacts.start({ id, channel: 'phone-in' });
      const make: unknown = Reflect.get(window.frontdoor.backups, 'make');
      if (copies && typeof make === 'function') await make(undefined, job);
    },
    [newId(), newId(), withCopy] as const,
  );
  await desk.close();
  return { code, store: storeFolder(desk) };
}

/** How many contacts are open on a desk. */
export async function countDrafts({ page }: Desk): Promise<number> {
  return await page.evaluate(async () => (await window.frontdoor.contacts.desk({})).value.drafts.length);
}

/** Waits for a trouble and looks that its screen says what happened and what to do. */
export async function expectTrouble(desk: Desk, trouble: Trouble, heading: string): Promise<TroubleStatus> {
  const status = await waitForState(desk, 'trouble');
  if (status.state !== 'trouble') throw new Error(`The store is ${status.state}.`);
  expect(status.trouble).toBe(trouble);
  expect(status.message).toMatch(/^[A-Z].{30,}\.$/);
  await expect(desk.page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(desk.page.getByText(status.message)).toBeVisible();
  await expect(desk.page.getByRole('button', { name: 'Show folder' })).toBeVisible();
  return status;
}

/** Presses the button for it. */
export async function tryAgain(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: 'Try again' }).click();
}

/** What a store keeps for good, by name; its journals, marks and locks come and go. */
export function lasting(store: string): string[] {
  const passing = /-(wal|shm)$|^(open\.mark|holder\.json|lock\.db.*)$/;
  return filesIn(store).filter((name) => !passing.test(name));
}

/** Looks that every file that was there still is. */
export function expectNothingGone(before: readonly string[], store: string): void {
  expect(lasting(store)).toEqual(expect.arrayContaining([...before]));
}
