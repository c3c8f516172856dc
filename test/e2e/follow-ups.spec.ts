import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Change } from '../../shared/domain/changes.ts';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Takes a contact past the screen: the test is about what comes after it. */
async function take({ page }: Desk, changes: readonly Change[]): Promise<void> {
  await page.evaluate(
    async ({ contact, visit, edits }) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id: contact, channel: 'phone-in' });
      await contacts.open({ contact, visit });
      await contacts.patch({ contact, visit, seq: 1, changes: edits });
      await contacts.close({ contact, visit, seq: 1 });
    },
    { contact: newId(), visit: newId(), edits: [...changes] },
  );
}

test('c01 is followed up by the keyboard: nobody answers, then it had not happened, and a conversation goes on from it', async () => {
  const first = await openDesk({ clock: '2026-03-23T10:12' });
  await createStore(first);
  await take(first, c01Changes());
  const lost = { outcomeClass: 'closed-other', outcomeRoute: 'contact-lost', requesterType: 'family' };
  await take(first, changesOf({ ...lost, requesterName: 'Mrs Vowles', requesterPhone: '01632 960283' }));
  await first.close();

  const desk = await openDesk({ clock: '2026-04-08T09:30', folder: first.folder });
  const { page } = desk;
  const keys = keyboardOf(page);
  const focused = page.locator(':focus');
  await keys.goTo('Follow-ups due');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Follow-up: Joan Pike' })).toBeFocused();
  await expect(page.getByText('01632 960101')).toBeVisible();
  await isClean(page);

  // Nobody answered a while ago: one key, both times are kept, and the next try is on a working day.
  await expect(page.getByText('Nobody to speak to? One key notes the try, just now')).toBeVisible();
  await page.locator('summary', { hasText: 'It was tried earlier' }).press('Enter');
  await keys.fill('When it was tried', '9:10');
  await keys.goTo('Nobody to speak to? One key notes the try of 09:10');
  await keys.press('1');
  const tries = page.getByRole('region', { name: 'Tries so far' });
  await expect(tries).toContainText('Wed 8 April, 09:10 by phone: no reply (This desk). Noted Wed 8 April, 09:3');
  await expect(page.getByText('next try Fri 10 April')).toBeVisible();

  // She rings back a minute later. Each key answers, and goes on to the next question.
  await keys.goTo('A village or community agent: Village agent, goes along the first time');
  await keys.press('1');
  await expect(focused).toContainText('No, not yet in touch');
  await keys.press('4');
  await keys.press('4');
  await keys.press('2');
  await keys.press('3');
  await keys.type('Nobody ever rang me.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await keys.goTo('Follow-ups due');
  await expect(focused).toContainText('tried once, again Fri 10 April');
  await keys.press('Enter');
  await expect(page.getByLabel('In their words')).toHaveValue('Nobody ever rang me.');

  await keys.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'How it went' })).toBeFocused();
  await expect(page.getByText('It did not last.')).toBeVisible();
  await isClean(page);
  await keys.press('Alt+Enter');
  await expect(page.getByRole('region', { name: 'What was tried before' })).toContainText('Nobody ever rang me.');
  await expect(page.getByLabel('Name').first()).toHaveValue('Joan Pike');
  await keys.press('Control+d');
  await expect(page.getByText('No follow-up is due.')).toBeVisible();

  // The call that was lost: rung back without an answer, and then with one.
  await keys.goTo('Call-backs owed');
  await expect(focused).toContainText('01632 960283');
  await keys.press('Alt+Backspace');
  await expect(focused).toContainText('tried once, again Thu 9 April');
  await isClean(page);
  await keys.press('Alt+Enter');
  await expect(page.getByRole('region', { name: 'What was tried before' })).toContainText('rung back twice');
  await keys.press('Control+d');
  await expect(page.getByText('No call-back is owed, no promise is due and no follow-up is due.')).toBeVisible();
  await desk.close();
});

test('a clock that is a year behind is said on the desk, until somebody says that it is right', async () => {
  const first = await openDesk({ clock: '2026-03-23T10:12' });
  await createStore(first);
  await take(first, c01Changes());
  await first.close();

  const desk = await openDesk({ clock: '2025-03-23T10:12', folder: first.folder });
  const { page } = desk;
  const asked = page.getByRole('region', { name: 'The clock of this computer' });
  await expect(asked).toContainText('conversations here up to Monday 23 March 2026. Nothing is lost.');
  await isClean(page);
  await asked.getByRole('button', { name: 'Yes, the date is right' }).press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await desk.close();
});
