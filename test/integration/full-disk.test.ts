import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSound } from '../../electron/data/db/check-sound.ts';
import { openStore } from '../../electron/data/open-store.ts';
import { prepareFolder } from '../../electron/main/store/folder.ts';
import { beginContact, deskCalls } from '../support/desk-calls.ts';
import { filesIn } from '../support/folders.ts';
import { jobsOf } from '../support/job-contexts.ts';
import { codePointRow, inventedPostcodes } from '../support/postcodes/invented-list.ts';
import { changesOf } from '../support/reference-contact.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { newKey, newStore, opening, refusalOf } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

const aLot = (seq: number) =>
  changesOf({ assessmentWords: String(seq % 10).repeat(2_000), unfinishedLine: 'x'.repeat(4_000) });

function smallDisk(megabytes: number): SmallDisk {
  const disk = mountSmallDisk(join(testFolder(), 'disk'), megabytes);
  onTestFinished(disk.unmount);
  return disk;
}

describe.skipIf(!canMount)('a disk that is really full', () => {
  test('refuses a patch, keeps the ones before, and takes it once there is room again', () => {
    const disk = smallDisk(8);
    const store = newStore(join(disk.folder, 'store'));
    const { context, close } = store.open();
    const desk = deskCalls(context);
    const begun = beginContact(desk);
    disk.fill(1024 * 1024);

    let acknowledged = 0;
    let refused = refusalOf(() => undefined);
    for (let seq = 1; seq <= 2_000 && refused.code === 'none'; seq += 1) {
      const note = {
        id: begun.contact.slice(0, -4) + String(seq).padStart(4, '0'),
        at: context.clock.now(),
        text: 'n'.repeat(4_000),
        tag: null,
      };
      refused = refusalOf(() => {
        desk.patch({ ...begun, seq, changes: seq <= 490 ? [...aLot(seq), { note }] : aLot(seq) });
        acknowledged = seq;
      });
    }
    expect(refused).toMatchObject({ code: 'storage', trouble: 'disk-full' });
    expect(acknowledged).toBeGreaterThan(0);
    const lastSeq = () => store.look().prepare('SELECT last_seq FROM visit WHERE id = ?').pluck().get(begun.visit);
    expect(lastSeq()).toBe(acknowledged);
    console.log(`disk full after ${acknowledged} patches`);

    disk.free();
    const next = acknowledged + 1;
    expect(desk.patch({ ...begun, seq: next, changes: aLot(next) })).toEqual({ seq: next });
    expect(desk.patch({ ...begun, seq: next, changes: aLot(next) })).toEqual({ seq: next });
    close();
    const connection = store.look();
    checkSound(connection);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(lastSeq()).toBe(next);
  });

  test('keeps no half of a copy, and what was there stays', async () => {
    const disk = smallDisk(8);
    const store = newStore(join(disk.folder, 'store'));
    const files = () => filesIn(store.folder).filter((name) => !/-(wal|shm)$/.test(name));
    const before = files();
    await expect(jobsOf(store).makeCopy()).rejects.toMatchObject({ details: { trouble: 'disk-full' } });
    expect(files()).toEqual(before);
  });

  test('makes no store, and makes it once there is room', () => {
    const disk = smallDisk(2);
    disk.fill(16 * 1024);
    const key = newKey();
    const folder = disk.folder;
    const create = () => openStore(opening(folder, key, { how: 'create' }));
    expect(refusalOf(create)).toMatchObject({ code: 'storage', trouble: 'disk-full' });
    expect(filesIn(folder)).not.toContain('store.db');
    disk.free();
    create().close();
  });

  test('takes no list of postcodes, says so, and leaves the one before in use, also where it fills up on the way', async () => {
    const disk = smallDisk(360);
    const store = newStore(join(disk.folder, 'store'));
    const { context } = store.open();
    const [desk, jobs] = [deskCalls(context), jobsOf(store)];
    const list = (count: number) => {
      const file = join(testFolder(), 'list.csv');
      writeFileSync(file, [...inventedPostcodes(count)].map(codePointRow).join(''));
      return file;
    };
    await jobs.importPostcodes([list(1_000)]);
    const before = desk.postcodeList();
    const files = () => filesIn(join(store.folder, 'postcodes'));
    const kept = files();
    const refused = async (attempt: Promise<unknown>) => {
      const said = await attempt.then(
        () => 'nothing',
        (error: unknown) => String(error),
      );
      expect(said).toContain('There is not enough room on the disk: a list needs 300 MB while it is made.');
      expect(desk.postcodeList()).toEqual(before);
      expect(desk.lookUp('TA1 0AA').kind).toBe('exact');
    };
    // As soon as it has begun to read, something else takes the room.
    const filling = new (class extends Array<unknown> {
      override push(...steps: unknown[]): number {
        if (this.length === 0) disk.fill(64 * 1024);
        return super.push(...steps);
      }
    })();
    await refused(jobs.importPostcodes([list(60_000)], filling));
    expect(filling.length).toBeGreaterThan(0);
    expect(files()).toEqual(kept);
    // And where there was no room from the beginning.
    await refused(jobs.importPostcodes([list(2_000)]));
    expect(files()).toEqual(kept);
    disk.free();
    await jobs.importPostcodes([list(2_000)]);
    expect(desk.postcodeList()).toMatchObject({ about: { postcodes: 2_000 } });
  });

  test('is told before a store is opened on it', () => {
    const disk = smallDisk(1);
    expect(prepareFolder(join(disk.folder, 'store'))).toBe('disk-full');
  });
});
