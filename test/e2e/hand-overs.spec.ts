import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Change } from '../../shared/domain/changes.ts';
import { sheetDocument } from '../../shared/domain/hand-over/document.ts';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { passedChanges, passedContacts } from '../support/passed-contacts.ts';
import { readPdf } from '../support/pdf-text.ts';

const clock = '2026-03-24T11:54';
const together = (words: string) => words.replaceAll(' ', '');

/** Takes a contact past the screen: the test is about what comes after it. */
async function take({ page }: Desk, changes: readonly Change[]): Promise<string> {
  const contact = newId();
  const reply = await page.evaluate(
    async ({ id, visit, edits }) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id, channel: 'phone-in' });
      await contacts.open({ contact: id, visit });
      await contacts.patch({ contact: id, visit, seq: 1, changes: edits });
      return await contacts.close({ contact: id, visit, seq: 1 });
    },
    { id: contact, visit: newId(), edits: [...changes] },
  );
  expect(reply).toMatchObject({ ok: true });
  return contact;
}

/** The system's dialog cannot be pressed from here: it answers with a file, or with nothing chosen. */
async function chooseInDialog({ app }: Desk, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file);
}

async function deliver(page: Page, contact: string, kind: 'hand-over' | 'safety', way: 'pdf' | 'json' | 'text') {
  const sending = { contact, kind, way, send: newId() };
  return await page.evaluate((input) => window.frontdoor.handovers.deliver(input), sending);
}

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('the reference contacts each fit one page, a long one goes over and says so, and what leaves is put down', async () => {
  const desk = await openDesk({ clock });
  const { page, folder } = desk;
  await createStore(desk);
  const contacts = new Map<string, string>();
  for (const passed of passedContacts) {
    const contact = await take(desk, passedChanges(passed));
    contacts.set(passed.id, contact);
    const file = join(folder, `${passed.id}.pdf`);
    await chooseInDialog(desk, file);
    expect(await deliver(page, contact, 'hand-over', 'pdf')).toMatchObject({ ok: true, value: { isOut: true } });
    const { pages, text } = readPdf(readFileSync(file));
    expect([passed.id, pages]).toEqual([passed.id, 1]);
    for (const [line] of passed.lines) expect(text).toContain(together(line));
    expect(text).toContain('Page1of1');
  }

  const [c05 = '', c03] = [contacts.get('c05'), passedContacts.find(({ id }) => id === 'c03')];
  expect(readPdf(readFileSync(join(folder, 'c05.pdf'))).text).toContain('NOTSAFETOCONTACTTHEPERSON');
  await chooseInDialog(desk, join(folder, 'safety.pdf'));
  await deliver(page, c05, 'safety', 'pdf');
  const safety = readPdf(readFileSync(join(folder, 'safety.pdf')));
  expect(safety.pages).toBe(1);
  for (const said of ['01632960901', 'NOTANSWEREDYET', '(theadviserrangsafeguardingteam'])
    expect(safety.text).toContain(said);

  if (!c03) throw new Error('There is no c03.');
  const lines = Array.from(
    { length: 60 },
    (_, at) => [`Line ${at} of a long story that goes on and on. ${c03.lines[0]?.[0]}`, 'need'] as const,
  );
  const long = await take(desk, passedChanges({ ...c03, lines }));
  await chooseInDialog(desk, join(folder, 'long.pdf'));
  await deliver(page, long, 'hand-over', 'pdf');
  const over = readPdf(readFileSync(join(folder, 'long.pdf')));
  expect(over.pages).toBeGreaterThan(1);
  for (const said of ['Line59ofalongstory', `Continued:${over.pages}pages`, `Page2of${over.pages}`])
    expect(over.text).toContain(said);

  await chooseInDialog(desk, join(folder, 'c05.json'));
  await deliver(page, c05, 'hand-over', 'json');
  const sheet = sheetDocument.parse(JSON.parse(readFileSync(join(folder, 'c05.json'), 'utf8')));
  expect(sheet.alerts[0]).toMatch(/^NOT SAFE/);
  await deliver(page, c05, 'hand-over', 'text');
  const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^!! NOT SAFE TO CONTACT THE PERSON/);

  // Nothing is put down where somebody thinks better of it; a disk that refuses is.
  const ways = async () =>
    await page.evaluate(async (contact) => {
      const { value } = await window.frontdoor.handovers.open({ contact, kind: 'hand-over' });
      return value.sent.map(({ way, hasFailed }) => `${way}${hasFailed ? ' failed' : ''}`);
    }, c05);
  const before = await ways();
  expect(before).toEqual(['text', 'json', 'pdf', 'pdf']);
  await chooseInDialog(desk, null);
  expect(await deliver(page, c05, 'hand-over', 'pdf')).toMatchObject({ value: { isOut: false } });
  expect(await ways()).toEqual(before);
  await chooseInDialog(desk, join(folder, 'no such folder', 'c05.pdf'));
  expect(await deliver(page, c05, 'hand-over', 'pdf')).toMatchObject({ ok: false, error: { code: 'external' } });
  expect(await ways()).toEqual(['pdf failed', ...before]);
  await desk.close();
});

