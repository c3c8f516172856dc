import { expect, test } from '@playwright/test';
import { openDesk } from '../support/desk.ts';

test('the recovery code can be copied', async () => {
  const desk = await openDesk();
  await desk.page.getByRole('button', { name: 'Start with sample data' }).click();
  const code = (await desk.page.getByRole('region', { name: 'Recovery code' }).textContent()) ?? '';
  await desk.page.getByRole('button', { name: 'Copy' }).click();
  const copied = () => desk.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^[0-9A-Z-]{39}$/);
  expect(code.replaceAll(/\s/g, '')).toContain((await copied()).replaceAll(/[\s-]/g, '').slice(0, 4));
  await desk.close();
});
