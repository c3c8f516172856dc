import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openStore } from '../../electron/data/open-store.ts';
import type { OpenStore } from '../../shared/contract/wire.ts';
import { backupFileName } from '../../shared/domain/backup-name.ts';
import { bundle } from '../support/bundles.ts';
import { beginContact, deskCalls } from '../support/desk-calls.ts';
import { digestsIn, lostSince } from '../support/folders.ts';
import { startHostChild } from '../support/host-child.ts';
import { dataHostScript } from '../support/places.ts';
import { type Random, randomFrom, seedFor } from '../support/random.ts';
import { newKey, newStore, opening } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';
import { turnsOf } from '../support/turns-of.ts';

const runs = turnsOf('FRONTDOOR_STEP_KILLS', 25);
const patience = 120_000 + runs * 5_000;

let script = '';
beforeAll(async () => {
  const { bundles, remove } = await bundle(dataHostScript);
  [script = ''] = bundles;
  return remove;
});

/** Lets a data host open a store, and kills it on the way or just after. True where it had answered. */
async function killedOnTheWay(store: OpenStore, random: Random): Promise<boolean> {
  const host = startHostChild(script);
  await host.ask({ type: 'lock', folder: store.folder, user: 'Helen', sqliteBinding: null });
  setTimeout(() => void host.kill(), random.whole(70));
  const answer = await host.ask({ type: 'open', store });
  await host.kill();
  return answer?.ok === true;
}

test(
  `a store whose making is killed is there whole or not at all, in ${runs} runs`,
  async () => {
    const random = randomFrom(seedFor('killed while it is made'));
    let made = 0;
    for (let run = 0; run < runs; run += 1) {
      const folder = testFolder();
      const key = newKey();
      const answered = await killedOnTheWay(opening(folder, key, { how: 'create' }), random);
      const isThere = existsSync(join(folder, 'store.db'));
      if (answered) expect(isThere).toBe(true);
      made += isThere ? 1 : 0;
      const store = openStore(opening(folder, key, { how: isThere ? 'open' : 'create' }));
      beginContact(deskCalls(store.context));
      store.close();
    }
    console.log(`${made} of ${runs} stores were there when the host was killed`);
  },
  patience,
);

test(
  `a restoring that is killed loses no file, and the next one succeeds, in ${runs} runs`,
  async () => {
    const random = randomFrom(seedFor('killed while it is restored'));
    const damaged = newStore();
    const { context, close } = damaged.open();
    beginContact(deskCalls(context));
    close();
    const backups = join(damaged.folder, 'backups');
    mkdirSync(backups, { recursive: true });
    copyFileSync(damaged.database, join(backups, backupFileName({ at: '2026-03-23T10:12:00.000Z', contacts: 1 })));
    const bytes = readFileSync(damaged.database);
    writeFileSync(damaged.database, bytes.fill(0, 4_096, 8_192));

    for (let run = 0; run < runs; run += 1) {
      const folder = join(testFolder(), 'store');
      cpSync(damaged.folder, folder, { recursive: true });
      const before = digestsIn(folder);
      await killedOnTheWay(opening(folder, damaged.key, { how: 'restore' }), random);
      expect(lostSince(before, folder)).toEqual([]);
      const store = openStore(opening(folder, damaged.key, { how: 'restore' }));
      expect(deskCalls(store.context).desk().drafts).toHaveLength(1);
      store.close();
      expect(lostSince(before, folder)).toEqual([]);
    }
  },
  patience,
);
