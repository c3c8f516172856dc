import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeCopies } from '../../electron/data/db/change-copies.ts';
import { storeFiles } from '../../electron/data/db/store-files.ts';
import { migrations } from '../../electron/data/migrations/index.ts';
import { columnRegister } from '../../electron/data/queries/column-register.ts';
import { listEnded } from '../../electron/data/queries/ended.ts';
import type { Role } from '../../shared/contract/core.ts';
import { newId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { canary, canaryNumbers, canaryYear } from '../support/canary-year.ts';
import { cleanStore } from '../support/clean-store.ts';
import { setClock } from '../support/clocks.ts';
import { deskCalls } from '../support/desk-calls.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { rawJournal, rawPages } from '../support/raw-pages.ts';
import { newStore, refusalOf, type TestStore } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';

// As it was written, and as it is looked for.
const words = [canary, canary.toLowerCase(), ...canaryNumbers];
const at = (local: string) => ({ clock: instantOf(local) });

/** Which words of the year are left in which files of a store: in clear, in pages and journals as they stand. */
function leftIn({ folder, key }: TestStore): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return files.flatMap((name) => {
    const file = join(folder, name);
    const clear = name.endsWith('-wal') ? rawJournal(file, key) : Buffer.alloc(0);
    const isStore = name === 'store.db' || /^backups.*\.db$/.test(name);
    const everything = Buffer.concat([readFileSync(file), clear, isStore ? rawPages(file, key) : Buffer.alloc(0)]);
    return words
      .filter((word) => everything.includes(word))
      .map((word) => `${word} in ${name.replace(/\d{4}.*Z/, '*')}`);
  });
}

/** A digest of every column that holds no words, of the tables that a purge leaves: what anything may be counted by. */
function countable(store: TestStore) {
  const kinds = ['id', 'day', 'code', 'number'];
  const written = ['setting', 'audit', 'stream', 'purged', 'purge_run', 'erasure_decision'];
  // What people are found by goes with them.
  const goesWithPeople = ['match_key'];
  const columns = Object.entries(columnRegister).flatMap(([table, { rows, columns: all }]) =>
    rows === 'delete' || [...written, ...goesWithPeople].includes(table)
      ? []
      : [[table, Object.keys(all).filter((name) => kinds.includes(all[name] ?? ''))] as const],
  );
  const connection = store.look();
  const digests = tableDigests(connection, Object.fromEntries(columns));
  connection.close();
  return digests;
}

async function aYear(contacts: number) {
  const store = newStore();
  const opened = store.open(at('2031-01-05T09:00'));
  const { context } = opened;
  const ids = canaryYear(context, '2031-01-06', contacts);
  const jobs = (local: string) => jobsOf(store, at(local));
  const desk = (local: string) => deskCalls({ ...context, clock: setClock(local) });
  desk('2031-12-31T09:00').confirmDay('2031-12-31');
  return { store, opened, context, ids, jobs, desk };
}

