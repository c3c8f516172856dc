import { constants } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundles.ts';
import { canWatch, type DiskWatch, type WatchedHost, watchDisk } from '../support/disk/watched-disk.ts';
import type { HostReply } from '../support/host-child.ts';
import { lostFrom } from '../support/lost-patches.ts';
import { acceptedValue, nothingWritten, someChanges, type Written, writePatches } from '../support/patch-writer.ts';
import { dataHostScript } from '../support/places.ts';
import { type Random, randomFrom, seedFor } from '../support/random.ts';
import { newStore, opening, type TestStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';
import { turnsOf } from '../support/turns-of.ts';

const errors = turnsOf('FRONTDOOR_DISK_ERRORS', 50);
const perLife = 10;
const { ENOSPC, EIO, EROFS } = constants.errno;
/** What goes wrong, and what somebody may be told of it. */
const kinds = [
  { error: ENOSPC, troubles: ['disk-full', 'disk-error'] },
  { error: EIO, troubles: ['disk-error'] },
  { error: EROFS, troubles: ['read-only', 'disk-error'] },
];

let watch: DiskWatch;
let script = '';
beforeAll(async () => {
  if (!canWatch) return;
  const { bundles, remove } = await bundle(dataHostScript);
  [script = ''] = bundles;
  watch = watchDisk();
  return remove;
});
afterAll(() => watch?.remove());

/** Looks that a refusal says what somebody can do, and nothing of how the program works. */
function expectPlain(reply: HostReply | null, troubles: readonly string[]): void {
  if (reply === null || reply.ok) throw new Error('There was no refusal.');
  const { code, details, message } = reply.error;
  expect(code).toBe('storage');
  expect(troubles).toContain(details?.trouble);
  expect(message).toMatch(/^[A-Z].{30,}\.$/);
  expect(message).not.toMatch(/SQLITE|\bE[A-Z]{3,}\b|errno|does not open/);
}

type Kind = (typeof kinds)[number];
const anyKind = (random: Random): Kind => kinds[random.whole(kinds.length)] ?? { error: EIO, troubles: [] };
const howMany = (random: Random) => [1, 3, 1_000_000][random.whole(3)] ?? 1;

async function openAs(host: WatchedHost, { folder, key }: TestStore): Promise<HostReply | null> {
  const locked = await host.ask({ type: 'lock', folder, user: 'Helen', sqliteBinding: null });
  if (!locked?.ok) return locked;
  return await host.ask({ type: 'open', store: opening(folder, key) });
}

/** Types on until a step of the disk fails or a few patches have been saved all the same. @returns whether one was refused */
async function typeInto(host: WatchedHost, written: Written, random: Random, kind: Kind): Promise<boolean> {
  const { contact, visit, sent } = written;
  for (let patch = 0; patch < 12; patch += 1) {
    const changes = someChanges(random, []);
    const seq = sent.push(changes);
    const save = () =>
      host.ask({ type: 'call', channel: 'contacts:patch', input: { contact, visit, seq, changes }, profile: null });
    const reply = await save();
    if (reply?.ok) {
      written.acknowledged = seq;
      continue;
    }
    expectPlain(reply, kind.troubles);
    host.heal();
    // What was refused is still on the screen, and is sent once more.
    expect(acceptedValue((await save()) ?? { ok: true })).toEqual({ seq });
    written.acknowledged = seq;
    return true;
  }
  host.heal();
  return false;
}

async function failWhileTyping(store: TestStore, random: Random, times: number): Promise<number> {
  const host = watch.start(script, store.folder);
  const written = nothingWritten();
  let refused = 0;
  expect(await openAs(host, store)).toMatchObject({ ok: true });
  await writePatches(host, random, written, () => {}, 1 + random.whole(60));
  for (let turn = 0; turn < times; turn += 1) {
    const kind = anyKind(random);
    host.failAfter(random.whole(30), kind.error, howMany(random));
    if (await typeInto(host, written, random, kind)) refused += 1;
  }
  await host.kill();
  expect(host.complaints()).toBe('');
  expect(lostFrom(store, written)).toEqual([]);
  return refused;
}

describe.skipIf(!canWatch)('a disk that fails', () => {
  const timeout = 60_000 + errors * 1_000;

  test(`while somebody types refuses plainly, and keeps what was saved, ${errors} times`, { timeout }, async () => {
    const random = randomFrom(seedFor('errors of the disk'));
    const store = newStore(join(testFolder(), 'store'));
    let refused = 0;
    for (let done = 0; done < errors; done += perLife) {
      refused += await failWhileTyping(store, random, Math.min(perLife, errors - done));
    }
    console.log(`${errors} errors of the disk, ${refused} of them refused a patch`);
    expect(refused).toBeGreaterThan(errors / 4);
  });

  test('while a store is opened or copied says so, and goes on once it is mended', { timeout }, async () => {
    const random = randomFrom(seedFor('errors while a store is opened'));
    const store = newStore(join(testFolder(), 'store'));
    const job = { type: 'job', profile: null, channel: 'backups:make', input: undefined, files: [] } as const;
    const asked = { ...job, files: [], store: opening(store.folder, store.key) };
    let refused = 0;
    for (let turn = 0; turn < Math.ceil(errors / 5); turn += 1) {
      const host = watch.start(script, store.folder);
      const kind = anyKind(random);
      const isCopy = random.whole(2) === 0;
      if (isCopy) expect(await openAs(host, store)).toMatchObject({ ok: true });
      host.failAfter(random.whole(isCopy ? 300 : 60), kind.error, howMany(random));
      const reply = isCopy ? await host.ask(asked) : await openAs(host, store);
      if (!reply?.ok) {
        refused += 1;
        expectPlain(reply, kind.troubles);
      }
      host.heal();
      expect(isCopy ? await host.ask(asked) : await openAs(host, store)).toMatchObject({ ok: true });
      const written = nothingWritten();
      await writePatches(host, random, written, () => {}, 3);
      await host.kill();
      expect(host.complaints()).toBe('');
      expect(lostFrom(store, written)).toEqual([]);
    }
    console.log(`${refused} errors of the disk refused an opening or a copy`);
  });
});
