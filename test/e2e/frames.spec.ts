import { expect, test } from '@playwright/test';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, openDesk } from '../support/desk.ts';
import { frameClock } from '../support/frame-clock.ts';
import { centile } from '../support/measure.ts';

const lines = 200;
const said = [
  'Mum has hardly been out since Dad died in November. She used to run the church flower rota.',
  'She is managing in the house. She cooks, and my brother does the big shop on Saturdays.',
  'She would love company but will not go somewhere on her own the first time.',
];
const typed = 'She is sitting next to me. A letter in big print would help, and she has not fallen.';

/** A contact that has gone on for hours, on record. */
async function longContact({ page }: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
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
}

// Measured and printed, never judged: how fast it is depends on the computer.
test(`how long the screen takes while somebody types into a contact of ${lines} lines`, async () => {
  const desk = await openDesk();
  await createStore(desk);
  await longContact(desk);
  const { page } = desk;
  await page.reload();
  await page.getByRole('region', { name: 'Open' }).getByRole('button').first().click();
  const line = page.getByRole('textbox', { name: 'What is said' });
  await expect(line).toBeFocused();
  await expect(page.getByRole('list', { name: 'Lines kept' }).getByRole('listitem')).toHaveCount(lines);

  const clock = await frameClock(page);
  await page.keyboard.type(typed, { delay: 60 });
  const { keyToPaint, work, frames } = await clock.stop();
  await expect(line).toHaveValue(typed);

  const inWords = (name: string, times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const [p50, p95, max] = [centile(sorted, 0.5), centile(sorted, 0.95), sorted.at(-1) ?? 0];
    return `${name}: ${times.length} times, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, at most ${max.toFixed(1)} ms`;
  };
  console.log(inWords('work for a key and its picture', work));
  console.log(inWords('from a key to the next picture', keyToPaint));
  console.log(inWords('from one picture to the next', frames));
  expect(keyToPaint).toHaveLength(typed.length);
  await desk.close();
});
