import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { makeCleanStore } from '../../electron/data/clean-store.ts';
import { checkSound } from '../../electron/data/db/check-sound.ts';
import { bundle } from '../support/bundles.ts';
import { filesIn } from '../support/folders.ts';
import { startHostChild } from '../support/host-child.ts';
import { acceptedValue, nothingWritten } from '../support/patch-writer.ts';
import { dataHostScript } from '../support/places.ts';
import { randomFrom, seedFor } from '../support/random.ts';
import { changesOf } from '../support/reference-contact.ts';
import { newStore, opening, type TestStore } from '../support/stores.ts';
import { turnsOf } from '../support/turns-of.ts';

const runs = turnsOf('FRONTDOOR_STEP_KILLS', 12);
const patience = 120_000 + runs * 5_000;

let script = '';
beforeAll(async () => {
  const { bundles, remove } = await bundle(dataHostScript);
  [script = ''] = bundles;
  return remove;
});

/** One life of a host that is killed while it goes over to a clean copy, or just before, or just after. */
async function liveAndDie(store: TestStore, name: string, later: number): Promise<boolean> {
  const { contact, visit } = nothingWritten();
  const host = startHostChild(script);
  const ask = async (message: Parameters<typeof host.ask>[0]) => {
    const reply = await host.ask(message);
    return reply && acceptedValue(reply);
  };
  const call = (channel: string, input: unknown) => ask({ type: 'call', channel, input, profile: null });
  await ask({ type: 'lock', folder: store.folder, user: 'Helen', sqliteBinding: null });
  await ask({ type: 'open', store: opening(store.folder, store.key) });
  await call('contacts:start', { id: contact, channel: 'phone-in' });
  await call('contacts:open', { contact, visit });
  await call('contacts:patch', { contact, visit, seq: 1, changes: changesOf({ personName: name }) });
  const stamp = String(await ask({ type: 'stamp' }));
  makeCleanStore(opening(store.folder, store.key));
  const taking = ask({ type: 'take-over', stamp });
  await setTimeout(later);
  await host.kill();
  expect(host.complaints()).toBe('');
  return (await taking) === true;
}

test(
  `a host that is killed while it goes over to a clean store loses nothing, in ${runs} runs`,
  async () => {
    const random = randomFrom(seedFor('kill -9 while a store is exchanged'));
    const store = newStore();
    const names: string[] = [];
    let exchanged = 0;
    for (let run = 0; run < runs; run += 1) {
      names.push(`Joan Pike ${run}`);
      if (await liveAndDie(store, names[run] ?? '', random.whole(80))) exchanged += 1;
      const look = store.look();
      checkSound(look);
      expect(look.prepare('SELECT name FROM person ORDER BY rowid').pluck().all()).toEqual(names);
      look.close();
    }
    console.log(`${runs} kills, ${exchanged} of them after the exchange`);
    store.open();
    expect(filesIn(store.folder).filter((file) => /clean|replaced/.test(file))).toEqual([]);
  },
  patience,
);
