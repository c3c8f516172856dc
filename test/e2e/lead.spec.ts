import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';

test('a lead comes to the page by keyboard, opens what is behind a number, and looks at an earlier time', async () => {
  const desk = await openDesk({ clock: '2026-05-29T10:00' });
  await createStore(desk, true);
  const { page } = desk;
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { level: 1, name: 'How it goes' })).toBeFocused();
  const every = page.getByRole('table', { name: 'Every measure of the time that is looked at' });
  await expect(every).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }

  await page.getByRole('button', { name: 'Earlier 26 weeks' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '2025 to 30 November 2025' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Nothing was closed in this time' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Later 26 weeks' })).toBeFocused();
  await page.keyboard.press('Enter');
  // Later than today there is nothing: the button is off, and the focus is not lost with it.
  await expect(page.getByRole('button', { name: 'Later 26 weeks' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Earlier 26 weeks' })).toBeFocused();

  const settled = page.getByRole('button', { name: '3: Settled at the first contact, at close. Open them' });
  await settled.focus();
  await page.keyboard.press('Enter');
  const behind = page.getByRole('dialog', { name: 'Settled at the first contact, at close: counted' });
  const rows = behind.getByRole('listitem').getByRole('button');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toBeFocused();
  const name = await rows.nth(1).locator('strong').innerText();
  await page.keyboard.press('F7');
  await expect(behind.getByText('Another person')).toHaveCount(3);
  await expect(behind.getByText(name)).toHaveCount(0);
  await page.keyboard.press('F7');
  await page.keyboard.press('Escape');
  await expect(settled).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
  await desk.close();
});
