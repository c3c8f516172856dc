import { join } from 'node:path';
import { instantOf } from '../shared/domain/time.ts';
import { createStore, openDesk } from '../test/support/desk.ts';
import { makeStore, storeFolder } from '../test/support/desk-life.ts';
import { fetchInto, manyChanges } from '../test/support/fetched-pack.ts';
import type { Edit } from '../test/support/pack-folders.ts';
import { handOn } from '../test/support/take/hand.ts';

const clock = '2026-12-10T09:00';

/** Two slips of the kind that a check finds: ids that nothing has. */
const slips: readonly Edit[] = [
  { file: 'guide.yaml', from: 'is: support-failed', to: 'is: suport-failed' },
  { file: 'guide.yaml', from: 'has: bsl }, {', to: 'has: bls }, {' },
];

/** A picture of the page of the council pack after one has come with edits. */
async function pictureOfPack(file: string, edits: readonly Edit[], region: RegExp): Promise<void> {
  const first = await openDesk({ clock });
  const code = await makeStore(first);
  await first.close();
  fetchInto(storeFolder(first), code, instantOf(clock), edits);
  const { page, close } = await openDesk({ folder: first.folder, clock });
  await page.getByRole('button', { name: 'New contact' }).first().waitFor();
  await page.getByRole('button', { name: 'Admin', exact: true }).click();
  await page.getByRole('button', { name: 'Council pack' }).click();
  await page.getByRole('region', { name: region }).getByRole('listitem').first().waitFor();
  const words = await page.locator('[data-pane="council-pack"] > :last-child').boundingBox();
  await page.screenshot({
    path: file,
    clip: { x: 0, y: 0, width: 1_440, height: (words?.y ?? 0) + (words?.height ?? 900) },
  });
  await close();
}

/** Makes the pictures of what a pack's author sees: a talk under the second pack, what one changes, and why one is refused. */
export async function pictureAuthors(pictures: string): Promise<void> {
  const city = await openDesk({ clock: '2026-03-23T11:05', args: ['--pack=southampton'] });
  await createStore(city);
  const hand = handOn(city.page);
  await hand.begin();
  await hand.line('Dr Anil Rao, GP, Quay Street Surgery', 'caller');
  await hand.line('Stanley Webber, 19/1/1938, SO15 0QA, 01632 960102', 'person');
  await hand.hear('Third fall this month, no injury. He has a good neighbour with a key.');
  await hand.all();
  await city.page.getByText('Steps, the smallest first').waitFor();
  await city.page.locator('[data-save=saved]:visible').waitFor();
  await city.page.getByRole('region', { name: 'Message' }).waitFor({ state: 'hidden' });
  await city.page.screenshot({ path: join(pictures, 'contact-second-pack.png') });
  await city.close();
  await pictureOfPack(join(pictures, 'pack-changes.png'), manyChanges, /^A new one has come/);
  await pictureOfPack(join(pictures, 'pack-refused.png'), slips, /was refused$/);
}
