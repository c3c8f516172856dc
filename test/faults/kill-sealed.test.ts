import { beforeAll, expect, test } from 'vitest';
import { checkSound } from '../../electron/data/db/check-sound.ts';
import { newId } from '../../shared/domain/ids.ts';
import { bundle } from '../support/bundles.ts';
import { startHostChild } from '../support/host-child.ts';
import { dataHostScript } from '../support/places.ts';
import { randomFrom, seedFor } from '../support/random.ts';
import { draftAt, type SealedDesk, twoDesks } from '../support/sealed-desks.ts';
import { opening } from '../support/stores.ts';
import { tableDigests } from '../support/table-digests.ts';
import { turnsOf } from '../support/turns-of.ts';

const runs = turnsOf('FRONTDOOR_STEP_KILLS', 12);
const patience = 120_000 + runs * 5_000;

let hostScript = '';
beforeAll(async () => {
  const { bundles, remove } = await bundle(dataHostScript);
  [hostScript = ''] = bundles;
  return remove;
});

/** Asks a process of its own to take a file over, and ends it as a power cut would after some milliseconds. */
async function takeAndDie({ store }: SealedDesk, bytes: string, after: number | null): Promise<void> {
  const host = startHostChild(hostScript);
  const asked = host.ask({
    ...{ type: 'job', store: opening(store.folder, store.key), profile: null },
    ...{ channel: 'sealed:take', input: { bytes } },
  });
  if (after !== null) setTimeout(() => void host.kill(), after);
  await asked;
  await host.kill();
}

test(
  'a process that dies while it takes a file over has taken all of it or nothing',
  async () => {
    const random = randomFrom(seedFor('kill-sealed'));
    const [priya, sam] = await twoDesks();
    const pass = async () => {
      const { contact } = draftAt(priya);
      return { contact, bytes: (await priya.pass(contact, sam)).bytes };
    };
    const first = await pass();
    const begun = performance.now();
    await takeAndDie(sam, first.bytes, null);
    const whole = performance.now() - begun;
    let nothing = 0;
    for (let run = 0; run < runs; run += 1) {
      const { contact, bytes } = await pass();
      const before = tableDigests(sam.store.look());
      await takeAndDie(sam, bytes, random.whole(Math.ceil(whole * 1.2)));
      const isThere = sam.store.look().prepare('SELECT 1 FROM contact WHERE id = ?').get(contact) !== undefined;
      if (!isThere) {
        nothing += 1;
        expect(tableDigests(sam.store.look())).toEqual(before);
        await sam.take(bytes);
      }
      const visit = newId();
      expect(sam.desk.open({ contact, visit })).toEqual(priya.desk.open({ contact, visit }));
    }
    console.log(`${nothing} of ${runs} died before, ${runs - nothing} after`);
    checkSound(sam.store.look());
  },
  patience,
);
