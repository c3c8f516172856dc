import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../support/bundles.ts';
import { filesNow } from '../support/disk/disk-model.ts';
import { cutPower } from '../support/disk/power-cuts.ts';
import { canWatch, type DiskWatch, watchDisk } from '../support/disk/watched-disk.ts';
import { faultAfter, writeWatched } from '../support/disk/watched-patches.ts';
import { dataHostScript, projectFolder } from '../support/places.ts';
import { type Random, randomFrom, seedFor } from '../support/random.ts';
import { newStore, opening } from '../support/stores.ts';
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

/** A life of a host that writes a few hundred patches, and what power cuts would have left of it. */
async function liveAndLose(script: string, random: Random, times: number) {
  const store = newStore(join(testFolder(), 'store'));
  const start = filesNow(store.folder);
  const host = watch.start(script, store.folder);
  const receipts = await writeWatched(host, opening(store.folder, store.key), random, 20 + random.whole(300));
  if (random.whole(2) === 0) await host.ask({ type: 'close' });
  await host.kill();
  const faults: string[] = [];
  const life = { folder: store.folder, start, steps: host.steps() };
  cutPower(life, random, times, receipts.opened, ({ folder, position, step }) => {
    const fault = faultAfter(folder, store.key, receipts.at(position));
    if (fault) faults.push(`at step ${step}: ${fault}`);
  });
  return { acknowledged: receipts.acknowledged, faults };
}

async function loseAgainAndAgain(script: string, times: number, random: Random) {
  const faults: string[] = [];
  let acknowledged = 0;
  for (let done = 0; done < times; done += perLife) {
    const life = await liveAndLose(script, random, Math.min(perLife, times - done));
    acknowledged += life.acknowledged;
    faults.push(...life.faults);
  }
  return { acknowledged, faults };
}

describe.skipIf(!canWatch)('a computer whose power goes while it writes', () => {
  test(`loses nothing that was acknowledged, ${losses} times`, { timeout: 60_000 + losses * 2_000 }, async () => {
    const { acknowledged, faults } = await loseAgainAndAgain(hostScript, losses, randomFrom(seedFor('power cuts')));
    console.log(`${losses} power cuts, ${acknowledged} patches acknowledged`);
    expect(faults).toEqual([]);
  });

  test('and one that does not write through is found out', { timeout: 120_000 }, async () => {
    const { faults } = await loseAgainAndAgain(laxScript, 20, randomFrom(seedFor('a lax host')));
    console.log(`a host with synchronous = NORMAL lost patches in ${faults.length} of 20 power cuts`);
    expect(faults.length).toBeGreaterThan(0);
  });
});
