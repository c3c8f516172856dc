import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const line = (page: Page) => page.getByRole('textbox', { name: 'What is said' });

test('across the table: the line is shown large while it is typed, and nobody else is named', async () => {
  const desk = await openDesk({ clock: '2026-03-25T10:00' });
  const { page } = desk;
  await createStore(desk, true);
  const keys = keyboardOf(page);
  await expect(page.locator('[data-list] [data-stop]').filter({ hasText: 'Margaret Dunn' }).first()).toBeVisible();

  await keys.press('Control+n');
  await expect(line(page)).toBeFocused();
  await keys.type('Derek Sayer');
  await keys.press('Alt+p');
  await expect(page.getByRole('button', { name: 'Derek Sayer' })).toBeVisible();
  const large = page.getByRole('region', { name: 'The line, shown large' });
  await expect(page.getByRole('button', { name: 'Show the line large' })).toHaveCount(0);
  await keys.type('He lip-reads');
  await keys.press('Alt+Shift+Enter');
  await expect(page.getByRole('button', { name: 'Show the line large' })).toBeVisible();
  await keys.press('Enter');

  await keys.press('F8');
  await expect(large).toContainText('He lip-reads');
  expect(await large.locator('p').evaluate((text) => getComputedStyle(text).fontSize)).toBe('48px');
  await keys.type('What would a good week look like? ');
  await expect(large).toContainText('What would a good week look like?');
  await expect(line(page)).toBeFocused();
  await isClean(page);
  await page.keyboard.insertText('Tell me about the days when you get out, and who you meet there. '.repeat(12));
  const end = () => large.locator('div').evaluate(({ scrollTop }) => Math.abs(scrollTop));
  await expect.poll(end).toBeLessThan(2);
  await keys.press('Escape');
  await expect(large).toHaveCount(0);
  await expect(line(page)).toHaveValue(/^What would a good week/);
  await keys.press('F8');
  await expect(large).toBeVisible();
  // Nobody works blind under it.
  await keys.press('F9');
  await expect(large).toHaveCount(0);
  await keys.press('F9');

  await keys.press('Control+n');
  await expect(line(page)).toHaveValue('');
  await keys.press('F7');
  const body = page.locator('body');
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Other names hidden');
  await expect(page.getByRole('navigation', { name: 'Open contacts' })).toContainText('Another person, 10:0');
  await expect(body).not.toContainText('Sayer', { useInnerText: true });
  await keys.press('Control+k');
  await expect(page.getByRole('menuitem', { name: /^Go to Another person/ }).first()).toBeVisible();
  await expect(body).not.toContainText(/Sayer|Vowles|Dunn|Oke|Penney|Fairley/, { useInnerText: true });
  await keys.press('Escape');
  await keys.press('Control+d');
  await expect(page.locator('[data-list] [data-stop]').first()).toContainText('Another person');
  await expect(body).not.toContainText(/Sayer|Vowles|Dunn|Oke|Penney|Fairley|Lee/, { useInnerText: true });
  for (const control of await page.getByRole('button').all()) {
    expect((await control.getAttribute('aria-label')) ?? '').not.toMatch(/Vowles|Dunn|Oke|Sayer/);
  }
  await isClean(page);

  // The person of the contact in front is named as ever.
  await keys.press('Control+Shift+Tab');
  await keys.press('Control+Shift+Tab');
  await expect(page.getByRole('button', { name: 'Derek Sayer' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Person’s name' })).toHaveValue('Derek Sayer');
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Other names hidden');
  await expect(page.locator('[data-list] [data-stop]').first()).toContainText('Another person');
  await keys.press('F7');
  await expect(page.locator('[data-list] [data-stop]').filter({ hasText: 'Margaret Dunn' }).first()).toBeVisible();
  await desk.close();
});
