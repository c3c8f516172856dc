import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { contact } from '../../shared/domain/contact.ts';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, openDesk } from '../support/desk.ts';
import { keyboardOf } from '../support/keyboard.ts';

test('somebody in danger: one key in the first moments shows whom to ring, and a second answer closes nothing', async () => {
  const desk = await openDesk();
  await createStore(desk);
  const { page } = desk;
  const keys = keyboardOf(page);
  const safety = page.getByRole('region', { name: 'Safety', exact: true });
  const isRed = async () =>
    await expect(page.getByRole('main').getByRole('button', { name: 'Safety: 1 open' })).toBeVisible();

  await keys.press('Control+n');
  await expect(page.getByRole('toolbar', { name: 'To ask: Is everybody safe just now?' })).toBeVisible();
  await keys.press('Alt+2');
  await isRed();
  await expect(safety).toContainText('Ring 999 now and stay on the line');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  await keys.press('Escape');

  // What is written down by hand shows whom to ring as well.
  await keys.press('Control+1');
  await keys.pick('In danger just now', 'Nobody');
  await isRed();
  await expect(page.getByRole('region', { name: 'Before you close' })).toContainText(
    'Safety: Immediate danger or crime',
  );
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const raw = await page.evaluate(async (visit) => {
    const { value } = await window.frontdoor.contacts.desk({});
    const [draft] = value.drafts;
    return draft && (await window.frontdoor.contacts.open({ contact: draft.id, visit }));
  }, newId());
  const { fields, concerns } = z.object({ value: contact }).parse(raw).value;
  expect(fields.dangerNow).toBe('nobody');
  expect(concerns).toMatchObject([{ trigger: 'immediate-danger', notSo: false, at: null }]);
  await desk.close();
});

test('the question about danger waits at its stage, and is in sight at 200 %', async () => {
  const desk = await openDesk();
  await createStore(desk);
  const { page } = desk;
  const keys = keyboardOf(page);
  const asks = page.getByRole('toolbar', { name: 'To ask: Is everybody safe just now?' });

  await keys.press('Control+n');
  await keys.press('Alt+0');
  await expect(asks).toBeHidden();
  await page.getByRole('button', { name: /^Reconnect, immediate danger/ }).click();
  await expect(asks).toBeVisible();
  await page.getByRole('button', { name: /^Reconnect, immediate danger/ }).click();
  await page.getByRole('textbox', { name: 'What is said' }).fill('She is lonely.');
  await keys.press('Enter');
  await expect(page.getByRole('toolbar', { name: 'To ask: Who is in touch?' })).toBeVisible();
  await page.getByRole('button', { name: /^Reconnect, immediate danger/ }).click();
  await expect(asks).toBeVisible();

  await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 720);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => innerHeight)).toBe(360);
  await expect(asks.getByRole('button', { name: /Somebody is in danger/ })).toBeInViewport({ ratio: 1 });
  // On the pane about how it ended the question does not show, and its keys give no answer unseen.
  await keys.press('Control+5');
  await keys.press('Alt+2');
  await keys.press('Control+3');
  await expect(asks).toBeVisible();
  await keys.press('Alt+2');
  await expect(page.getByText('Ring 999 now and stay on the line').first()).toBeInViewport();
  await desk.close();
});
