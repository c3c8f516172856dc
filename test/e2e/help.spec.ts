import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';

test('help opens the guide of where one is, with its pictures, and the conversation is as it was', async () => {
  const desk = await openDesk({ clock: '2026-03-23T10:12' });
  const { page } = desk;
  await createStore(desk);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const section = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });
  await page.keyboard.press('Control+n');
  const line = page.getByRole('textbox', { name: 'What is said' });
  await expect(line).toBeFocused();
  await page.keyboard.type('She is lonely');
  await page.keyboard.press('F1');
  await expect(heading('A conversation by the keyboard')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line).toBeFocused();
  await page.keyboard.type(' since he died');
  await expect(line).toHaveValue('She is lonely since he died');

  await page.keyboard.press('F9');
  await expect(page.getByRole('region', { name: 'Safety', exact: true })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(section('Safety, and deciding with support')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Admin', exact: true }).press('Enter');
  await expect(heading('Administration')).toBeFocused();
  await page.keyboard.press('F1');
  await expect(heading('For administrators')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Holds', exact: true }).press('Enter');
  await expect(section('Holds')).toBeFocused();
  await page.keyboard.press('F1');
  await expect(section('Holds')).toBeFocused();
  await expect(page.getByRole('article', { name: 'Guide' })).toContainText('What is held stays whatever its time is');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+d');
  await page.keyboard.press('F1');
  await expect(heading('A conversation by the keyboard')).toBeFocused();
  const guide = page.getByRole('article', { name: 'Guide' });
  const picture = guide.getByRole('img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(600);
  await guide.getByRole('link', { name: 'Following up, and ringing back' }).press('Enter');
  await expect(heading('Following up, and ringing back')).toBeFocused();

  const guides = page.getByRole('navigation', { name: 'Guides' });
  await guides.getByRole('button', { name: 'The collector' }).press('Enter');
  await guide.getByRole('link', { name: 'why it is so' }).press('Enter');
  await expect(heading('36. The collector releases whole months, all their tables together')).toBeFocused();
  await guide.getByRole('button', { name: 'Back to: The collector' }).press('Enter');
  await expect(section('What is in the database, and who may see it')).toBeFocused();

  await page.getByRole('textbox', { name: 'Find in the guides' }).fill('reading a chart');
  await guides.getByRole('button').first().press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Reading a chart' })).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }

  await page.keyboard.press('Control+Tab');
  await expect(line).toHaveValue('She is lonely since he died');
  await desk.close();
});
