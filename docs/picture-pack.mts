import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../shared/domain/ids.ts';
import { packAsHtml } from '../shared/domain/information-pack/as-html.ts';
import { createStore, type Desk, openDesk } from '../test/support/desk.ts';
import { c01Changes } from '../test/support/reference-contact.ts';

/** What an adviser puts in of a place that they know themselves. */
const cafe = [
  'Tea, cake and company. Somebody meets you at the door.',
  'Phone: 01632 960222',
  'Address: St Mary’s Hall, Taunton',
  'Website: https://cafe.example.org',
  'When: Wednesdays, 10am to 12 noon',
  'What it costs: Free',
].join('\n');

/** The page as it is printed, the first of them, as a picture: the same text that goes to the printer. */
async function pictureOfPaper({ app }: Desk, html: string, file: string): Promise<void> {
  const png = await app.evaluate(
    async ({ BrowserWindow }, source) => {
      const window = new BrowserWindow({
        ...{ show: false, width: 794, height: 1_123, useContentSize: true, frame: false },
        webPreferences: { offscreen: true, javascript: false },
      });
      await window.loadURL(`data:text/html;charset=utf-8;base64,${source}`);
      const image = await window.webContents.capturePage();
      window.destroy();
      return image.toPNG().toString('base64');
    },
    Buffer.from(
      html.replace('</style>', 'html { overflow: hidden; } main { padding: 18mm; }</style>'),
      'utf8',
    ).toString('base64'),
  );
  writeFileSync(file, Buffer.from(png, 'base64'));
}

/** Makes the pictures of an information pack: of c01, in large print, on the screen and on paper. */
export async function picturePack(folder: string): Promise<void> {
  const desk = await openDesk({ clock: '2026-03-23T10:24' });
  const { page } = desk;
  await createStore(desk);
  const pack = await page.evaluate(
    async ({ id, visit, edits, text }) => {
      const { contacts, infopacks } = window.frontdoor;
      await contacts.start({ id, channel: 'phone-in' });
      await contacts.open({ contact: id, visit });
      await contacts.patch({ contact: id, visit, seq: 1, changes: edits });
      await contacts.close({ contact: id, visit, seq: 1 });
      const opened = await infopacks.open({ contact: id });
      if (!opened.ok) throw new Error(opened.error.message);
      const things = opened.value.document.blocks.filter(({ kind }) => kind === 'entry');
      const last = things.at(-1);
      const put = {
        ...(last ? { [last.id]: { text, from: last.text } } : {}),
        matters: { text: 'You used to run the church flower rota.', from: 'She used to run the church flower rota.' },
      };
      const draft = { chosen: { matters: true }, edits: put, look: null, reason: '' };
      await infopacks.saveDraft({ contact: id, rev: 1, draft });
      const now = await infopacks.pack({ contact: id, way: 'print' });
      if (!now.ok) throw new Error(now.error.message);
      return now.value;
    },
    { id: newId(), visit: newId(), edits: c01Changes(), text: cafe },
  );
  await pictureOfPaper(desk, packAsHtml(pack.document, pack.codes), join(folder, 'information-pack-on-paper.png'));
  await page.reload();
  await page
    .getByRole('region', { name: /^Closed today/ })
    .getByRole('button', { name: /Joan Pike/ })
    .click();
  await page.getByRole('heading', { level: 1, name: /Joan Pike/ }).waitFor();
  await page.keyboard.press('Shift+F4');
  await page.locator('[data-paper]').getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: join(folder, 'information-pack.png') });
  await desk.close();
}
