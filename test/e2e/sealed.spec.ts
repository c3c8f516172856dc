import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Answers the two dialogs as a person would: saves into a folder, opens a file. */
async function answerDialogs({ app }: Desk, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    Reflect.set(dialog, 'showSaveDialog', () => Promise.resolve({ canceled: false, filePath }));
    Reflect.set(dialog, 'showOpenDialog', () => Promise.resolve({ canceled: false, filePaths: [filePath] }));
  }, path);
}

async function command(page: Page, label: RegExp): Promise<void> {
  const keys = keyboardOf(page);
  await keys.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.getByRole('menuitem', { name: label }).click();
}

/** Makes the address of a desk by the screen, and says what it is. */
async function makeAddress(page: Page, name: string): Promise<string> {
  await command(page, /^Addresses for sealed files/);
  const dialog = page.getByRole('dialog', { name: 'Addresses for sealed files' });
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
  await dialog.getByRole('button', { name: 'Make my address' }).click();
  const address = dialog.getByText(/^age1/);
  await expect(address).toBeVisible();
  return (await address.textContent()) ?? '';
}

test('a draft is sealed for a colleague on one computer and taken over on another, once', async () => {
  const clock = '2026-03-23T10:12';
  const [priya, sam] = [await openDesk({ clock }), await openDesk({ clock })];
  await createStore(priya);
  await createStore(sam);
  const file = test.info().outputPath('for-sam.age');
  await answerDialogs(priya, file);
  await answerDialogs(sam, file);
  const samsAddress = await makeAddress(sam.page, 'Sam Hill');
  await isClean(sam.page);
  await sam.page.keyboard.press('Escape');
  await expect(sam.page.getByRole('dialog')).toHaveCount(0);

  const { page } = priya;
  const keys = keyboardOf(page);
  await makeAddress(page, 'Priya Shah');
  await page.getByRole('textbox', { name: 'Colleague’s name' }).fill('Sam Hill');
  await page.getByRole('textbox', { name: 'Their address' }).fill(samsAddress);
  await page.getByRole('button', { name: 'Keep this colleague' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Sam Hill' })).toContainText(/\d{4} \d{4} \d{4} \d{4}/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.type('There is no food in the house.');
  await keys.press('Enter');
  await keys.press('Control+1');
  await keys.fill('Person’s name', 'Joan Pike');
  await page.getByRole('button', { name: 'To a colleague…' }).click();
  const passing = page.getByRole('dialog', { name: 'Pass to a colleague: Joan Pike' });
  await passing.getByRole('radio', { name: 'Sam Hill' }).click();
  await expect(passing).toContainText('Safety stands open here');
  await isClean(page);
  await passing.getByRole('button', { name: 'Seal and save the file…' }).click();
  const passed = page.getByRole('region', { name: 'Passed to a colleague: has it arrived?' });
  await expect(passed).toContainText('Joan Pike');
  await expect(passed).toContainText('Safety: 1 open');
  await expect(page.getByRole('region', { name: 'Open', exact: true })).toHaveCount(0);
  expect(readdirSync(join(file, '..'))).toEqual(['for-sam.age']);
  await isClean(page);

  await command(sam.page, /^Open a sealed file/);
  const inside = sam.page.getByRole('dialog', { name: 'A sealed file from a colleague' });
  await expect(inside).toContainText('Priya Shah, says the file');
  await isClean(sam.page);
  await inside.getByRole('button', { name: 'Take it over' }).click();
  await expect(sam.page.getByRole('textbox', { name: 'What is said' })).toBeVisible();
  await expect(sam.page.getByText('There is no food in the house.').first()).toBeVisible();
  await command(sam.page, /^Open a sealed file/);
  await inside.getByRole('button', { name: 'Go to it' }).click();

  await passed.getByRole('button', { name: 'It has arrived: Joan Pike' }).click();
  await passed.getByRole('button', { name: 'Note it' }).click();
  const arrived = page.getByRole('region', { name: 'With a colleague' });
  await expect(arrived).toContainText('arrived, says Sam Hill');
  await expect(arrived).not.toContainText('Safety');
  await command(priya.page, /^Open a sealed file/);
  await expect(page.getByRole('dialog')).toContainText('This file is not sealed for you');
  await priya.close();
  await sam.close();
});
