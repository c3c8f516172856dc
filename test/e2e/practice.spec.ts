import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

/** Axe finds nothing, and the frame is there, in both themes. */
async function isFramedAndClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('complementary', { name: 'Practice', exact: true })).toHaveText(/nobody here is real/);
    const frame = await page.evaluate(() => {
      const band = document.querySelector('[aria-label="Practice"]');
      const { borderTopWidth, borderTopColor } = getComputedStyle(band?.parentElement ?? document.body, '::after');
      return { borderTopWidth, isSeen: borderTopColor !== getComputedStyle(document.body).backgroundColor };
    });
    expect(frame).toEqual({ borderTopWidth: '5px', isSeen: true });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('somebody practises with one caller by the keyboard alone, from the list to how it went', async () => {
  const desk = await openDesk({ args: ['--practice'] });
  const { page } = desk;
  const keys = keyboardOf(page);
  const said = page.getByRole('log', { name: 'What was said' });
  const ask = async (letters: string, answer: RegExp) => {
    await keys.press('Control+6');
    await expect(page.getByRole('searchbox', { name: /^Ask/ })).toBeFocused();
    await keys.type(letters);
    await keys.press('Enter');
    await expect(said.getByRole('paragraph').last()).toHaveText(answer);
  };

  await test.step('the desk opens by itself, framed and named', async () => {
    await page.getByRole('button', { name: 'New contact' }).first().waitFor();
    expect(await page.title()).toMatch(/^Practice – nobody here is real/);
    await keys.goTo('Practice');
    await keys.press('Enter');
    await expect(page.getByRole('heading', { name: 'Who would you like to practise with?' })).toBeFocused();
    await isFramedAndClean(page);
  });

  await test.step('a caller answers what is asked, and is put down like anybody', async () => {
    await keys.goTo('Practise with Gwen Larkham');
    await keys.press('Enter');
    await expect(said).toContainText('My bus pass has run out');
    await ask('what has made', /I am stood at the stop/);
    await ask('is there anything you', /right as rain/);
    await isFramedAndClean(page);
    await keys.press('Control+1');
    await keys.pick('Main topic', 'Getting out');
  });

  await desk.close();
});
