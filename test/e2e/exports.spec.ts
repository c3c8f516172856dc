import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openClosedDesk } from '../support/closed-desk.ts';
import type { Desk } from '../support/desk.ts';
import { readPdf } from '../support/pdf-text.ts';

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

test('the report of a month leaves as a PDF, by buttons alone, with small counts hidden unless somebody chooses otherwise', async () => {
  const desk = await openClosedDesk({ clock: '2026-03-24T11:54' });
  const { page, folder } = desk;
  const save = async (kind: 'outside' | 'inside') => {
    const file = join(folder, `${kind}.pdf`);
    await chooseInDialog(desk, file);
    await report.getByRole('button', { name: 'Save a PDF…' }).click();
    await expect(report.getByText('The report is saved')).toBeVisible();
    return readPdf(readFileSync(file));
  };
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { level: 1, name: 'How it goes' })).toBeVisible();
  const report = page.getByRole('region', { name: 'Monthly report' });
  await expect(report.getByText('February 2026')).toBeVisible();
  await expect(report.getByRole('button', { name: 'Later month' })).toBeDisabled();
  const outside = await save('outside');
  expect(outside.text).toContain('Monthlyreport:February2026');
  expect(outside.text).toContain('Toleavetheservice');
  expect(outside.pages).toBeGreaterThan(2);
  await report.getByRole('button', { name: 'Earlier month' }).click();
  await expect(report.getByText('January 2026')).toBeVisible();
  await report.getByRole('radio', { name: 'Inside the service' }).click();
  const inside = await save('inside');
  expect(inside.text).toContain('Monthlyreport:January2026');
  expect(inside.text).toContain('Donotpassitonorpublishit');
  const said = await page.evaluate(async () => (await window.frontdoor.audit.list({ limit: 9 })).value);
  const reported = said.filter(({ action }: { action: string }) => action.startsWith('report-'));
  expect(reported.map(({ action, subject }: { action: string; subject: string | null }) => [action, subject])).toEqual([
    ['report-saved-inside', '2026-01'],
    ['report-saved-outside', '2026-02'],
  ]);
  await desk.close();
});
