import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSound } from '../../electron/data/db/check-sound.ts';
import { connect } from '../../electron/data/db/connect.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { fillSample } from '../../electron/data/services/sample/fill-sample.ts';
import { beginContact, deskCalls, takeContact } from '../support/desk-calls.ts';
import { randomFrom, seedFor } from '../support/random.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';
import { newStore, opening, refusalOf, type TestStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';
import { turnsOf } from '../support/turns-of.ts';

const flips = turnsOf('FRONTDOOR_FLIPS', 300);

/** What became of a damaged store: refused as it was opened, found by the check, or sound after all. */
type Fate = 'refused' | 'found' | 'sound';

function fateOf(folder: string, key: string, mark: boolean): Fate {
  if (mark) writeFileSync(join(folder, 'open.mark'), '');
  const refused = refusalOf(() => {
    const store = openStore(opening(folder, key));
    deskCalls(store.context).desk();
    store.close();
  });
  if (refused.code !== 'none') {
    expect(refused).toMatchObject({ code: 'storage', trouble: 'corrupt' });
    return 'refused';
  }
  const connection = connect({ file: join(folder, 'store.db'), key, sqliteBinding: null, mustExist: true });
  const check = refusalOf(() => checkSound(connection));
  connection.close();
  if (check.code === 'none') return 'sound';
  expect(check).toMatchObject({ code: 'storage', trouble: 'corrupt' });
  return 'found';
}

describe('a store with a few contacts', () => {
  let folder: string;
  let store: TestStore;
  let pristine: Buffer;

  function filled(): TestStore {
    const made = newStore();
    const opened = made.open();
    fillSample(opened.context, opened.packFolder);
    const desk = deskCalls(opened.context);
    for (let count = 0; count < 8; count += 1) takeContact(desk, c01Changes());
    opened.close();
    // A page that nothing is in any more is read by nobody, and a flip in it harms nobody.
    const connection = connect({ file: made.database, key: made.key, sqliteBinding: null, mustExist: true });
    connection.exec('VACUUM');
    connection.close();
    return made;
  }

  function damaged(damage: (file: string) => void, mark: boolean): Fate {
    folder = testFolder();
    const file = join(folder, 'store.db');
    writeFileSync(file, pristine);
    damage(file);
    return fateOf(folder, store.key, mark);
  }

  function prepare(): void {
    store = filled();
    pristine = readFileSync(store.database);
  }

  test(`shows every one of ${flips} flipped bits, and never ends the process`, {
    timeout: 60_000 + flips * 300,
  }, () => {
    prepare();
    const random = randomFrom(seedFor('bit flips'));
    const fates: Record<Fate, number> = { refused: 0, found: 0, sound: 0 };
    for (let run = 0; run < flips; run += 1) {
      const bit = random.whole(pristine.length * 8);
      const fate = damaged(
        (file) => {
          const bytes = Buffer.from(pristine);
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          writeFileSync(file, bytes);
        },
        run % 2 === 0,
      );
      fates[fate] += 1;
      if (fate === 'sound') console.log(`not seen: bit ${bit} of ${pristine.length * 8}`);
      rmSync(folder, { recursive: true });
    }
    console.log(`${flips} flips in ${pristine.length} bytes: ${JSON.stringify(fates)}`);
    expect(fates.sound).toBe(0);
  });

  test.each([0, 1, 15, 16, 100, 4_095, 4_096, 4_097, 8_192, 0.5, 0.9])('cut to %d is refused', (length) => {
    prepare();
    const left = length < 1 && length > 0 ? Math.floor(pristine.length * length) : length;
    expect(damaged((file) => truncateSync(file, left), false)).toBe('refused');
  });

  test('cut by its last page, the check finds it', () => {
    prepare();
    expect(damaged((file) => truncateSync(file, pristine.length - 4_096), false)).not.toBe('sound');
  });

  test.each([
    ['zeros', () => Buffer.alloc(16_384)],
    ['text', () => Buffer.from('Not a store.'.repeat(2_000))],
    ['its own pages in another order', () => Buffer.concat([pristine.subarray(4_096), pristine.subarray(0, 4_096)])],
    [
      'one page twice',
      () => Buffer.concat([pristine.subarray(0, 8_192), pristine.subarray(4_096, 8_192), pristine.subarray(12_288)]),
    ],
  ])('full of %s is refused or found', (_what, content) => {
    prepare();
    expect(damaged((file) => writeFileSync(file, content()), false)).not.toBe('sound');
  });
});

test('a store that is damaged while it is open is found by the check, also where reading it fails', () => {
  const store = newStore();
  const connection = store.look();
  writeFileSync(store.database, Buffer.alloc(8_192));
  expect(refusalOf(() => checkSound(connection))).toMatchObject({ code: 'storage', trouble: 'corrupt' });
});

describe('the journal of a store that ended uncleanly', () => {
  interface Unclean {
    readonly folder: string;
    readonly store: TestStore;
    readonly contact: string;
  }

  /** A copy of a store as a power cut leaves it: a journal with work in it, and the mark. */
  function unclean(): Unclean {
    const store = newStore();
    const { context } = store.open();
    const desk = deskCalls(context);
    const begun = beginContact(desk);
    desk.patch({ ...begun, seq: 1, changes: changesOf({ personName: 'Joan Pike' }) });
    const folder = testFolder();
    for (const name of ['store.db', 'store.db-wal', 'open.mark'])
      copyFileSync(join(store.folder, name), join(folder, name));
    return { folder, store, contact: begun.contact };
  }

  const namesIn = (folder: string, key: string) => {
    const opened = openStore(opening(folder, key));
    const names = deskCalls(opened.context)
      .desk()
      .drafts.map(({ personName }) => personName);
    opened.close();
    return names;
  };

  test('is brought in', () => {
    const { folder, store } = unclean();
    expect(namesIn(folder, store.key)).toEqual(['Joan Pike']);
  });

  test('missing, the store opens as it was before, sound', () => {
    const { folder, store } = unclean();
    rmSync(join(folder, 'store.db-wal'));
    expect(namesIn(folder, store.key)).toEqual([]);
  });

  test('of an earlier day of the same store ends in a store that opens, or one that says that it is damaged', () => {
    const random = randomFrom(seedFor('stale journals'));
    const fates: Record<Fate, number> = { refused: 0, found: 0, sound: 0 };
    for (let run = 0; run < Math.ceil(flips / 100); run += 1) {
      const { folder, store } = unclean();
      const stale = readFileSync(join(folder, 'store.db-wal'));
      const { context, close } = store.open();
      for (let count = random.whole(4); count >= 0; count -= 1) takeContact(deskCalls(context), c01Changes());
      close();
      store.look().pragma('wal_checkpoint(TRUNCATE)');
      copyFileSync(store.database, join(folder, 'store.db'));
      writeFileSync(join(folder, 'store.db-wal'), stale);
      fates[fateOf(folder, store.key, true)] += 1;
    }
    console.log(`stale journals: ${JSON.stringify(fates)}`);
    expect(fates.found).toBe(0);
  });

  test('of another store is not brought in', () => {
    const { folder, store } = unclean();
    copyFileSync(join(unclean().folder, 'store.db-wal'), join(folder, 'store.db-wal'));
    const refused = refusalOf(() => expect(namesIn(folder, store.key)).toEqual([]));
    expect([null, 'corrupt']).toContain(refused.trouble);
  });

  test('cut or flipped anywhere gives a sound store with a part of the work, or says that it is damaged', {
    timeout: 60_000 + flips * 300,
  }, () => {
    const { folder, store } = unclean();
    const journal = readFileSync(join(folder, 'store.db-wal'));
    const database = readFileSync(join(folder, 'store.db'));
    const random = randomFrom(seedFor('damaged journals'));
    for (let run = 0; run < flips / 5; run += 1) {
      const bytes = Buffer.from(journal);
      const at = random.whole(journal.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.whole(8));
      writeFileSync(join(folder, 'store.db'), database);
      writeFileSync(join(folder, 'store.db-wal'), run % 2 === 0 ? bytes : journal.subarray(0, at));
      rmSync(join(folder, 'store.db-shm'), { force: true });
      expect(fateOf(folder, store.key, true)).not.toBe('found');
    }
  });
});
