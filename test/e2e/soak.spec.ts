import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { makeStore, storeFolder, waitForState } from '../support/desk-life.ts';
import { c01Fields, changesOf } from '../support/reference-contact.ts';
import { type Sample, sampleOf, soaked, soakLine, soakPace, soakSeconds, troubleOfSoak } from '../support/soak.ts';

/** So many conversations in eight hours: a long day of a whole team at one desk. */
const inADay = 5_000;
const between = (8 * 3_600_000) / inADay;

/** A conversation from its first word to its end, as a page takes it. */
async function takeOne({ page }: Desk): Promise<void> {
  await page.evaluate(
    async ([contact, visit, changes]) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id: contact, channel: 'phone-in' });
      await contacts.open({ contact, visit });
      let seq = 0;
      for (const change of JSON.parse(changes)) {
        seq += 1;
        const saved = await contacts.patch({ contact, visit, seq, changes: [change] });
        if (!saved.ok) throw new Error(`Patch ${seq} was refused.`);
      }
      const closed = await contacts.close({ contact, visit, seq });
      if (!closed.ok) throw new Error('The close was refused.');
      await contacts.desk({});
    },
    [newId(), newId(), JSON.stringify(changesOf(c01Fields))] as const,
  );
}

test('an app that is used for hours stays as small as it was', async () => {
  test.skip(soakSeconds === null, 'for the night: it takes as long as FRONTDOOR_SOAK_SECONDS says');
  const seconds = soakSeconds ?? 0;
  test.setTimeout(seconds * 1_000 + 180_000);
  const desk = await openDesk();
  await makeStore(desk);
  await waitForState(desk, 'ready');
  await desk.page.getByRole('button', { name: 'New contact' }).first().waitFor();
  const journal = join(storeFolder(desk), 'store.db-wal');
  const pids = () => desk.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
  const samples: Sample[] = [];
  const begun = performance.now();
  const every = Math.max(1_000, (seconds * 1_000) / 200);
  let [taken, lookAt] = [0, 0];
  while (performance.now() - begun < seconds * 1_000) {
    const due = begun + (taken * between) / soakPace;
    // The pace of a day, or a faster one, and no wait for anything that a page shows.
    const early = due - performance.now();
    if (early > 0) await new Promise((go) => setTimeout(go, Math.min(early, 1_000)));
    else {
      await takeOne(desk);
      taken += 1;
    }
    if (performance.now() < begun + lookAt) continue;
    lookAt = performance.now() - begun + every;
    // Hours of use are conversations: a computer may not keep up with the pace that was asked for.
    samples.push(sampleOf(await pids(), (taken * between) / 3_600_000, journal));
  }
  const result = soaked(samples);
  console.log(`${taken} conversations in ${seconds} s: ${soakLine(result)}`);
  await desk.close();
  expect(troubleOfSoak(result)).toEqual([]);
});
