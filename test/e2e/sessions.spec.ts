import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { contactOnRecord } from '../support/contact-on-record.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { killDesk } from '../support/desk-life.ts';
import { expectedOf } from '../support/expected-record.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { somerset } from '../support/packs.ts';
import { recordedOf } from '../support/recorded.ts';
import { openRoom, shown } from '../support/session-room.ts';
import { handOn } from '../support/take/hand.ts';
import { takes } from '../support/take/index.ts';
import { hasReferenceCalls, referenceCalls } from '../support/take/reference-call.ts';

async function isClean(page: Page, ...schemes: readonly ('light' | 'dark')[]): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** A desk on a computer that has no network at all. */
async function openOffline(clock: string, folder?: string): Promise<Desk> {
  const desk = await openDesk({ clock, ...(folder === undefined ? {} : { folder }) });
  await desk.app.evaluate(({ session }) => session.defaultSession.enableNetworkEmulation({ offline: true }));
  return desk;
}

test('c09 at a café without a network: a session by the keyboard, from its opening to its report', async () => {
  test.slow();
  test.skip(!hasReferenceCalls, 'the reference contacts are not on this computer');
  const take = takes.find(({ id }) => id === 'c09');
  const call = referenceCalls().find(({ id }) => id === 'c09');
  if (!take || !call) throw new Error('There is no c09.');
  let desk = await openOffline(take.clock);
  await createStore(desk);
  let { page } = desk;
  let keys = keyboardOf(page);

  await page.getByRole('button', { name: 'Drop-in' }).waitFor();
  await keys.press('Control+Shift+S');
  await expect(page.getByRole('textbox', { name: 'Venue', exact: true })).toBeFocused();
  await isClean(page, 'light');
  await openRoom(page, keys);

  // Somebody looks in, takes a leaflet and gives nothing; another one by mistake.
  await keys.press('Alt+t');
  await shown(page, { 'gave no details': 1, came: 1 });
  await keys.press('Alt+t');
  await shown(page, { came: 2 });
  await keys.press('Alt+Shift+T');
  await shown(page, { 'gave no details': 1, came: 1 });

  // A row by itself, with what its kind of conversation needs.
  await keys.type('14');
  await keys.press('Enter');
  await keys.type('Edwin');
  await keys.press('Enter');
  await shown(page, { waiting: 2, came: 3 });
  await keys.press('Alt+n');
  const topic = page.getByRole('combobox', { name: 'What it was about' });
  await expect(topic).toBeFocused();
  await keys.type('lonel');
  await keys.press('Tab');
  await keys.pick('How it ended', 'commun');
  await keys.press('Control+Enter');
  await expect(page.getByText('Record the person’s own answer about an assessment')).toBeVisible();
  await isClean(page, 'light', 'dark');
  await keys.choose('An assessment: their own answer', 'n');
  await keys.fill('In their words', 'Not today, I only came for the lunch club.');
  await keys.choose('Shall we check later that it worked?', 'r');
  await keys.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'First name or ticket' })).toBeFocused();
  await shown(page, { waiting: 1, 'written down': 1 });

  // The battery dies with Edwin before us, and what was typed of him is there again.
  await keys.press('Alt+n');
  await expect(topic).toBeFocused();
  await keys.type('sight');
  await keys.press('Tab');
  await expect(page.getByRole('region', { name: 'With Edwin' }).getByText('Saved', { exact: true })).toBeVisible();
  await killDesk(desk);
  desk = await openOffline(take.clock, desk.folder);
  page = desk.page;
  keys = keyboardOf(page);
  await page.getByRole('button', { name: 'Go to the session' }).waitFor();
  await keys.press('Control+Shift+S');
  await shown(page, { waiting: 0, 'written down': 1, 'gave no details': 1, came: 3 });
  await keys.press('Alt+n');
  await expect(page.getByRole('combobox', { name: 'What it was about' })).toHaveValue('Sight or hearing');

  // Edwin’s story does not fit into a row: it goes on in full, and comes back to the queue.
  await keys.press('Alt+o');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  const hand = { ...handOn(page), begin: async () => {} };
  await take.press(hand, call);
  await expect(page.locator('[data-save=saved]')).toBeVisible();
  await keys.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Talking Café, Williton' })).toBeVisible();
  await shown(page, { waiting: 0, 'written down': 2, 'gave no details': 1, came: 3 });
  const me = await page.evaluate(async () => (await window.frontdoor.profiles.me()).value.name);
  const recorded = recordedOf(await contactOnRecord(page, 'Edwin Strong'), somerset, me);
  const expected = expectedOf(call);
  expect(Object.fromEntries(Object.keys(expected).map((key) => [key, recorded[key]]))).toEqual(expected);
  expect(await page.locator('main').textContent()).not.toContain('Strong');

  await page.getByRole('button', { name: 'End of the session…' }).press('Enter');
  await expect(page.getByRole('heading', { name: /^End of the session/ })).toBeFocused();
  await expect(page.getByText('3 came, 3 of them were seen')).toBeVisible();
  await expect(page.getByText('nothing is sent from this computer')).toBeVisible();
  await isClean(page, 'dark');
  await keys.goTo('Close the session');
  await keys.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'How it ended' })).toBeVisible();
  await isClean(page, 'light');
  await desk.close();
});
