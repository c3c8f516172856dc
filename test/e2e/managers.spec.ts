import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { _electron, expect, test } from '@playwright/test';
import { runCommand } from '../../upstream/commands.ts';
import { releaseMonths } from '../support/collector/released-year.ts';
import { listenOn, testPostgres } from '../support/collector/test-collector.ts';

const executablePath = process.env.FRONTDOOR_ELECTRON ?? '';
const rootArgs = (process.env.FRONTDOOR_ROOT_ARGS ?? '').split(' ').filter(Boolean);
const showPage = join(resolve(import.meta.dirname, '../support/children'), 'show-page.mjs');

test('managers read the page by the keyboard, in both schemes, and nothing else is asked for', async () => {
  const database = await testPostgres();
  const collector = await listenOn(database.postgres.url);
  await releaseMonths(collector.context, 'front-door', 16, 600);
  const [code = ''] = ((await runCommand(collector.context, ['manager', 'front-door'])) ?? '').split('\n');
  const address = `http://127.0.0.1:${collector.port}`;
  const app = await _electron.launch({ executablePath, args: [...rootArgs, showPage, '--page=about:blank'] });
  const page = await app.firstWindow();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  const isClean = async (...schemes: ('light' | 'dark')[]) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
    }
  };
  await page.goto(`${address}/manage`);
  await isClean('light', 'dark');
  const field = page.getByLabel('Your access code');
  await field.focus();
  await page.keyboard.insertText(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The front door in numbers: front-door');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'To the numbers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const first = page.getByRole('region', { name: 'Settled at the first contact, at close', exact: true });
  await expect(first.getByRole('img')).toBeVisible();
  const table = first.getByText('The same as a table');
  await table.focus();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('row')).toHaveCount(17);
  await isClean('light', 'dark');

  const shots = process.env.FRONTDOOR_SHOTS;
  if (shots) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(shots, `${colorScheme}.png`), fullPage: true });
    }
  }
  await page.getByRole('link', { name: 'North' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'North alone' })).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(`${address}/manage`))).toEqual([]);
  expect(said).toEqual([]);
  await page.getByRole('button', { name: 'Sign out' }).focus();
  await page.keyboard.press('Enter');
  await expect(field).toBeVisible();
  await app.close();
  await collector.close();
  await database.end();
});
