import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, openDesk } from '../support/desk.ts';
import { killDesk } from '../support/desk-life.ts';
import { keyboardOf } from '../support/keyboard.ts';

const said =
  'Medically fit Friday. New hip. Lives with his partner. Needs help to get going again for a few weeks. He agrees.';

async function assertAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
}

test('c07: a form is pasted with its own time of receipt, and opens the contact', async () => {
  const desk = await openDesk({ clock: '2026-03-25T09:02' });
  const { page } = desk;
  await createStore(desk);
  const keys = keyboardOf(page);
  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.press('Alt+v');
  await expect(page.getByRole('textbox', { name: 'Received text' })).toBeFocused();
  // As a paste does it: all at once, with its line ends.
  await page.keyboard.insertText(`${said}\n\nMusgrove Park`);
  await keys.fill('Received at', '25/3/1926 8:55');
  await keys.goTo('Keep as received');
  await keys.press('Enter');
  await expect(page.getByText('the year 2000 or later')).toBeVisible();
  await assertAccessible(page);
  await keys.press('Shift+Tab');
  await keys.press('Shift+Tab');
  await keys.press('Shift+Tab');
  await keys.press('Shift+Tab');
  await keys.press('Control+a');
  await keys.type('25 mar 8:55');
  await keys.pick('How it came', 'Online form (prof');
  await keys.fill('From', 'Discharge hub');
  await keys.goTo('Keep as received');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  const block = page.getByRole('figure').filter({ hasText: said });
  await expect(block).toContainText('Discharge hub');
  await expect(block).toContainText('Musgrove Park');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expect(page.locator('[data-cue]').first()).toBeVisible();
  await assertAccessible(page);

  const kept = await page.evaluate(async (visit) => {
    const { contacts } = window.frontdoor;
    const { value } = await contacts.desk({});
    return (await contacts.open({ contact: value.drafts[0]?.id ?? '', visit })).value;
  }, newId());
  expect(kept.fields).toMatchObject({
    ...{ receivedAt: '2026-03-25T08:55:00.000Z', channel: 'online-professional', requesterName: 'Discharge hub' },
  });
  expect(kept.notes.map(({ text }) => text).join('')).toBe(`${said}\n\nMusgrove Park`);
  await desk.close();
});

test('nothing closes over a received text that is not kept, nor over a date that cannot be read', async () => {
  const desk = await openDesk({ clock: '2026-03-25T09:02' });
  const { page } = desk;
  await createStore(desk);
  const keys = keyboardOf(page);
  const closed = page.getByRole('region', { name: 'Closed today' }).getByRole('button');
  await keys.press('Control+Shift+q');
  await expect(page.getByRole('combobox', { name: 'Topics, ★ the main one' })).toBeFocused();
  await keys.type('Blue');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.press('Alt+v');
  await expect(page.getByRole('textbox', { name: 'Received text' })).toBeFocused();
  await keys.type('He hits her every night');
  await keys.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('not on record yet');
  await expect(page.getByRole('textbox', { name: 'Received text' })).toBeFocused();
  await keys.press('Control+a');
  await keys.press('Delete');
  await keys.press('Escape');

  await keys.press('Control+1');
  await keys.fill('Born', '31/13/1950');
  await keys.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('cannot be read as a date');
  await expect(page.getByRole('textbox', { name: 'Born' })).toBeFocused();
  await expect(closed).toHaveCount(0);
  await keys.press('Control+a');
  await keys.press('Delete');
  await keys.press('Control+Enter');
  await expect(closed).toHaveCount(1);
  await desk.close();
});

test('a received text that is not kept yet survives a kill, with its true time, and is gone on with', async () => {
  const first = await openDesk({ clock: '2026-03-25T09:02' });
  await createStore(first);
  const typing = keyboardOf(first.page);
  await typing.press('Control+n');
  await expect(first.page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await typing.press('Alt+v');
  await expect(first.page.getByRole('textbox', { name: 'Received text' })).toBeFocused();
  await first.page.keyboard.insertText(said);
  await typing.fill('Received at', '25 mar 8:55');
  await typing.fill('From', 'Discharge hub');
  await expect(first.page.getByText(/^Saved/)).toBeVisible();
  await killDesk(first);

  const desk = await openDesk({ folder: first.folder, clock: '2026-03-25T09:05' });
  const { page } = desk;
  await page.getByRole('region', { name: 'Open' }).getByRole('listitem').getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Received text' })).toHaveValue(said);
  await expect(page.getByRole('textbox', { name: 'From' })).toHaveValue('Discharge hub');
  const keys = keyboardOf(page);
  await keys.pick('How it came', 'Online form (prof');
  await keys.goTo('Keep as received');
  await keys.press('Enter');
  await expect(page.getByRole('figure').filter({ hasText: said })).toContainText('08:55');
  await expect(page.getByRole('textbox', { name: 'Received text' })).toHaveCount(0);
  // Taken back it is out, and nothing is left that would have to be kept before closing.
  await keys.press('Control+z');
  await expect(page.getByRole('figure')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Paste as received' })).toBeVisible();
  await desk.close();
});
