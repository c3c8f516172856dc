import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { cleanStore } from '../support/clean-store.ts';
import { beginContact, deskCalls } from '../support/desk-calls.ts';
import { filesIn } from '../support/folders.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { changesOf } from '../support/reference-contact.ts';
import { newStore } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';

/** A store with a conversation in it, open on a desk. */
function openDesk() {
  const store = newStore();
  const opened = store.open();
  const desk = deskCalls(opened.context);
  const begun = beginContact(desk);
  let seq = 0;
  const say = (personName: string) => {
    seq += 1;
    return desk.patch({ ...begun, seq, changes: changesOf({ personName }) });
  };
  const name = () => desk.open({ contact: begun.contact, visit: begun.visit }).fields.personName;
  say('Joan Pike');
  return { store, opened, say, name };
}

const noLeftovers = ['key.json', 'open.mark', 'store.db', 'store.db-shm', 'store.db-wal'];

test('a store goes on with a clean copy of itself: the same rows, the same settings, and what is saved next', async () => {
  const { store, opened, say, name } = openDesk();
  const look = store.look();
  const before = tableDigests(look);
  look.close();
  expect(cleanStore(store, opened)).toBe(true);
  const again = store.look();
  expect(tableDigests(again)).toEqual({ ...before, setting: expect.any(String) });
  expect(again.pragma('journal_mode', { simple: true })).toBe('wal');
  say('Joan Pyke');
  expect(name()).toBe('Joan Pyke');
  await vi.waitFor(() => expect(existsSync(join(store.folder, 'store.replaced'))).toBe(false));
  expect(filesIn(store.folder).every((file) => noLeftovers.includes(file))).toBe(true);
  // And once more: what was taken over can be taken over from.
  again.close();
  expect(cleanStore(store, opened)).toBe(true);
  expect(name()).toBe('Joan Pyke');
});

test('what is saved while it is written anew is never lost: the store stays as it is', async () => {
  const { store, opened, say, name } = openDesk();
  expect(cleanStore(store, opened, () => void say('Joan Pyke'))).toBe(false);
  expect(name()).toBe('Joan Pyke');
  const copied = () => jobsOf(store).makeCopy();
  await copied();
  const stamp = opened.stamp();
  await copied();
  expect(opened.takeOver(stamp)).toBe(false);
  say('Jean Pyke');
  expect(name()).toBe('Jean Pyke');
});

test('nobody else has it open when it is exchanged, and nobody waits to see whether they have', () => {
  const { store, opened, say, name } = openDesk();
  const other = store.look();
  const begun = performance.now();
  const refused = cleanStore(store, opened, () => expect(other.pragma('user_version')).toBeDefined());
  expect(refused).toBe(false);
  expect(performance.now() - begun).toBeLessThan(4_000);
  say('Joan Pyke');
  expect(name()).toBe('Joan Pyke');
  other.close();
  expect(cleanStore(store, opened)).toBe(true);
  expect(name()).toBe('Joan Pyke');
});

test('what a cleaning that was cut off has left goes when the store is opened', () => {
  const { store, opened } = openDesk();
  opened.close();
  for (const name of ['store.clean', 'store.clean.part', 'store.replaced']) {
    writeFileSync(join(store.folder, name), 'what was removed');
  }
  store.open();
  expect(filesIn(store.folder).filter((file) => /clean|replaced/.test(file))).toEqual([]);
});
