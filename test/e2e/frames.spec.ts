import { expect, test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';
import { frameClock } from '../support/frame-clock.ts';
import { centile } from '../support/measure.ts';
import { startLongContact } from '../support/start-long-contact.ts';

const lines = 200;
const typed = 'She is sitting next to me. A letter in big print would help, and she has not fallen.';

// Measured and printed, never judged: how fast it is depends on the computer.
test(`how long the screen takes while somebody types into a contact of ${lines} lines`, async () => {
  const desk = await openDesk();
  await createStore(desk);
  const { page } = desk;
  const line = await startLongContact(page, lines);

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
