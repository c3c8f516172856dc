import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openClosedDesk } from '../support/closed-desk.ts';
import type { Desk } from '../support/desk.ts';

/** The system's dialog cannot be pressed from here: it answers with a file, or with nothing chosen. */
async function chooseInDialog({ app }: Desk, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

test('a lead looks at the rows of a quarter, and saves them and a table into files', async () => {
  const desk = await openClosedDesk({ clock: '2026-04-02T09:00' });
  const { page, folder } = desk;
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('take data out');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Take data out' })).toBeFocused();
  // The quarter before this one is proposed; what ended today is in the one after.
  const last = page.getByRole('textbox', { name: 'Last day' });
  await expect(last).toHaveValue('31 March 2026');
  await last.fill('2/4/2026');
  await page.getByRole('button', { name: 'Look at the rows' }).click();
  await expect(page.getByText('1 row, 1 with errors.')).toBeVisible();
  await expect(page.getByText('The council’s own number is not on record.')).toBeVisible();
  await page.getByText('Save the table by kind').click();
  await page.getByText('See it as it leaves').click();
  await expect(page.getByRole('cell', { name: '[c]' }).first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }

  const [rows, table] = [join(folder, 'rows.csv'), join(folder, 'table.csv')];
  await chooseInDialog(desk, null);
  await page.getByRole('button', { name: 'Save the rows…' }).click();
  await chooseInDialog(desk, rows);
  await page.getByRole('button', { name: 'Save the rows…' }).click();
  await expect(page.getByText('The rows are saved')).toBeVisible();
  expect(readFileSync(rows, 'utf8')).toMatch(/^LA Code,Reporting Period Start Date,.*\r\n.*,1941-06-02,.*,TA1 4DY,/);
  await chooseInDialog(desk, table);
  await page.getByRole('button', { name: 'Save a CSV file…' }).click();
  await expect(page.getByText('The table is saved')).toBeVisible();
  expect(readFileSync(table, 'utf8')).toContain('[c] stands for a count from 1 to 4');
  const actions = await page.evaluate(async () => (await window.frontdoor.audit.list({ limit: 5 })).value);
  expect(JSON.stringify(actions)).toMatch(/table-saved-outside.*requests-saved.*requests-put-together/);
  await desk.close();
});
