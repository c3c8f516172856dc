import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../shared/domain/ids.ts';
import { beginContact, deskCalls } from '../support/desk-calls.ts';
import { somersetFolder, southamptonFolder } from '../support/places.ts';
import { changesOf } from '../support/reference-contact.ts';
import { newStore, refusalOf } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

/** A later version of the default pack, in which drop-ins have another name and a new channel exists. */
function laterPack(): string {
  const folder = testFolder();
  cpSync(somersetFolder, folder, { recursive: true });
  const lists = join(folder, 'lists.yaml');
  const changed = readFileSync(lists, 'utf8').replace(
    'channels:',
    'channels:\n  kiosk: { label: Kiosk, group: other }\n ',
  );
  writeFileSync(lists, changed.replace('\n  #', ' #'));
  return folder;
}

test('a contact keeps the version that started it when a new one arrives', () => {
  const store = newStore();
  const first = store.open();
  const before = deskCalls(first.context).currentPack();
  const begun = beginContact(deskCalls(first.context));
  first.close();

  const second = store.open({ packs: laterPack() });
  const desk = deskCalls(second.context);
  const after = desk.currentPack();
  expect(after.version).not.toBe(before.version);
  expect(Object.keys(after.channels)).toContain('kiosk');
  const draft = desk.open({ ...begun, visit: newId() });
  expect(draft.packVersion).toBe(before.version);
  expect(desk.pack({ id: draft.packId, version: draft.packVersion })).toEqual(before);
  expect(desk.start({ id: newId(), channel: 'kiosk' }).packVersion).toBe(after.version);
});

test('the same version is taken in once', () => {
  const store = newStore();
  for (let times = 0; times < 3; times += 1) store.open().close();
  expect(store.look().prepare('SELECT count(*) FROM pack').pluck().get()).toBe(1);
});

test('a version that is not there is said so', () => {
  const { context } = newStore().open();
  expect(refusalOf(() => deskCalls(context).pack({ id: 'somerset', version: '1999-01-01' })).code).toBe('not-found');
});

test('codes are checked against the pack at the end and not while they are typed', () => {
  const { context } = newStore().open();
  const desk = deskCalls(context);
  const begun = beginContact(desk);
  expect(desk.patch({ ...begun, seq: 1, changes: changesOf({ topicMain: 'not-in-the-pack' }) })).toEqual({ seq: 1 });
});

test('a store keeps to its council, whichever pack the app is started with', () => {
  const store = newStore(undefined, southamptonFolder);
  const councils = [southamptonFolder, somersetFolder, southamptonFolder].map((packs) => {
    const { context, close } = store.open({ packs });
    const { council } = deskCalls(context).currentPack();
    expect(deskCalls(context).refusedPack()).toBe(null);
    close();
    return council;
  });
  expect(councils).toEqual(['Southampton', 'Southampton', 'Southampton']);
});
