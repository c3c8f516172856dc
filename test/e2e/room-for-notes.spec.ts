import { expect, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

const said = [
  'Mum has hardly been out since Dad died in November. She used to run the church flower rota.',
  'She would love company but will not go somewhere on her own the first time.',
  'She fell in the kitchen last week and is frightened of the stairs.',
  'She is so lonely. The neighbour stands over her.',
  'She is hard of hearing.',
] as const;

test('at 1280 × 720 the last four lines are in sight, with a raised worry and a question of nine answers', async () => {
  const desk = await openDesk({ clock: '2026-03-23T10:12' });
  const { page } = desk;
  await createStore(desk);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
  const keys = keyboardOf(page);
  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  for (const line of said) {
    await keys.type(line);
    await keys.press('Enter');
  }
  await expect(page.getByRole('toolbar', { name: 'To ask: Who is in touch?' }).getByRole('button')).toHaveCount(10);
  await expect(page.locator('[data-cue=trigger]')).toBeVisible();
  const lines = page.getByRole('list', { name: 'Lines kept' }).getByRole('listitem');
  for (const line of said.slice(-4)) {
    await expect(lines.filter({ hasText: line })).toBeInViewport({ ratio: 0.95 });
  }
  await desk.close();
});
