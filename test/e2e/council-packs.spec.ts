import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openStore } from '../../electron/data/open-store.ts';
import { takeSignedPack } from '../../electron/data/services/council-packs/take-signed-pack.ts';
import { readKeyFile } from '../../electron/main/keys/key-file.ts';
import { openByRecoveryCode } from '../../electron/main/keys/store-key.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { openDesk } from '../support/desk.ts';
import { makeStore, storeFolder } from '../support/desk-life.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { somersetFolder } from '../support/places.ts';
import { packKeys, signedPack, withKiosk } from '../support/signed-packs.ts';

const clock = '2026-12-10T09:00';

/** A pack as the collector handed it out: a way to get in touch more, another number, and less time that things are kept. */
function fetchInto(folder: string, code: string): void {
  const keys = readKeyFile(folder);
  const key = keys && openByRecoveryCode(keys, code);
  if (!key) throw new Error('There is no key to the store.');
  const store = openStore({
    folder,
    key,
    packs: somersetFolder,
    sqliteBinding: null,
    clock: instantOf(clock),
    how: 'open',
  });
  try {
    const number = {
      file: 'pack.yaml',
      from: 'in_hours: "EXAMPLE 01632 960902"',
      to: 'in_hours: "EXAMPLE 01632 960903"',
    };
    const months = { file: 'pack.yaml', from: 'resolved: 24, signposted', to: 'resolved: 12, signposted' };
    const pack = signedPack([withKiosk, number, months], '2026-12-09T09:00:00.000Z');
    const body = JSON.stringify(pack);
    const taken = takeSignedPack(store.context, { body, packKey: packKeys.publicKey });
    expect(taken).toMatchObject({ state: 'waiting' });
  } finally {
    store.close();
  }
}

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
}

test('a pack that has come is looked at, used, and gone back from with a reason, by the keyboard', async () => {
  const first = await openDesk({ clock });
  const code = await makeStore(first);
  await first.close();
  fetchInto(storeFolder(first), code);

  const { page, close } = await openDesk({ folder: first.folder, clock });
  const keys = keyboardOf(page);
  await expect(page.getByRole('region', { name: 'A new council pack has come' })).toContainText('of 21 November 2026');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('council pack');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Council pack' })).toBeFocused();
  const waiting = page.getByRole('region', { name: /^A new one has come/ });
  await expect(waiting).toContainText('The council itself: EXAMPLE 01632 960903, was EXAMPLE 01632 960902.');
  await expect(waiting).toContainText('some names and words are removed earlier than now');
  await expect(waiting).toContainText('New: “Kiosk”.');
  await isClean(page);

  await keys.goTo('Use it…');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Leave it waiting' })).toBeFocused();
  await keys.goTo('Use it');
  await keys.press('Enter');
  await expect(page.getByText(/^In use: the version of 21 November 2026/)).toBeFocused();
  await keys.goTo('Go back to the version before…');
  await keys.press('Enter');
  await expect(page.getByLabel('What is wrong with it')).toBeFocused();
  await page.keyboard.type('The number is wrong.');
  await isClean(page);
  await keys.goTo('Go back');
  await keys.press('Enter');
  await expect(page.getByText(/^Gone back: the version of/)).toBeFocused();
  const others = page.getByRole('list', { name: 'Other versions' });
  await expect(others).toContainText('Gone back from on 10 December 2026 by This desk');
  await expect(others).toContainText('“The number is wrong.”');
  await isClean(page);
  await close();
});
