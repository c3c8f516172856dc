import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { openClosedDesk } from '../support/closed-desk.ts';
import { openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { changesOf } from '../support/reference-contact.ts';

const clock = '2026-03-24T09:00';
const reason = 'Her daughter rang: it is Joanna.';

async function assertAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
}

const saved = (page: Page) => expect(page.getByText(/^Saved/)).toBeVisible();

test('a closed contact is corrected by the keyboard alone, over a restart, and no gate is evaded', async () => {
  const first = await openClosedDesk({ clock });
  const keys = keyboardOf(first.page);
  await keys.goTo('Closed today');
  await keys.press('Enter');
  await expect(first.page.getByRole('heading', { name: 'Joan Pike' })).toBeFocused();
  await keys.press('Control+e');
  await keys.press('Enter');
  await expect(first.page.getByText('Write down why').first()).toBeVisible();
  await assertAccessible(first.page);
  await keys.type(reason);
  await keys.press('Enter');
  await expect(first.page.getByRole('region', { name: 'Correction' })).toContainText(`Correcting: ${reason}`);
  await keys.press('Control+1');
  await keys.goTo('Person’s name');
  await keys.press('Control+a');
  await keys.type('Joanna Pike');
  await saved(first.page);
  await assertAccessible(first.page);
  await first.close();

  const desk = await openDesk({ clock, folder: first.folder });
  const { page } = desk;
  const later = keyboardOf(page);
  await expect(page.getByRole('region', { name: 'Closed today' })).toContainText('Being corrected');
  await later.goTo('Being corrected');
  await later.press('Enter');
  await expect(page.getByRole('region', { name: 'Correction' })).toContainText(reason);
  await expect(page.getByRole('navigation', { name: 'Open contacts' })).toContainText('CorrectingJoanna Pike');
  await later.press('Control+3');
  await later.type('She is frightened of her son.');
  await later.press('Enter');
  await later.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Correction' })).toBeVisible();
  await later.press('Escape');
  await later.press('Control+3');
  await later.press('Alt+Backspace');
  await saved(page);
  await later.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Joanna Pike' })).toBeFocused();
  await later.press('Alt+h');
  await expect(page.getByRole('heading', { name: 'History' })).toBeFocused();
  const corrected = page.getByRole('region', { name: `Corrected: ${reason}` });
  await expect(corrected).toContainText('Person’s name: from “Joan Pike” → to “Joanna Pike”');
  await expect(corrected).toContainText('This desk');
  await assertAccessible(page);
  await desk.close();
});

test('a correction that was begun by mistake leaves the record as it was, after asking', async () => {
  const { page, close } = await openClosedDesk({ clock });
  const keys = keyboardOf(page);
  await keys.goTo('Closed today');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Joan Pike' })).toBeFocused();
  await keys.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Why is this record corrected?' })).toBeFocused();
  await keys.type('By mistake');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.press('Alt+h');
  await expect(page.locator('details[open] > summary', { hasText: 'History' })).toBeFocused();
  await keys.press('Control+1');
  await keys.fill('Person’s name', 'Somebody else ');
  await keys.press('Control+3');
  await keys.type('He is going to kill her.');
  await keys.press('Enter');
  await keys.press('Control+k');
  await keys.type('leave the record');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Go on correcting' })).toBeFocused();
  // What would go with it is named: nobody leaves a danger behind without reading so.
  await expect(page.getByRole('group', { name: 'Leave the record as it was?' })).toContainText(
    'A worry about safety stands open in it: Immediate danger or crime',
  );
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Joan Pike' })).toBeFocused();
  await expect(page.getByText('Not taken over: the record stayed as it was')).toBeVisible();
  await close();
});

test('a conversation that goes on in another place says so kindly, and nothing typed here is lost', async () => {
  const { page, close } = await openDesk({ clock });
  await page.evaluate(async () => {
    await window.frontdoor.store.create({ protection: { kind: 'plain-text' }, sample: false });
    await window.frontdoor.store.confirmCode();
  });
  const keys = keyboardOf(page);
  await page.getByRole('button', { name: 'New contact' }).first().waitFor();
  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.type('Mum has hardly been out.');
  await saved(page);
  const elsewhere = { visit: newId(), changes: changesOf({ personName: 'Joan Pike' }) };
  await page.evaluate(async ({ visit, changes }) => {
    const { contacts } = window.frontdoor;
    const { value } = await contacts.desk({});
    const contact = value.drafts[0]?.id ?? '';
    await contacts.open({ contact, visit });
    await contacts.patch({ contact, visit, seq: 1, changes });
  }, elsewhere);
  await keys.type(' Since Dad died.');
  const told = page.getByRole('region', { name: 'Open in another place' });
  await expect(told).toContainText('This conversation is open in another place');
  await assertAccessible(page);
  await keys.type(' In November. He is going to kill her.');
  await keys.goTo('Leave it');
  await keys.press('Enter');
  const asking = page.getByRole('group', { name: 'Drop what was typed here?' });
  await expect(asking).toContainText('A worry about safety stands open in it: Immediate danger or crime');
  await assertAccessible(page);
  await expect(asking.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.goTo('Go on here');
  await keys.press('Enter');
  await expect(told).toHaveCount(0);
  await saved(page);
  await expect(page.getByRole('textbox', { name: 'What is said' })).toHaveValue(
    'Mum has hardly been out. Since Dad died. In November. He is going to kill her.',
  );
  await expect(page.getByRole('navigation', { name: 'Open contacts' })).toContainText('Joan Pike');
  await close();
});
