import { test } from '@playwright/test';
import { createStore, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

test('scratch', async () => {
  const desk = await openDesk({ clock: '2026-03-23T10:12' });
  await createStore(desk);
  const { page } = desk;
  const keys = keyboardOf(page);
  let shot = 0;
  const look = async () => await page.screenshot({ path: `/tmp/shots/s${++shot}.png` });
  await keys.press('Control+n');
  await page.waitForTimeout(500);
  await look();
  await keys.type('Helen Pike, daughter, 01632 960111');
  await keys.press('Alt+c');
  await keys.type('Joan Pike, 2/6/1941, TA1 4DY, 01632 960101');
  await keys.press('Alt+p');
  await look();
  for (const line of [
    'Mum has hardly been out since Dad died in November. She used to run the church flower rota.',
    "She's managing in the house. She cooks, she's careful on the stairs, my brother does the big shop on Saturdays.",
    "She'd love company but won't go somewhere on her own the first time. She doesn't drive any more.",
    "No, she hasn't fallen. She's forgetful about names but that's always been her.",
    "I'm all right, thanks for asking. I work full time, I ring her every evening.",
  ]) {
    await keys.type(line);
    await keys.press('Enter');
  }
  await look();
  for (let i = 0; i < 9 && (await page.locator('[data-cue]').count()) > 0; i++) {
    console.log(await page.locator('[data-cue]').textContent());
    await keys.press('Alt+Enter');
    await page.waitForTimeout(60);
  }
  const ask = async () =>
    console.log(
      keys.actions(),
      await page
        .locator('[role=toolbar][aria-label^="To ask"]')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('aria-label'), one.textContent])),
    );
  const give = async (n: number) => {
    await ask();
    await keys.press(`Alt+${n}`);
    await page.waitForTimeout(60);
  };
  await give(1);
  await give(1);
  await give(1);
  await give(2);
  await look();
  await give(3);
  await give(0);
  await give(3);
  await give(2);
  await keys.type(
    "A letter in big print would help. No, I don't want anybody assessing me, not now, dear, but I'll ring if that changes.",
  );
  await look();
  await give(3);
  await give(1);
  await give(1);
  await ask();
  await look();
  await page.setViewportSize({ width: 1280, height: 720 });
  await look();
  await desk.close();
});
