import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { instantOf } from '../../shared/domain/time.ts';
import { openDesk } from '../support/desk.ts';
import { makeStore, storeFolder } from '../support/desk-life.ts';
import { fetchInto, manyChanges } from '../support/fetched-pack.ts';
import { keyboardOf } from '../support/keyboard.ts';

const clock = '2026-12-10T09:00';

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
  const taken = fetchInto(storeFolder(first), code, instantOf(clock), manyChanges);
  expect(taken).toMatchObject({ state: 'waiting' });

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
