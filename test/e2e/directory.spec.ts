import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { inventedServices } from '../support/directory/invented-services.ts';
import { putDirectory } from '../support/directory/put-directory.ts';

test.describe.configure({ mode: 'serial' });
let desk: Desk;

test.beforeAll(async () => {
  desk = await openDesk({ clock: '2026-03-23T10:12' });
  await createStore(desk);
  putDirectory(join(desk.folder, 'store'), inventedServices);
});
test.afterAll(() => desk.close());

const noPostcodes = 'there is no list of postcodes on this computer. An administrator imports one.';

async function axe(inside: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: desk.page }).setLegacyMode().include(inside).analyze();
  expect(violations).toEqual([]);
}

test('while the cursor is in the notes a service is offered, taken back, and its details promised', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+n');
  const line = page.getByRole('textbox', { name: 'What is said' });
  await expect(line).toBeFocused();
  await page.keyboard.type('She is lonely since he died.');
  const suggested = page.getByText('Loneliness').first();
  await expect(suggested).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  const services = page.getByRole('list', { name: 'Services that could help' });
  await expect(services.getByRole('listitem')).not.toHaveCount(0);
  await expect(page.locator('[data-pane="help"]').getByText(noPostcodes)).toHaveCount(1);
  const inFront = services.locator('[data-front="true"]');
  const first = await inFront.getAttribute('aria-label');
  await page.keyboard.press('Alt+j');
  await expect(inFront).not.toHaveAttribute('aria-label', first ?? '');
  const second = (await inFront.getAttribute('aria-label')) ?? '';

  const offered = page.getByRole('list', { name: 'What could help' }).getByRole('listitem');
  await page.keyboard.press('Alt+f');
  await expect(offered).toHaveCount(1);
  await expect(offered).toContainText(second);
  await expect(services.getByText(second)).toHaveCount(0);
  await expect(line).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(offered).toHaveCount(0);
  await expect(line).toHaveValue('She is lonely since he died.');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Alt+d');
  await expect(offered.getByLabel('Who arranges it')).toHaveValue('This desk');
  await expect(offered.getByLabel('By when')).toHaveValue('30 March 2026');

  // At 200 % there is room for one pane: the first press brings the services there, the second offers.
  const size = await page.evaluate(() => [window.innerWidth, window.innerHeight] as const);
  const resize = (to: readonly number[]) =>
    desk.app.evaluate(({ BrowserWindow }, [width = 0, height = 0]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, to);
  await resize([640, 480]);
  await expect(services).toBeHidden();
  await page.keyboard.press('Alt+f');
  await expect(inFront.getByRole('button', { name: /^Offer/ })).toBeFocused();
  await expect(offered).toHaveCount(1);
  await page.keyboard.press('Alt+f');
  await expect(offered).toHaveCount(2);
  await resize(size);

  await page.getByRole('textbox', { name: 'Look for a service' }).fill('handyp');
  await expect(services.getByRole('listitem').first()).toContainText('handyperson');
  await axe('[data-pane="help"]');
});

test('the directory is looked through by the keyboard, and what staff know of a service is kept', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Shift+d');
  const directory = page.locator('[data-pane="directory"]');
  const box = directory.getByRole('textbox', { name: 'Look for a service' });
  await expect(box).toBeFocused();
  await page.keyboard.type('lunch');
  const found = directory.getByRole('list', { name: 'Services found' });
  await expect(directory.getByRole('status')).toHaveText('6 services found.');
  await expect(directory.getByText(noPostcodes)).toHaveCount(1);
  // That it has not been looked at for long is a badge, and no louder than the name.
  const stale = found.getByText('looked at 13 months ago').first();
  await expect(stale.locator('svg')).toHaveCount(1);
  const [badge, nameOfIt] = await Promise.all(
    [stale, found.getByRole('button').first()].map((text) =>
      text.evaluate((element) => {
        const { fontSize, fontWeight } = getComputedStyle(element);
        return { size: Number.parseFloat(fontSize), weight: Number(fontWeight) };
      }),
    ),
  );
  expect(badge?.size).toBeLessThan(nameOfIt?.size ?? 0);
  expect(badge?.weight).toBeLessThan(nameOfIt?.weight ?? 0);
  await found.getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  const second = found.getByRole('button').nth(1);
  await expect(second).toBeFocused();
  const name = ((await second.textContent()) ?? '').replace(/^2/, '');
  await page.keyboard.press('Enter');
  const heading = directory.getByRole('article').getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  expect(name.startsWith((await heading.textContent()) ?? '-')).toBe(true);

  const note = directory.getByLabel('A note for whoever gives it next');
  await note.fill('The door is at the back.');
  await directory.getByRole('button', { name: 'Keep the note' }).press('Enter');
  await expect(note).toBeFocused();
  await directory.getByRole('button', { name: /^Report dead number/ }).press('Enter');
  await expect(found).toContainText('Number said to be dead since 23 March');
  await expect(found).toContainText('Our note: The door is at the back.');
  await axe('[data-pane="directory"]');

  // A dead number has taken it further down.
  await directory.getByRole('button', { name: 'Back to the list' }).press('Enter');
  await expect(found.locator('[aria-current="true"]')).toBeFocused();
  await box.fill('zzz');
  await expect(directory.getByRole('status')).toHaveText('Nothing found. Other words, or fewer filters, may find it.');
});

test('what somebody said they enjoy comes before other words of the topic', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+n');
  const line = page.getByRole('textbox', { name: 'What is said' });
  await expect(line).toBeFocused();
  await page.keyboard.type('She is lonely since he died.');
  await page.keyboard.press('Alt+Enter');
  const inFront = page.getByRole('list', { name: 'Services that could help' }).locator('[data-front="true"]');
  await expect(inFront).toBeVisible();
  await expect(inFront).not.toContainText('lunch club');
  await page.keyboard.press('Enter');
  await page.keyboard.type('She loved going to lunch clubs.');
  await page.keyboard.press('Enter');
  await expect(inFront).toContainText('Close to what they said: “lunch club”');
});
