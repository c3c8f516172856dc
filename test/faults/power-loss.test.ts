import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundles.ts';
import { DiskModel, filesNow } from '../support/disk/disk-model.ts';
import { canWatch, type DiskWatch, watchDisk } from '../support/disk/watched-disk.ts';
import { lostFrom } from '../support/lost-patches.ts';
import { acceptedValue, nothingWritten, type Written, writePatches } from '../support/patch-writer.ts';
import { dataHostScript, projectFolder } from '../support/places.ts';
import { type Random, randomFrom, seedFor } from '../support/random.ts';
import { newStore, opening, testStore } from '../support/stores.ts';
import { testFolder } from '../support/test-folder.ts';
import { turnsOf } from '../support/turns-of.ts';

const losses = turnsOf('FRONTDOOR_POWER_LOSSES', 50);
/** How often the power goes in one life of a host: each time at another moment. */
const perLife = 10;

let watch: DiskWatch;
let [hostScript, laxScript] = ['', ''];
beforeAll(async () => {
  if (!canWatch) return;
  const { bundles, remove } = await bundle(dataHostScript, `${projectFolder}/test/support/children/lax-host.ts`);
  [hostScript = '', laxScript = ''] = bundles;
  watch = watchDisk();
  return remove;
});
afterAll(() => watch?.remove());

/** What was acknowledged, and how far the log had come by then. */
interface Receipt {
  readonly seq: number;
  readonly at: number;
}

interface Tally {
  readonly acknowledged: number;
  readonly faults: string[];
}

/** A life of a host that writes a few hundred patches, then every folder that a power cut may have left of it. */
async function liveAndLose(script: string, random: Random, times: number): Promise<Tally> {
  const store = newStore(join(testFolder(), 'store'));
  const start = filesNow(store.folder);
  const host = watch.start(script, store.folder);
  const written = nothingWritten();
  const receipts: Receipt[] = [];
  await host.ask({ type: 'lock', folder: store.folder, user: 'Helen', sqliteBinding: null });
  await host.ask({ type: 'open', store: opening(store.folder, store.key) });
  const note = (seq: number) => void receipts.push({ seq, at: host.position() });
  await writePatches(host, random, written, note, 20 + random.whole(300));
  if (random.whole(2) === 0) acceptedValue((await host.ask({ type: 'close' })) ?? { ok: true });
  await host.kill();

  const steps = host.steps();
  const first = receipts[0]?.at ?? 0;
  const from = Math.max(0, steps.findIndex(({ end }) => end >= first) - 30);
  const moments = Array.from({ length: times }, () => from + random.whole(steps.length - from + 1)).sort(
    (a, b) => a - b,
  );
  const model = new DiskModel(store.folder, start);
  const faults: string[] = [];
  let played = 0;
  for (const moment of moments) {
    for (; played < moment; played += 1) model.take(steps[played] ?? { kind: 'sync-folder' });
    const end = steps[moment - 1]?.end ?? 0;
    const folder = join(testFolder(), 'after');
    mkdirSync(folder);
    model.leave(random, folder);
    faults.push(
      ...after(folder, store.key, writtenBy(written, receipts, end)).map((fault) => `at ${moment}: ${fault}`),
    );
    rmSync(folder, { recursive: true });
  }
  return { acknowledged: written.acknowledged, faults };
}

/** What was acknowledged before the power went. */
function writtenBy(written: Written, receipts: readonly Receipt[], end: number): Written {
  const known = receipts.filter(({ at }) => at <= end);
  const acknowledged = Math.max(0, ...known.map(({ seq }) => seq));
  return { ...written, begun: known.length > 0 ? written.begun : null, acknowledged };
}

function after(folder: string, key: string, written: Written): string[] {
  try {
    return lostFrom(testStore(folder, key), written);
  } catch (error) {
    return [`the store does not open: ${error}`];
  }
}

async function loseAgainAndAgain(script: string, times: number, random: Random): Promise<Tally> {
  const all: Tally = { acknowledged: 0, faults: [] };
  let acknowledged = 0;
  for (let done = 0; done < times; done += perLife) {
    const tally = await liveAndLose(script, random, Math.min(perLife, times - done));
    acknowledged += tally.acknowledged;
    all.faults.push(...tally.faults);
  }
  return { ...all, acknowledged };
}

describe.skipIf(!canWatch)('a computer whose power goes while it writes', () => {
  test(`loses nothing that was acknowledged, ${losses} times`, { timeout: 60_000 + losses * 2_000 }, async () => {
    const begun = performance.now();
    const { acknowledged, faults } = await loseAgainAndAgain(hostScript, losses, randomFrom(seedFor('power loss')));
    const seconds = Math.round((performance.now() - begun) / 1_000);
    console.log(`${losses} power cuts, ${acknowledged} patches acknowledged, ${seconds} s`);
    expect(faults).toEqual([]);
  });

  test('and one that does not write through is found out', { timeout: 120_000 }, async () => {
    const { faults } = await loseAgainAndAgain(laxScript, 20, randomFrom(seedFor('a lax host')));
    console.log(`a host with synchronous = NORMAL lost patches in ${faults.length} of 20 power cuts`);
    expect(faults.length).toBeGreaterThan(0);
  });
});