describe('a purge', () => {
  test('of a year leaves no name and no word in the folder, and every count as it was', async () => {
    const { store, opened, context, ids, jobs, desk } = await aYear(40);
    await jobs('2031-12-31T10:00').makeCopy();
    expect(leftIn(store)).toEqual(expect.arrayContaining([...words.map((word) => `${word} in backups/*-40.db`)]));
    expect(leftIn(store)).toEqual(expect.arrayContaining(words.map((word) => `${word} in store.db`)));
    const counted = [countable(store), listEnded(context.db, context.actor.id, '2031-01-01', '2031-12-31')];
    const numbers = desk('2031-12-30T09:00').desk({ day: '2031-12-26' }).numbers;

    desk('2034-03-01T09:00').confirmDay('2034-03-01');
    const gone = { removed: 40, copiesCleaned: 1, copiesDropped: 0, isStoreClean: false };
    expect(await jobs('2034-03-01T09:00').purge()).toEqual(gone);
    // What an encrypted file that is written to over and over keeps of its own past.
    expect(leftIn(store).filter((left) => left.includes('backups'))).toEqual([]);
    expect(leftIn(store)).not.toEqual([]);
    expect(cleanStore(store, opened)).toBe(true);
    expect(leftIn(store)).toEqual([]);
    expect(await jobs('2034-03-01T10:00').purge()).toMatchObject({ removed: 0, isStoreClean: true });
    expect([countable(store), listEnded(context.db, context.actor.id, '2031-01-01', '2031-12-31')]).toEqual(counted);
    expect(desk('2031-12-30T09:00').desk({ day: '2031-12-26' }).numbers).toEqual(numbers);
    expect(desk('2034-03-01T09:00').purges()).toMatchObject([{ onDay: '2034-03-01', held: 0, stillOpen: 0 }]);
    expect(desk('2034-03-01T09:00').audit()[0]).toMatchObject({ action: 'purge-run', subject: null });
    const visit = ids[0] ?? '';
    desk('2034-03-01T09:00').open({ contact: ids[0], visit });
    const correct = { contact: ids[0], visit, correction: visit, reason: 'Late.' };
    expect(refusalOf(() => desk('2034-03-01T09:00').correct(correct)).code).toBe('precondition');
  });

  test('waits while the clock has jumped a year ahead, and for nobody once it is right', async () => {
    const { jobs, desk } = await aYear(8);
    expect(await jobs('2032-01-20T09:00').purge()).toMatchObject({ removed: 0 });
    expect(await jobs('2034-03-01T09:00').purge()).toMatchObject({ removed: 0 });
    expect(await jobs('2034-03-02T09:00').purge()).toMatchObject({ removed: 0 });
    expect(desk('2034-03-02T09:00').preview()).toMatchObject({ today: '2034-03-02', countsBy: '2032-01-21', gone: [] });
    expect(await jobs('2032-01-22T09:00').purge()).toMatchObject({ removed: 0 });
    expect(desk('2032-01-22T09:00').preview()).toMatchObject({ today: '2032-01-22', countsBy: '2032-01-21' });
    expect(refusalOf(() => desk('2032-01-22T09:00').confirmDay('2034-03-02')).code).toBe('precondition');
  });

  test('after months in a cupboard removes at once what was over before, and the rest once the day is confirmed', async () => {
    const { jobs, desk, ids } = await aYear(8);
    const close = { month: '2031-01', outcome: 'signposted', contacts: 1 };
    desk('2033-02-15T09:00').confirmDay('2033-02-15');
    expect(desk('2033-02-15T09:00').preview()).toMatchObject({ gone: [close] });
    expect(await jobs('2033-08-15T09:00').purge()).toMatchObject({ removed: 1 });
    const { gone, countsBy } = desk('2033-08-15T09:00').preview();
    expect([gone, countsBy]).toEqual([[], '2033-02-15']);
    desk('2033-08-15T09:00').confirmDay('2033-08-15');
    expect(desk('2033-08-15T09:00').preview().gone.length).toBeGreaterThan(1);
    expect((await jobs('2033-08-15T09:05').purge()).removed).toBeLessThan(ids.length);
  });

  test('counts from when the app was started where the clock ran behind', async () => {
    const store = newStore();
    store.open(at('2033-01-05T09:00')).close();
    const { context } = store.open(at('2031-01-05T09:00'));
    canaryYear(context, '2031-01-06', 2);
    const jobs = jobsOf(store, at('2034-03-01T09:00'));
    deskCalls({ ...context, clock: setClock('2034-03-01T09:00') }).confirmDay('2034-03-01');
    expect(await jobs.purge()).toMatchObject({ removed: 0 });
  });

  test('keeps what is held and what has still to be done, and says how many', async () => {
    const { context, ids, jobs, desk } = await aYear(8);
    const now = desk('2034-03-01T09:00');
    now.confirmDay('2034-03-01');
    now.hold({ contacts: [ids[0], ids[1]], reason: 'complaint' });
    now.hold({ contacts: [ids[0]], reason: 'complaint' });
    now.hold({ contacts: [ids[0]], reason: 'claim' });
    context.db.run('UPDATE follow_up SET done_at = NULL WHERE contact_id = :id', { id: ids[4] ?? '' });
    expect(now.preview()).toMatchObject({ held: 2, stillOpen: 1 });
    // What was promised to be taken home is still to be done as well.
    const pack = { contact: ids[5], pack: newId() };
    now.promisePack({ ...pack, due: '2034-03-08' });
    expect(now.preview()).toMatchObject({ held: 2, stillOpen: 2 });
    now.withdrawPack({ ...pack, why: 'Moved away.' });
    expect(await jobs('2034-03-01T09:05').purge()).toMatchObject({ removed: 5 });
    expect(
      now
        .findPerson(canary)
        .filter((found) => found.place === 'person')
        .map(({ held, stillOpen }) => [held, stillOpen]),
    ).toEqual(
      expect.arrayContaining([
        [true, false],
        [true, false],
        [false, true],
      ]),
    );
    now.lift({ contacts: [ids[0], ids[1]], reason: 'complaint' });
    expect(now.holds().map(({ reason, lifted }) => [reason, lifted !== null])).toEqual(
      expect.arrayContaining([
        ['claim', false],
        ['complaint', true],
        ['complaint', true],
      ]),
    );
    expect(await jobs('2034-03-01T09:10').purge()).toMatchObject({ removed: 1 });
    expect(now.preview()).toMatchObject({ held: 1, stillOpen: 1 });
    expect(refusalOf(() => now.hold({ contacts: [ids[1]], reason: 'claim' })).code).toBe('precondition');
  });

  test('lets go of a copy that it cannot clean, and of a store that was set aside long ago', async () => {
    const { store, jobs, desk } = await aYear(2);
    const { name } = await jobs('2031-12-31T10:00').makeCopy();
    writeFileSync(join(store.folder, 'backups', name), 'damaged');
    const aside = join(store.folder, 'set-aside');
    for (const each of ['2033-01-05T090000000Z-a', '2034-02-25T090000000Z-b'])
      mkdirSync(join(aside, each), { recursive: true });
    desk('2034-03-01T09:00').confirmDay('2034-03-01');
    const purged = await jobs('2034-03-01T09:00').purge();
    expect(purged).toMatchObject({ removed: 2, copiesCleaned: 0, copiesDropped: 1 });
    expect(readdirSync(aside)).toEqual(['2034-02-25T090000000Z-b']);
    expect(existsSync(join(store.folder, 'backups', name))).toBe(false);
  });

  test('cleans the copies again where one was in the making, and drops none for a reason that passes', async () => {
    const { store, jobs, desk } = await aYear(2);
    const { name } = await jobs('2031-12-31T10:00').makeCopy();
    const backups = join(store.folder, 'backups');
    writeFileSync(join(backups, 'copy.part'), 'half');
    desk('2034-03-01T09:00').confirmDay('2034-03-01');
    const full = () => {
      throw Object.assign(new Error('no room'), { code: 'SQLITE_FULL' });
    };
    const how = { key: store.key, sqliteBinding: null };
    expect(() => changeCopies(storeFiles(store.folder), how, migrations, full)).toThrow();
    expect(readdirSync(backups).sort()).toEqual([name, 'copy.part']);
    const cleaned = { copiesCleaned: 1, copiesDropped: 0 };
    expect(await jobs('2034-03-01T09:00').purge()).toMatchObject({ removed: 2, ...cleaned });
    rmSync(join(backups, 'copy.part'));
    expect(await jobs('2034-03-02T09:00').purge()).toMatchObject({ removed: 0, ...cleaned });
    expect(await jobs('2034-03-03T09:00').purge()).toMatchObject({ removed: 0, copiesCleaned: 0 });
  });

  test('is for an administrator; a lead may see what would go', () => {
    const { context } = newStore().open();
    const asked = (role: Role) => deskCalls({ ...context, actor: { ...context.actor, roles: [role] } });
    expect(asked('lead').preview()).toMatchObject({ gone: [], held: 0 });
    expect(refusalOf(() => asked('adviser').preview()).code).toBe('forbidden');
    for (const role of ['lead', 'adviser'] as const) {
      expect(refusalOf(() => asked(role).findPerson('Pike')).code).toBe('forbidden');
      expect(refusalOf(() => asked(role).confirmDay('2034-03-01')).code).toBe('forbidden');
    }
  });
});
