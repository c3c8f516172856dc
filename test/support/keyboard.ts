import type { Page } from '@playwright/test';

/** Somebody who has only a keyboard. Every key press or chord that enters no character of text is an action. */
export interface Keyboard {
  readonly actions: () => number;
  /** Presses a key or a chord. */
  press(chord: string): Promise<void>;
  /** Types text where the focus is. */
  type(text: string): Promise<void>;
  /** Goes on by Tab until the focus is in a control or a group of this name. */
  goTo(name: string): Promise<void>;
  /** Goes to a list, types the beginning of a choice and takes it. */
  pick(name: string, choice: string): Promise<void>;
  /** Goes to a row of choices and takes one by its first letter. */
  choose(name: string, letter: string): Promise<void>;
  /** Goes to a field and types into it. */
  fill(name: string, text: string): Promise<void>;
}

/** More stops than any screen has. */
const mostStops = 150;

/** The names of the focused control and of the group around it, as a screen reader would say them. */
function namesOfFocus(): string[] {
  const nameOf = (element: Element | null): string => {
    if (!element) return '';
    const labelled = element.getAttribute('aria-labelledby');
    const byId = labelled
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    return (byId || element.getAttribute('aria-label') || labels?.[0]?.textContent || element.textContent || '').trim();
  };
  const focused = document.activeElement;
  return [
    nameOf(focused),
    nameOf(focused?.closest('[role=radiogroup], [role=group], [role=toolbar], section[aria-label]') ?? null),
  ];
}

/** See {@link Keyboard}. */
export function keyboardOf(page: Page): Keyboard {
  let count = 0;
  const self: Keyboard = {
    actions: () => count,
    press: async (chord) => {
      count += 1;
      await page.keyboard.press(chord);
    },
    type: async (text) => await page.keyboard.type(text),
    goTo: async (name) => {
      for (let stop = 0; stop < mostStops; stop += 1) {
        const names = await page.evaluate(namesOfFocus);
        if (names.some((known) => known === name)) return;
        await self.press('Tab');
      }
      throw new Error(`No stop of the Tab key is called “${name}”.`);
    },
    pick: async (name, choice) => {
      await self.goTo(name);
      await self.type(choice);
      await self.press('Enter');
    },
    choose: async (name, letter) => {
      await self.goTo(name);
      await self.press(letter);
    },
    fill: async (name, text) => {
      await self.goTo(name);
      await self.type(text);
    },
  };
  return self;
}
