import { join } from 'node:path';
import type { Change } from '../shared/domain/changes.ts';
import { newId } from '../shared/domain/ids.ts';
import { createStore, type Desk, openDesk } from '../test/support/desk.ts';
import { passedChanges, passedContacts } from '../test/support/passed-contacts.ts';
import { c01Changes } from '../test/support/reference-contact.ts';

/** Takes a contact past the screen: a picture is of what comes of it. */
async function take({ page }: Desk, changes: readonly Change[], closes: boolean): Promise<void> {
  const reply = await page.evaluate(
    async ({ id, visit, edits, ends }) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id, channel: 'phone-in' });
      await contacts.open({ contact: id, visit });
      const kept = await contacts.patch({ contact: id, visit, seq: 1, changes: edits });
      return ends ? await contacts.close({ contact: id, visit, seq: 1 }) : kept;
    },
    { id: newId(), visit: newId(), edits: [...changes], ends: closes },
  );
  if (!reply.ok) throw new Error(reply.error.message);
}

/** Makes the pictures of the desk, a conversation, a hand-over, a follow-up and a worry about safety. */
export async function pictureTalks(pictures: string): Promise<void> {
  const picture = ({ page }: Desk, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

  const first = await openDesk({ clock: '2026-03-23T10:24' });
  const { page } = first;
  await createStore(first, true);
  await picture(first, 'desk');

  /** The talk as it is before its last questions, so that the picture shows one of them. */
  const isInTheMiddle = (edit: Change) => !('field' in edit && /^(assessment|followUp|outcome)/.test(edit.field));

  await take(first, c01Changes().filter(isInTheMiddle), false);
  await page
    .getByRole('region', { name: 'Open' })
    .getByRole('button', { name: /Joan Pike/ })
    .click();
  await page.getByRole('textbox', { name: 'What is said' }).fill('She still knows everyone at St Mary’s');
  await page.locator('[data-save=saved]:visible').waitFor();
  await picture(first, 'contact');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(first, 'contact-dark');
  await first.close();

  /** A day later, by when somebody who falls has been passed on. */
  const second = await openDesk({ clock: '2026-03-24T11:54', folder: first.folder });
  await second.page.getByRole('heading', { level: 1, name: 'Tuesday 24 March 2026' }).waitFor();
  const c03 = passedContacts.find(({ id }) => id === 'c03');
  if (!c03) throw new Error('There is no c03 to take a picture of.');
  await take(second, passedChanges(c03), true);
  await second.page
    .getByRole('region', { name: /^Hand-overs nobody has taken/ })
    .getByRole('button', { name: /Bill Stacey/ })
    .click();
  await second.page.getByRole('heading', { level: 1, name: /Hand-over/ }).waitFor();
  await picture(second, 'hand-over');
  await second.page.keyboard.press('Control+d');
  await second.page
    .getByRole('region', { name: /^Follow-ups due/ })
    .getByRole('button')
    .first()
    .click();
  await second.page.getByRole('heading', { level: 1, name: /^Follow-up/ }).waitFor();
  await picture(second, 'follow-up');
  await second.page.keyboard.press('Control+d');
  await second.page.keyboard.press('Control+n');
  const line = second.page.getByRole('textbox', { name: 'What is said' });
  await line.fill('He says his nephew stands over him at the cash machine, and he is frightened of him.');
  await line.press('Enter');
  await second.page.keyboard.press('Alt+Enter');
  await second.page.getByRole('region', { name: 'Safety', exact: true }).waitFor();
  await second.page.locator('[data-save=saved]:visible').waitFor();
  await picture(second, 'safety');
  await second.close();
}
