import { expect, type Page } from '@playwright/test';
import type { Keyboard } from './keyboard.ts';

/** Opens a session at the Talking Café in Williton, with the cursor in the form, and waits for its room. */
export async function openRoom(page: Page, keys: Keyboard): Promise<void> {
  await keys.type('Talking Café, Williton');
  await keys.press('Tab');
  await keys.type('talk');
  await keys.press('Tab');
  await keys.fill('Until', '13:00');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'First name or ticket' })).toBeFocused();
}

/** Waits until the big numbers of the room are these. */
export async function shown(page: Page, numbers: Readonly<Record<string, number>>): Promise<void> {
  const now = async () => {
    const words = await page.locator('[data-pane="room"] dl > div').allInnerTexts();
    const found = Object.fromEntries(words.map((text) => [text.replace(/[\d\s]+/, ''), Number(/\d+/.exec(text)?.[0])]));
    return Object.fromEntries(Object.keys(numbers).map((name) => [name, found[name]]));
  };
  await expect.poll(now).toEqual(numbers);
}
