import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../electron/data/open-store.ts';
import { countContacts } from '../../electron/data/queries/contacts.ts';
import { backupFileName } from '../../shared/domain/backup-name.ts';
import { fillStore } from '../bench/lib/fill-store.ts';
import { somersetFolder } from '../support/places.ts';
import { newStore, opening } from '../support/stores.ts';

/** How many conversations are in the store that is put back; none where nobody asks for it, as making them takes minutes. */
const contacts = Number(process.env.FRONTDOOR_RESTORE_CONTACTS ?? 0);

test.skipIf(contacts === 0)(
  `a store with ${contacts} conversations is put back from its copy within five minutes`,
  {
    timeout: 600_000 + contacts * 60,
  },
  () => {
    const store = newStore();
    fillStore({ folder: store.folder, key: store.key, packs: somersetFolder, contacts });
    const copy = backupFileName({ at: '2026-03-23T10:12:00.000Z', contacts });
    copyFileSync(store.database, join(store.folder, 'backups', copy));
    writeFileSync(store.database, Buffer.alloc(40_960, 1));
    const begun = performance.now();
    const restored = openStore(opening(store.folder, store.key, { how: 'restore' }));
    const seconds = (performance.now() - begun) / 1_000;
    console.log(`${contacts} conversations were back after ${seconds.toFixed(1)} s`);
    expect(countContacts(restored.context.db)).toBe(contacts);
    restored.close();
    expect(readdirSync(join(store.folder, 'set-aside'))).toHaveLength(1);
    expect(seconds).toBeLessThan(300);
  },
);
