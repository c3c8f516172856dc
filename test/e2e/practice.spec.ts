import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openDesk } from '../support/desk.ts';
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
    await keys.goTo('Begin with Gwen Larkham');
    await keys.press('Enter');
    await expect(said).toContainText('My bus pass has run out');
    await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
    await keys.press('Control+d');
    const open = page.getByRole('region', { name: /^Open/ });
    await expect(open.getByRole('button', { name: /Practice with Gwen Larkham/ })).toBeVisible();
    await keys.press('Control+Tab');
    await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
    await ask('what has made', /I am stood at the stop/);
    await ask('is there anything you', /right as rain/);
    await keys.press('Control+3');
    await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
    await keys.type('Whom does she ring for a new one?');
    await keys.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What is said' })).toHaveValue('');
    await isFramedAndClean(page);
    await keys.pick('Topics, ★ the main one', 'General');
    await expect(page.getByText('General information').first()).toBeVisible();
    await keys.press('Control+5');
    await keys.choose('How it ended', 'e');
    await keys.pick('Route', 'Quick');
    await expect(page.getByRole('combobox', { name: 'Route', exact: true })).toHaveValue(/^Quick/);
    await keys.press('Control+Enter');
  });

  await test.step('how it went is said element by element, with what was missed and why', async () => {
    await expect(page.getByRole('heading', { name: 'How it went with Gwen Larkham' })).toBeFocused();
    await expect(page.getByRole('heading', { name: /^Person-centred.*Clear/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Builds on what the person can do.*Not evident/ })).toBeVisible();
    await expect(
      page.getByText('What would have brought it out: Which part would you like to do yourself?').first(),
    ).toBeVisible();
    await isFramedAndClean(page);
  });

  await test.step('nothing is let out of it', async () => {
    const refused = await page.evaluate(async () => await window.frontdoor.sealed.choose());
    expect(refused).toMatchObject({ ok: false, error: { code: 'precondition' } });
  });

  await desk.close();
});
