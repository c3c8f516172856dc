import { join } from 'node:path';
import { createStore, type Desk, openDesk } from '../test/support/desk.ts';
import { keyboardOf } from '../test/support/keyboard.ts';
import { openRoom, shown } from '../test/support/session-room.ts';

/** Makes the pictures of a drop-in session, the directory, a lead's page of a sample year, people, and practice. */
export async function picturePlaces(pictures: string): Promise<void> {
  const picture = async ({ page }: Desk, name: string) => {
    // What is said of the step before would lie over the page.
    await page.getByRole('region', { name: 'Message' }).waitFor({ state: 'hidden' });
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };

  const desk = await openDesk({ clock: '2026-03-23T10:24' });
  await createStore(desk, true);
  const keys = keyboardOf(desk.page);
  await keys.press('Control+Shift+S');
  await desk.page.getByRole('textbox', { name: 'Venue', exact: true }).waitFor();
  await openRoom(desk.page, keys);
  for (const name of ['Edwin', '14', 'Marjorie', '15']) {
    await keys.type(name);
    await keys.press('Enter');
  }
  await keys.press('Alt+t');
  await keys.press('Alt+n');
  await desk.page.getByRole('combobox', { name: 'What it was about' }).waitFor();
  await shown(desk.page, { waiting: 3, came: 5 });
  await picture(desk, 'drop-in');

  await keys.press('Control+Shift+d');
  await desk.page.getByRole('textbox', { name: 'Look for a service' }).fill('lunch');
  await desk.page.getByText(/\d+ services found/).waitFor();
  await desk.page.getByRole('list', { name: 'Services found' }).getByRole('button').first().click();
  await desk.page.getByRole('article').getByRole('heading', { level: 2 }).waitFor();
  await picture(desk, 'directory');

  await keys.press('Control+d');
  await desk.page.getByRole('button', { name: 'Fill with a sample year' }).click();
  await desk.page.getByText(/invented conversations are there/).waitFor({ timeout: 300_000 });
  await keys.press('Control+Shift+h');
  await desk.page.getByRole('heading', { level: 1, name: 'How it goes' }).waitFor();
  await desk.page.getByRole('img').first().waitFor();
  await picture(desk, 'lead');

  await keys.press('Control+k');
  await desk.page.getByRole('dialog').waitFor();
  await keys.type('Administration');
  await keys.press('Enter');
  await desk.page.getByRole('heading', { level: 1, name: 'Administration' }).waitFor();
  await desk.page.getByRole('heading', { name: 'People at this computer' }).scrollIntoViewIfNeeded();
  await picture(desk, 'people');
  await desk.close();

  const practice = await openDesk({ args: ['--practice'] });
  await practice.page.getByRole('button', { name: 'New contact' }).first().waitFor();
  await practice.page.getByRole('button', { name: 'Practice' }).click();
  await practice.page.getByRole('button', { name: 'Begin with Gwen Larkham' }).click();
  await practice.page.getByRole('log', { name: 'What was said' }).getByText('My bus pass has run out').waitFor();
  await picture(practice, 'practice');
  await practice.close();
}
