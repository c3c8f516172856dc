import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../electron/data/db/lock.ts';
import { type HostChild, startHostChild } from '../support/host-child.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { newKey, opening, refusalOf } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';

function host(): HostChild {
  const started = startHostChild();
  onTestFinished(() => started.kill());
  return started;
}

const lock = (child: HostChild, folder: string, user = 'Helen') =>
  child.ask({ type: 'lock', folder, user, sqliteBinding: null });

function smallDisk(megabytes: number): SmallDisk {
  const disk = mountSmallDisk(join(testFolder(), 'disk'), megabytes);
  onTestFinished(disk.unmount);
  return disk;
}

describe('the lock on a folder', () => {
  test('keeps a second process out and names who has it', async () => {
    const folder = testFolder();
    const [first, second] = [host(), host()];
    expect(await lock(first, folder)).toMatchObject({ ok: true });
    expect(await lock(first, folder)).toMatchObject({ ok: true });
    const refused = await lock(second, folder, userInfo().username);
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage', details: { trouble: 'in-use' } } });
    expect(JSON.stringify(refused)).toContain('by Helen');
  });

  test('goes with a process that is killed', async () => {
    const folder = testFolder();
    const [first, second] = [host(), host()];
    await lock(first, folder);
    await first.kill();
    expect(await lock(second, folder)).toMatchObject({ ok: true });
  });

  test('goes with a store that is closed', async () => {
    const folder = testFolder();
    const [first, second] = [host(), host()];
    await lock(first, folder);
    await first.ask({ type: 'close' });
    expect(await lock(second, folder)).toMatchObject({ ok: true });
  });

  test('has to be had before a store is opened', async () => {
    const store = opening(testFolder(), newKey(), { how: 'create' });
    expect(await host().ask({ type: 'open', store })).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  test('is another one for another folder', async () => {
    const [first, second] = [host(), host()];
    expect(await lock(first, testFolder())).toMatchObject({ ok: true });
    expect(await lock(second, testFolder())).toMatchObject({ ok: true });
  });

  test('is told as held even where nobody wrote down by whom', async () => {
    const folder = testFolder();
    const unlock = lockFolder(folder, 'x'.repeat(101), null);
    onTestFinished(unlock);
    expect(refusalOf(() => lockFolder(folder, 'Helen', null))).toMatchObject({ code: 'storage', trouble: 'in-use' });
  });

  test.skipIf(!canMount)('is let go where the disk is too full to write down who has it', () => {
    const disk = smallDisk(1);
    const folder = disk.folder;
    lockFolder(folder, 'Helen', null)();
    disk.fill(0);
    expect(refusalOf(() => lockFolder(folder, 'x'.repeat(90), null)).trouble).toBe('disk-full');
    disk.free();
    lockFolder(folder, 'Helen', null)();
  });
});

describe('a data host', () => {
  test('ends by itself when whoever started it has gone', async () => {
    const child = startHostChild();
    await lock(child, testFolder());
    child.leave();
    expect(await child.ended).toEqual({ code: 0, signal: null });
  });

  test('drops a malformed message and answers the next', async () => {
    const child = host();
    for (const odd of [null, 7, 'text', [], {}, { type: 'open' }, { type: 'drop', request: 1 }, { type: 'call' }])
      child.send(odd);
    expect(await lock(child, testFolder())).toMatchObject({ ok: true });
    expect(child.complaints()).toBe('');
  });

  test('answers a call before the store is open with an error that may be tried again', async () => {
    const call = { type: 'call', channel: 'contacts:desk', input: {}, profile: null } as const;
    expect(await host().ask(call)).toMatchObject({ ok: false, error: { code: 'busy' } });
  });
});
