import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../build/bootstrap/prepare.mjs';
import { createProgress } from '../build/bootstrap/progress.mjs';
import type { Change } from '../shared/domain/changes.ts';
import { newId } from '../shared/domain/ids.ts';
import { createStore, openDesk } from '../test/support/desk.ts';
import { c01Changes } from '../test/support/reference-contact.ts';

/** Makes the pictures of the guides from the real app, with invented people only: `npm run pictures`. */
const pictures = join(import.meta.dirname, 'pictures');
mkdirSync(pictures, { recursive: true });
const ready = await prepare({ progress: createProgress(process.stderr) });
Object.assign(process.env, ready.env, {
  FRONTDOOR_ELECTRON: ready.electron,
  FRONTDOOR_ROOT_ARGS: ready.rootArgs.join(' '),
});

const desk = await openDesk({ clock: '2026-03-23T10:24' });
const { page } = desk;
const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

await createStore(desk, true);
await picture('desk');

/** The talk as it is before its last questions, so that the picture shows one of them. */
const isInTheMiddle = (edit: Change) => !('field' in edit && /^(assessment|followUp|outcome)/.test(edit.field));

const contact = newId();
await page.evaluate(
  async ({ id, visit, changes }) => {
    const { contacts } = window.frontdoor;
    await contacts.start({ id, channel: 'phone-in' });
    await contacts.open({ contact: id, visit });
    await contacts.patch({ contact: id, visit, seq: 1, changes });
  },
  { id: contact, visit: newId(), changes: c01Changes().filter(isInTheMiddle) },
);
await page
  .getByRole('region', { name: 'Open' })
  .getByRole('button', { name: /Joan Pike/ })
  .click();
await page.getByRole('textbox', { name: 'What is said' }).fill('She still knows everyone at St Mary’s');
await page.locator('[data-save=saved]:visible').waitFor();
await picture('contact');
await page.emulateMedia({ colorScheme: 'dark' });
await picture('contact-dark');

await desk.close();
await ready.close();
