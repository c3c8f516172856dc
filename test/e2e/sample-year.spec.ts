import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openDesk } from '../support/desk.ts';

const mark = 'Sample data: everybody here is made up';

async function isClean(page: Page, part = 'body'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).include(part).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Does something by its name, as somebody does who knows no shortcut. */
async function byName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type(name);
  await expect(page.getByRole('menuitem').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Every place of the app says that all of it is made up. */
async function isMarkedEverywhere(page: Page): Promise<void> {
  const places: readonly [string, () => Promise<void>, string][] = [
    ['directory', () => page.keyboard.press('Control+Shift+D'), 'Directory'],
    ['measures', () => page.keyboard.press('Control+Shift+H'), 'How it goes'],
    ['reviews', () => byName(page, 'Reviews of conversations'), 'Reviews'],
    ['administration', () => byName(page, 'Administration'), 'Administration'],
    ['exports', () => byName(page, 'Take data out'), 'Take data out'],
    ['desk', () => page.keyboard.press('Control+D'), 'Monday 23 November 2026'],
  ];
  for (const [pane, go, heading] of places) {
    await go();
    await expect(page.locator(`[data-pane="${pane}"]`).getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await expect(page.getByText(mark)).toBeInViewport();
  }
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expect(page.getByText(mark)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('from the first run to a year of a team that can be looked at, and a tour of eight steps, all by the keyboard', async () => {
  const desk = await openDesk({ clock: '2026-11-23T10:24' });
  const { page } = desk;
  await isClean(page);
  await page.getByRole('button', { name: 'Start with a sample year' }).press('Enter');
  // Writing the code down takes longer than making the store does: the year waits for the desk, and is not lost.
  await page.evaluate(async () => await window.frontdoor.store.retry());
  await page.getByRole('checkbox', { name: 'I have written it down' }).press('Space');
  await page.getByRole('button', { name: 'Go to the desk' }).press('Enter');

  const year = page.getByRole('region', { name: 'A sample year' });
  await expect(year.getByText(/^[1-9]\d* % of it is there/)).toBeVisible({ timeout: 60_000 });
  await isClean(page);
  await year.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(year.getByText(/^It was stopped: [1-9]\d* % of it is there, and stays\.$/)).toHaveCount(1);
  await expect(year.getByRole('status')).toHaveText(/^It was stopped/);
  await expect(year.getByRole('button', { name: 'Go on' })).toBeFocused();

  const newContact = page.getByRole('button', { name: /^New contact/ }).first();
  await expect(newContact).toHaveAttribute('aria-keyshortcuts', 'Control+N');
  await isMarkedEverywhere(page);
  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('radio', { name: '52 weeks' }).check({ force: true });
  await expect(page.getByText(/\d+ resolved · \d+ signposted/).first()).toBeVisible();
  await page.keyboard.press('Control+D');

  // The tour goes on beside the work: it takes no key from whoever types, and lies over nothing.
  await page.keyboard.press('Shift+F1');
  const tour = page.getByRole('region', { name: 'Tour' });
  await expect(tour.getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(page.locator('[data-pointed]')).toContainText('New contact');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+N');
  const notes = page.locator('[data-pane="notes"]');
  await expect(notes).toHaveAttribute('data-pointed', '');
  await expect(page.locator('[data-place="notes"]')).toBeFocused();
  await page.keyboard.type('Would like to hear somebody’s voice once a day.');
  await isClean(page, '[data-pane="tour"]');
  const [strip, key] = [await tour.boundingBox(), await page.locator('[data-shortcut="F9"]').boundingBox()];
  expect((key?.y ?? 0) + (key?.height ?? 0)).toBeLessThanOrEqual(strip?.y ?? 0);

  await tour.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(tour.getByText('Step 3 of 8')).toBeVisible();
  await tour.getByRole('button', { name: 'Later' }).press('Enter');
  await expect(tour).toBeHidden();
  // Begun again it goes on where it was left.
  await byName(page, 'Tour');
  await expect(tour.getByText('Step 3 of 8')).toBeVisible();
  for (let step = 3; step < 8; step += 1) {
    await expect(tour.getByText(`Step ${step} of 8`)).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await expect(tour.getByRole('button', { name: 'Finish' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tour).toBeHidden();
  await expect(page.locator('[data-pointed]')).toHaveCount(0);
  await page.keyboard.press('Control+D');
  await expect(page.getByRole('region', { name: 'A tour' })).toBeHidden();
  await desk.close();
});
