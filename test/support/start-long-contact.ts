import { expect, type Page } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';

const said = [
  'Mum has hardly been out since Dad died in November. She used to run the church flower rota.',
  'She is managing in the house. She cooks, and my brother does the big shop on Saturdays.',
  'She would love company but will not go somewhere on her own the first time.',
];

/**
 * Puts a contact on record that has gone on for hours, with so many lines, and opens it.
 *
 * @returns where the next line is typed
 */
export async function startLongContact(page: Page, lines: number) {
  const notes = Array.from({ length: lines }, (_, at) => ({
    note: { id: newId(), at: '2026-03-23T10:12:00.000Z', text: said[at % said.length] ?? '', tag: null },
  }));
  await page.evaluate(
    async ({ contact, visit, changes }) => {
      const { contacts } = window.frontdoor;
      await contacts.start({ id: contact, channel: 'phone-in' });
      await contacts.open({ contact, visit });
      await contacts.patch({ contact, visit, seq: 1, changes });
    },
    { contact: newId(), visit: newId(), changes: notes },
  );
  await page.reload();
  await page.getByRole('region', { name: 'Open' }).getByRole('listitem').last().getByRole('button').first().click();
  const line = page.getByRole('textbox', { name: 'What is said' });
  await expect(line).toBeFocused();
  await expect(page.getByRole('list', { name: 'Lines kept' }).getByRole('listitem')).toHaveCount(lines);
  return line;
}
