import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

test('an open worry stays red on the desk and on its tab, in words, until it is handled', async () => {
  const desk = await openDesk({ clock: '2026-03-24T11:40' });
  await createStore(desk, true);
  const { page } = desk;
  const keys = keyboardOf(page);
  const tabs = page.getByRole('navigation', { name: 'Open contacts' });
  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  for (const line of ['He stands over her and she is frightened of him.', 'There is no food in the house.']) {
    await keys.type(line);
    await keys.press('Enter');
  }
  await expect(tabs.getByRole('button', { name: 'New contact' })).toContainText('Safety: 2 open');
  await expect(page.getByText(/^Saved/)).toBeVisible();

  await tabs.getByRole('button', { name: 'Desk' }).click();
  const row = page.getByRole('region', { name: 'Open', exact: true }).getByRole('button', { name: 'Safety: 2 open' });
  await expect(row).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await row.click();
  await expect(page.getByRole('main').getByRole('button', { name: 'Safety: 2 open' })).toBeVisible();
  await desk.close();
});
