import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { onspdHeader, onspdRow } from '../support/postcodes/invented-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'frontdoor-lists-'));
const good = join(folder, 'ONSPD_MAY_2026_UK.csv');
const bad = join(folder, 'people.csv');
test.describe.configure({ mode: 'serial' });
let desk: Desk;

test.beforeAll(async () => {
  const devon = { district: 'E07000042', county: 'E10000008', lat: '50.9', lon: '-3.49' };
  writeFileSync(good, onspdHeader + onspdRow('TA1 4DY', { district: 'E07000190' }) + onspdRow('EX16 6AA', devon));
  writeFileSync(bad, 'name,born\r\nJoan,1941\r\n');
  desk = await openDesk();
  await createStore(desk);
});
test.afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The system's own window cannot be worked by a test: it answers as if somebody had chosen these. */
async function willChoose(...filePaths: string[]): Promise<void> {
  await desk.app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
  }, filePaths);
}

test('an administrator imports a list by the keyboard, and what is no list changes nothing', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('postcodes');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Administration' })).toBeFocused();
  await expect(page.getByText('There is no list yet')).toBeVisible();

  // A token that main has not given out stands for no file.
  const madeUp: unknown = await page.evaluate(async (job) => {
    const input = { chosen: 'b3ae48af-c130-44ac-8341-5dead13c5427', evenIfSmaller: true };
    return await Reflect.apply(window.frontdoor.postcodes.import, undefined, [input, job]);
  }, newId());
  expect(madeUp).toMatchObject({ ok: false, error: { code: 'precondition' } });

  const start = page.getByRole('button', { name: 'Import a list…' });
  await willChoose(bad);
  await start.press('Enter');
  await expect(page.getByRole('alert')).toContainText('neither Code-Point Open nor the ONS Postcode Directory');
  await expect(start).toBeFocused();
  await willChoose(good);
  await start.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Imported: 2 postcodes.' })).toBeVisible();
  await expect(page.getByText('ONS Postcode Directory, May 2026')).toBeVisible();
  await expect(start).toBeFocused();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
});

test('a postcode in a contact says whose area it is in, suggests the locality, and questions a slip', async () => {
  const { page } = desk;
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Control+n');
  const person = page.getByRole('group', { name: 'The person', exact: true });
  const field = person.getByLabel('Postcode');
  const locality = person.getByRole('combobox', { name: 'Locality' });
  await field.fill('ex166aa');
  await expect(person.getByRole('status')).toHaveText('Devon: not in Somerset’s area');
  await expect(locality).toHaveValue('');
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue('EX16 6AA');
  await expect(person.getByRole('button', { name: 'Set locality: Outside the county' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(locality).toBeFocused();
  await expect(locality).toHaveValue('Outside the county');

  await field.fill('TA1 4DZ');
  await expect(person.getByRole('status')).toHaveText(/^Not in the list of May 2026: check it\./);
  await field.fill('TA1 4DY');
  await expect(person.getByRole('status')).toHaveText('Taunton Deane');
  await expect(person.getByRole('button', { name: 'Set locality: Taunton Deane' })).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
});
