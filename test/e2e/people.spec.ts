import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openClosedDesk } from '../support/closed-desk.ts';
import { openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('c10’s details bring c01, which is taken and taken back by the keyboard, and the hand stays where it is', async () => {
  const first = await openClosedDesk({ clock: '2026-03-23T10:12' });
  await first.close();
  const desk = await openDesk({ clock: '2026-04-09T14:15', folder: first.folder });
  const { page } = desk;
  const keys = keyboardOf(page);
  await page.getByRole('button', { name: 'New contact' }).first().waitFor();
  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  const before = page.locator('[data-pane="help"]').getByRole('region', { name: /^Perhaps spoken to before/ });

  await keys.press('Control+1');
  await keys.fill('Person’s name', 'Nobody Here');
  await expect(before).toContainText('Nothing on this computer.');
  await keys.press('Control+a');
  await keys.type('Joan Pyke');
  await keys.fill('Born', '2/6/1941');
  await keys.fill('Postcode', 'TA1 4DY');
  await expect(before.getByRole('heading', { level: 3 })).toHaveText('Joan Pike, born 2 June 1941, TA1');
  await expect(before).toContainText('Likely: same birth date; the name sounds or is spelt alike; same postcode');
  await expect(before).toContainText('Mon 23 March · Loneliness · Signposted');
  await expect(before).toContainText('Village agent, goes along the first time: promised by 30 March, not done');
  await expect(before).toContainText('Follow-up due 8 April, not done');
  await expect(page.getByRole('status').filter({ hasText: 'Perhaps spoken to before' })).toContainText(
    'Joan Pike, born 2 June 1941, TA1. Alt Y: the same person. Alt A: another person.',
  );
  await isClean(page);

  const hand = page.getByRole('textbox', { name: 'Postcode' });
  await expect(hand).toBeFocused();
  await keys.press('Alt+y');
  await expect(before).toContainText('Said to be the same person');
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('Carried over: Large print.');
  await expect(page.getByRole('gridcell', { name: /^Large print/ })).toBeVisible();
  await expect(hand).toBeFocused();
  await isClean(page);
  await keys.press('Control+z');
  await expect(before).toContainText('Likely: same birth date');
  await keys.press('Alt+a');
  await expect(before).toContainText('Another person: Joan Pike');
  await expect(hand).toBeFocused();
  await before.getByRole('button', { name: 'Take back: another person' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await expect(before).toContainText('Likely: same birth date');

  await keys.press('Alt+y');
  await expect(before).toContainText('Said to be the same person');
  await keys.goTo('Have they told how it went? Follow-up due 8 April');
  await keys.type('What we promised');
  // Tab takes the match as well; the hand goes to the talk, and not one further.
  await keys.press('Tab');
  await expect(before).toContainText('Followed up 9 April: What we promised did not happen');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await isClean(page);
  await keys.press('Control+z');
  await expect(before).toContainText('Follow-up due 8 April, not done');
  await keys.press('Control+1');
  await keys.pick('Told us before', 'Yes, about this');
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await keys.press('Control+d');
  await page
    .getByRole('region', { name: 'Follow-ups due' })
    .getByRole('button', { name: /Joan Pike/ })
    .press('Enter');
  await expect(page.getByText('Came back (seen on this computer)')).toHaveText(
    'Came back (seen on this computer): Thu 9 April, day 17, about the same. What it ended with is not confirmed.',
  );
  await desk.close();
});
