import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { readPdf } from '../support/pdf-text.ts';
import { c01Changes } from '../support/reference-contact.ts';

/** Takes c01 past the screen: the test is about what the person takes home. */
async function takeC01({ page }: Desk): Promise<void> {
  const reply = await page.evaluate(
    async ({ id, visit, edits }) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id, channel: 'phone-in' });
      await contacts.open({ contact: id, visit });
      await contacts.patch({ contact: id, visit, seq: 1, changes: edits });
      return await contacts.close({ contact: id, visit, seq: 1 });
    },
    { id: newId(), visit: newId(), edits: c01Changes() },
  );
  expect(reply).toMatchObject({ ok: true });
}

async function chooseInDialog({ app }: Desk, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...asked: unknown[]) => {
      Object.assign(dialog, { proposed: JSON.stringify(asked.at(-1)) });
      return Promise.resolve({ canceled: false, filePath });
    };
  }, file);
}

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('what c01 takes home is chosen, edited, promised, saved in large print and given, all by the keyboard', async () => {
  const desk = await openDesk({ clock: '2026-03-23T10:24' });
  const { page, folder } = desk;
  await createStore(desk);
  await takeC01(desk);
  const keys = keyboardOf(page);
  const closed = page.getByRole('region', { name: /^Closed today/ });
  await closed.getByRole('button', { name: /Joan Pike/ }).focus();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Joan Pike/ })).toBeFocused();
  await keys.press('Shift+F4');
  await expect(page.getByRole('heading', { level: 1, name: 'Information pack: Joan Pike' })).toBeFocused();
  await isClean(page);

  const paper = page.locator('[data-paper]');
  await expect(paper).not.toContainText('flower rota');
  await keys.goTo('What matters to you: goes along');
  await keys.press('Space');
  await expect(paper).toContainText('flower rota');
  const mind = page.getByRole('textbox', { name: 'You can change your mind' });
  await mind.focus();
  await page.keyboard.press('Control+End');
  await keys.type(' Any day will do.');
  await expect(page.locator('[data-pane="pack"] [data-save="saved"]')).toBeVisible();
  await keys.press('Alt+Enter');
  await expect(page.getByRole('list', { name: 'Where it stands' })).toContainText('Not given yet.');
  await page.reload();

  // It is on the desk with the other promises, and what was typed is still there.
  const list = page.getByRole('region', { name: 'Promises due, and what is to be sent' });
  await expect(list).toContainText('promised by');
  await isClean(page);
  await list.getByRole('button', { name: /Information pack/ }).focus();
  await keys.press('Enter');
  await expect(mind).toHaveValue(/Any day will do\.$/);

  const file = join(folder, 'pack.pdf');
  await chooseInDialog(desk, file);
  await keys.press('Control+s');
  await expect(page.getByRole('list', { name: 'When it came out' })).toContainText('saved as a PDF', {
    timeout: 30_000,
  });
  const pdf = readFileSync(file);
  const { text, pages } = readPdf(pdf);
  for (const said of ['DearJoanPike,', 'flowerrota', 'Anydaywilldo.', 'TalkingCaféatStMary’sHall', `Page1of${pages}`]) {
    expect(text).toContain(said);
  }
  const source = pdf.toString('latin1');
  for (const tag of ['/StructTreeRoot', '/Lang', '/Outlines', '/MarkInfo']) expect(source).toContain(tag);
  const proposed = await desk.app.evaluate(({ dialog }) => JSON.stringify({ ...dialog }));
  expect(proposed).toContain('information-2026-03-23-1024.pdf');
  expect(proposed).not.toContain('Joan');

  await keys.press('Control+Shift+c');
  await expect(page.getByRole('list', { name: 'When it came out' })).toContainText('copied as an e-mail');
  const copied = await desk.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Information for you from Somerset\n\nDear Joan Pike,/);

  await keys.goTo('How it was given');
  await keys.press('1');
  await keys.goTo('It was given');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Promised and given' })).toBeFocused();
  await expect(page.getByRole('list', { name: 'Where it stands' })).toContainText('Given by post');
  await isClean(page);
  await keys.press('Control+d');
  await expect(page.getByRole('region', { name: /^Closed today/ })).toBeVisible();
  await expect(list).toHaveCount(0);
  await desk.close();
});
