import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { personExport } from '../../shared/domain/retention/person-export.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { passedChanges, passedContacts } from '../support/passed-contacts.ts';

/** Takes c03 past the screen, and tells Dr Rao: the test is about what comes years after it. */
async function takeContact({ page }: Desk): Promise<void> {
  const c03 = passedContacts.find(({ id }) => id === 'c03');
  if (!c03) throw new Error('There is no c03.');
  const reply = await page.evaluate(
    async ({ contact, visit, edits }) => {
      const { contacts, handovers } = window.frontdoor;
      await contacts.start({ id: contact, channel: 'phone-in' });
      await contacts.open({ contact, visit });
      await contacts.patch({ contact, visit, seq: 1, changes: edits });
      await contacts.close({ contact, visit, seq: 1 });
      return await handovers.markReply({ contact, done: true });
    },
    { contact: newId(), visit: newId(), edits: passedChanges(c03) },
  );
  expect(reply).toMatchObject({ ok: true });
}

/** The system's dialog cannot be pressed from here: it answers with a file, or with nothing chosen. */
async function chooseInDialog({ app }: Desk, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
}

test('somebody asks what is kept about them, gets it in a file, and has it removed, all by the keyboard', async () => {
  const desk = await openDesk({ clock: '2026-03-24T11:54' });
  const { page, folder } = desk;
  await createStore(desk);
  await takeContact(desk);
  const keys = keyboardOf(page);
  const section = (name: string) => page.getByRole('region', { name, exact: true });
  const [holds, rights] = [section('Holds'), section('When somebody asks what is kept about them')];
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('administration');
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeFocused();
  const way = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Admin', exact: true });
  await expect(way).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText('Nothing would go now.')).toBeVisible();

  await keys.goTo('When somebody asks what is kept about them');
  await keys.press('Enter');
  await expect(rights.getByRole('heading', { level: 2 })).toBeFocused();
  await keys.goTo('Name of who asks');
  await keys.type('rao');
  await keys.press('Enter');
  await rights.getByRole('checkbox', { name: /^Dr Rao/ }).press('Space');
  await expect(rights).toContainText('1 conversation is chosen by who got in touch or is in it');
  await expect(rights.getByRole('button', { name: /as a file/ })).toHaveCount(0);

  await rights.getByRole('textbox', { name: 'Name of who asks' }).fill('stacey');
  await keys.press('Enter');
  const row = rights.getByRole('checkbox', { name: /^Bill Stacey, born 17 February 1938, TA6 3QX/ });
  await row.press('Space');
  await rights.getByRole('button', { name: 'Hold 1 conversation' }).press('Enter');
  await expect(rights.getByText('Held: 1 conversation')).toBeFocused();
  await expect(row).toHaveAccessibleName(/Held: somebody asks what is kept/);

  await keys.goTo('Read what was said, conversation of 24 March 2026');
  await keys.press('Enter');
  const lines = rights.getByRole('region', { name: 'Conversation of 24 March 2026, what was said' });
  await expect(lines).toContainText('sharp as a tack');
  await expect(lines).not.toContainText('Rao');
  await keys.press('F7');
  await expect(lines).toHaveCount(0);
  await keys.press('F7');
  await isClean(page);
  await rights.getByRole('checkbox', { name: 'Give what was said' }).press('Space');
  await expect(rights.getByRole('checkbox', { name: 'Give what was said' })).toBeChecked();
  const save = rights.getByRole('button', { name: 'Save 1 conversation as a file…' });
  await chooseInDialog(desk, null);
  await save.press('Enter');
  await chooseInDialog(desk, join(folder, 'no such folder', 'kept.json'));
  await save.press('Enter');
  await expect(rights.getByRole('alert')).toHaveText('The file could not be written. Choose another folder.');
  await expect(save).toBeFocused();
  await chooseInDialog(desk, join(folder, 'kept.json'));
  await save.press('Enter');
  await expect(rights.getByText('Saved. The file is yours to look after now')).toBeFocused();
  const file = readFileSync(join(folder, 'kept.json'), 'utf8');
  const [kept] = personExport.parse(JSON.parse(file)).contacts;
  expect(kept).toMatchObject({ withheld: ['caller', 'others'], fields: { personName: 'Bill Stacey' } });
  expect(file).toContain('sharp as a tack');
  expect(file).not.toContain('Rao');

  const decision = rights.getByRole('radiogroup', { name: 'What was decided' });
  await decision.getByRole('radio', { name: 'Remove it' }).press('Space');
  await rights.getByRole('radio', { name: 'They asked for it' }).press('Space');
  await expect(rights).toContainText('One of these conversations is held. Lift the hold first, under Holds.');
  const remove = rights.getByRole('button', { name: 'Remove 1 conversation…' });
  await expect(remove).toHaveCount(0);
  await isClean(page);

  const lift = holds.getByRole('button', { name: /^Lift the hold on Bill Stacey, 24 March 2026/ });
  await lift.press('Enter');
  await expect(holds.getByRole('button', { name: 'Leave it held' })).toBeFocused();
  await keys.press('Escape');
  await expect(lift).toBeFocused();
  await keys.press('Enter');
  await holds.getByRole('button', { name: 'Lift it', exact: true }).press('Enter');
  await expect(holds.getByText('Lifted: the conversation of 24 March 2026.')).toBeFocused();

  await remove.press('Enter');
  await expect(rights.getByRole('button', { name: 'Remove nothing' })).toBeFocused();
  await expect(rights).toContainText('This cannot be undone.');
  await isClean(page);
  await rights.getByRole('button', { name: 'Remove for good' }).press('Enter');
  await expect(rights.getByText('Removed: the names and words of 1 conversation.')).toBeFocused();
  await expect(rights).not.toContainText('Stacey');

  // Where a copy is being made at this moment the store's own file is left for later, which is said.
  await expect(async () => {
    await page.getByRole('button', { name: 'Clean the copies now' }).press('Enter');
    const said = page.getByRole('status').filter({ hasText: 'Nothing was over its time.' });
    await expect(said).toBeVisible();
    await expect(said).not.toContainText('cleaned by itself');
  }).toPass();
  const audit = section('Who did what').getByRole('table');
  for (const done of [
    'Removed a record before its time',
    'Lifted a hold',
    'Took out what is kept about somebody',
    'Read what was to be decided about',
  ])
    await expect(audit).toContainText(done);
  await expect(audit).not.toContainText('Stacey');
  await keys.goTo('What was done');
  await keys.type('held');
  await keys.press('Tab');
  await expect(page.getByRole('combobox', { name: 'What was done' })).toHaveValue(/held/i);
  await expect(audit.getByRole('row')).toHaveCount(2);
  // The page scrolls, and never the window around it: nothing of the tabs is pushed out of sight.
  expect(await page.evaluate(() => document.documentElement.scrollTop)).toBeLessThan(2);
  await desk.close();
});