test('a hand-over is edited, let out, taken and sent back, all by the keyboard', async () => {
  const desk = await openDesk({ clock });
  const { page, folder } = desk;
  await createStore(desk);
  const c03 = passedContacts.find(({ id }) => id === 'c03');
  if (!c03) throw new Error('There is no c03.');
  await take(desk, passedChanges(c03));
  const keys = keyboardOf(page);
  const list = 'Hand-overs nobody has taken, and what came of them';
  await expect(page.getByRole('region', { name: list })).toContainText('not sent yet');
  await isClean(page);
  await keys.goTo(list);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Hand-over: Bill Stacey/ })).toBeFocused();
  await isClean(page);
  const worries = page.getByRole('textbox', { name: /^Worries and needs/ });
  await worries.focus();
  await page.keyboard.press('Control+End');
  await keys.type(' The bath is the worst.');
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.reload();
  await keys.goTo(list);
  await keys.press('Enter');
  await expect(worries).toHaveValue(/The bath is the worst\.$/);
  await expect(page.getByRole('button', { name: /back to the record$/ })).toBeVisible();

  await chooseInDialog(desk, join(folder, 'edited.pdf'));
  await keys.press('Control+s');
  await expect(page.getByRole('list', { name: 'When it went' })).toContainText('saved as a PDF');
  expect(readPdf(readFileSync(join(folder, 'edited.pdf'))).text).toContain('Thebathistheworst.');

  await page.getByRole('textbox', { name: 'Who took it' }).focus();
  await keys.type('Assessment team');
  await keys.press('Enter');
  await expect(page.getByRole('region', { name: 'Needs assessment' })).toContainText('Taken by Assessment team');
  await expect(page.getByRole('heading', { name: 'Needs assessment' })).toBeFocused();
  await keys.goTo('What came of it');
  await keys.press('3');
  await keys.goTo('What they said');
  await keys.type('He has not been asked himself.');
  await keys.goTo('Note it');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: /^Begin a conversation/ })).toBeVisible();
  await isClean(page);
  await keys.press('Control+d');
  await expect(page.getByRole('region', { name: list })).toContainText('begin a conversation about it');
  await keys.goTo(list);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Hand-over/ })).toBeFocused();
  await keys.press('Alt+Enter');
  await expect(page.getByRole('region', { name: 'What was tried before' })).toContainText(
    'He has not been asked himself.',
  );

  // In the call: a worry is raised, and the safety sheet is one key away, with the conversation kept as it is.
  await page.getByRole('textbox', { name: 'What is said' }).focus();
  await keys.type('He is frightened of his nephew.');
  await keys.press('Enter');
  await keys.press('Shift+F9');
  await expect(page.getByRole('heading', { level: 1, name: /^Safety sheet: Bill Stacey/ })).toBeFocused();
  await expect(page.getByRole('list', { name: 'Read this first' })).toContainText('SAFETY STANDS OPEN');
  await expect(page.getByRole('textbox', { name: /^What was said/ })).toHaveValue(/frightened of his nephew/);
  await isClean(page);
  await keys.press('Control+b');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  // There is no hand-over yet: it is told, and the talk goes on.
  await keys.press('F4');
  await expect(page.getByRole('status').filter({ hasText: 'is not passed on to anybody' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await desk.close();
});
