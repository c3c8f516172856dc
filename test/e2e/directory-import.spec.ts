import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { page as feed, record } from '../support/directory/oruk-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'frontdoor-feeds-'));
const [good, table, bad] = ['services.json', 'groups.csv', 'sorry.json'].map((name) => join(folder, name));
let desk: Desk;

test.beforeAll(async () => {
  const shed = { name: 'Men’s shed', description: '<p>Mend things together.</p>', assured_date: '2021-03-01' };
  writeFileSync(good ?? '', feed([record(1, shed), record(2, { url: 'example.org' }), record(3, { name: '' })]));
  writeFileSync(table ?? '', 'Group,About,Telephone\r\nLunch club,A warm meal,01632 960001\r\n');
  writeFileSync(bad ?? '', '<!doctype html><h1>Sorry</h1>');
  desk = await openDesk();
  await createStore(desk);
});
test.afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The system's own window cannot be worked by a test: it answers as if somebody had chosen this. */
async function willChoose(path = ''): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}

test('an administrator reads a source by the keyboard, looks at the report, accepts it and goes back', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('administration');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  const section = page.getByRole('region', { name: 'Directory', exact: true });
  await expect(section.getByText('There is no directory yet')).toBeVisible();
  const add = section.getByRole('button', { name: 'Add a source…' });
  await add.press('Enter');
  const form = section.getByRole('form', { name: 'A new source' });
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await form.getByRole('button', { name: 'Add nothing' }).press('Enter');
  await expect(add).toBeFocused();
  await add.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Invented council');
  await form.getByRole('textbox', { name: 'Licence' }).fill('Open Government Licence v3.0');
  await page.keyboard.press('Enter');
  const source = section.getByRole('listitem').filter({ hasText: 'Invented council' });
  await expect(source).toContainText('held back from packs and exports');

  const start = source.getByRole('button', { name: 'Import Invented council' });
  await willChoose(bad);
  await start.press('Enter');
  await expect(source.getByRole('alert')).toContainText('is a web page and no list of services');
  await willChoose(good);
  await start.press('Enter');
  await expect(source.getByRole('status')).toContainText('Read: 2 services. Nothing is in use');
  await source.getByRole('button', { name: 'Look at the report' }).press('Enter');
  const report = section.getByRole('region', { name: 'Invented council: read, and not in use yet' });
  await expect(report.getByRole('heading', { name: 'Invented council: read, and not in use yet' })).toBeFocused();
  await report.getByText('More than a year has passed').press('Enter');
  await expect(report.getByRole('row').filter({ hasText: 'Men’s shed' })).toContainText('2021-03-01');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await report.getByRole('button', { name: 'Accept: use 2 services' }).press('Enter');
  await expect(section.getByText('Accepted.', { exact: true })).toBeFocused();
  await expect(section.getByText('2 services in use.')).toBeVisible();
  await expect(section.getByText('2 services', { exact: true })).toHaveCount(1);
  await expect(report).toBeHidden();

  // A table asks once what its columns are.
  await add.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('Groups');
  await form.getByRole('radio', { name: 'A table (CSV)' }).press('Space');
  await form.getByRole('button', { name: 'Add the source' }).press('Enter');
  await willChoose(table);
  await section.getByRole('button', { name: 'Import Groups' }).press('Enter');
  await expect(section.getByRole('heading', { name: 'What each column is' })).toBeFocused();
  await expect(section.getByRole('combobox', { name: 'What Group is' })).toHaveValue('Name of the service');
  await section.getByRole('button', { name: 'Keep the columns and import' }).press('Enter');
  await section.getByRole('button', { name: 'Accept: use 3 services' }).press('Enter');
  await expect(section.getByText('Accepted. You can go back to the directory before.')).toBeFocused();
  await expect(section.getByText('3 services in use.')).toBeVisible();

  await section.getByRole('button', { name: 'Go back to the directory before…' }).press('Enter');
  await section.getByRole('button', { name: 'Use the directory before', exact: true }).press('Enter');
  await expect(section.getByText('The directory before is in use again.')).toBeFocused();
  await expect(section.getByText('2 services in use.')).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
});
