import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { ChartWay } from '../../shared/contract/charts.ts';
import { openCharts } from '../support/charts/open-charts.ts';
import { shownCharts } from '../support/charts/shown-charts.ts';
import { createStore, openDesk } from '../support/desk.ts';
import { isWriting, keptPage, writePage } from '../support/kept-page.ts';

async function isClean(page: Page, ...schemes: ('light' | 'dark')[]): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
}

/** A chart as a screen reader reads it, its table open; the marks of the picture are none of it. */
async function readingOf(page: Page): Promise<string> {
  const tree = await page.getByRole('figure').ariaSnapshot();
  const words = await page.getByRole('img').getAttribute('aria-description');
  const read = tree.replace(/( *)- 'img "(Chart: [^"]*)"'.*/, `$1- img "$2":\n$1  - /description: ${words}`);
  return `# A chart, read out

A chart of invented figures with a change in it, from the accessibility tree: what a screen reader says, in the order in
which it comes to it. The picture is one thing with a name and a description; the table behind it has been opened.
Written by the test of the charts (\`FRONTDOOR_WRITE_DOCS=1\`).

\`\`\`yaml
${read}
\`\`\`
`;
}

test('a chart is read out in order, reached by the keyboard, and clean in both schemes', async () => {
  const { page, show, close } = await openCharts();
  await show('changed');
  const chart = page.getByRole('figure', { name: 'Passed for an assessment' });
  await page.keyboard.press('Tab');
  await expect(chart.getByText('Table and words')).toBeFocused();
  await page.keyboard.press('Enter');
  const latest = chart.getByRole('button', { name: 'wk 43', exact: true });
  await expect(latest).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(latest).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Opened wk 42');

  const reading = await readingOf(page);
  if (isWriting) writePage('reading-chart.md', reading);
  expect(reading).toBe(keptPage('reading-chart.md'));
  await isClean(page, 'light');

  await show('five', 'nine', 'thirty', 'returns');
  await expect(page.getByRole('img')).toHaveCount(3);
  await isClean(page, 'dark');
  await close();
});

test('a chart leaves as a picture that is drawn outside the page, and is put down', async () => {
  const desk = await openDesk();
  await createStore(desk);
  const save = async (way: ChartWay, file: string) => {
    await desk.app.evaluate(({ dialog }, filePath) => {
      Reflect.set(dialog, 'showSaveDialog', () => Promise.resolve({ canceled: false, filePath }));
    }, file);
    const asked = { measure: 'first_contact_resolution', way, chart: shownCharts.thirty };
    return await desk.page.evaluate((input) => window.frontdoor.charts.deliver(input), asked);
  };
  const [svg, png] = [join(desk.folder, 'chart.svg'), join(desk.folder, 'chart.png')];
  expect(await save('svg', svg)).toMatchObject({ ok: true, value: { isOut: true } });
  expect(readFileSync(svg, 'utf8')).toMatch(/^<svg xmlns.*Resolved at first contact, confirmed/);
  expect(await save('png', png)).toMatchObject({ ok: true, value: { isOut: true } });
  const picture = readFileSync(png);
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(1600);
  // Painted, and not only white: what is all one colour takes hardly any room.
  expect(picture.length).toBeGreaterThan(20_000);
  expect(await save('png', join(desk.folder, 'nowhere', 'chart.png'))).toMatchObject({ ok: false });
  const { value } = await desk.page.evaluate(() => window.frontdoor.audit.list({ limit: 4 }));
  const actions = value.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(['chart-not-out', 'chart-saved-as-png', 'chart-saved-as-png', 'chart-saved-as-svg']);
  await desk.close();
});
