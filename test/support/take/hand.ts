import { expect, type Page } from '@playwright/test';
import { type Keyboard, keyboardOf } from '../keyboard.ts';

/** An adviser at the keyboard, who reads what is offered and takes it by its key. */
export interface Hand extends Keyboard {
  readonly page: Page;
  /** Begins a contact. */
  begin(): Promise<void>;
  /** Types lines, each kept by Enter. */
  hear(...lines: readonly string[]): Promise<void>;
  /** Types a line and takes it as the caller's or the person's details, whom they care for, or how it came in. */
  line(text: string, as: 'caller' | 'person' | 'other' | 'arrival'): Promise<void>;
  /** Takes the suggestion in front, which has to be this one. */
  yes(suggestion: string): Promise<void>;
  /** Puts the suggestion in front away, which has to be this one. */
  no(suggestion: string): Promise<void>;
  /** Takes everything that is suggested besides safety. */
  all(): Promise<void>;
  /** Gives the answer of this name to the question that is offered. */
  answer(name: string): Promise<void>;
  /** Leaves the question that is offered for later; it has to begin like this. */
  later(question: string): Promise<void>;
  /** Writes down in the safety panel what was done: what, by whom and the answer. */
  handle(done: string, answer: string): Promise<void>;
}

const lineKeys = { caller: 'Alt+c', person: 'Alt+p', other: 'Alt+o', arrival: 'Alt+t' } as const;

/** Lets the screen catch up, as an adviser's eye does before the hand goes on. */
async function look(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen()))),
  );
}

/** See {@link Hand}. */
export function handOn(page: Page): Hand {
  const keys = keyboardOf(page);
  const cue = page.locator('[data-cue]');
  const asked = page.getByRole('toolbar', { name: /^To ask: / });
  const talk = page.getByRole('textbox', { name: 'What is said' });

  async function press(chord: string): Promise<void> {
    await keys.press(chord);
    await look(page);
  }

  return {
    ...keys,
    page,
    press,
    async begin() {
      await press('Control+n');
      await expect(talk).toBeFocused();
    },
    async hear(...lines) {
      for (const line of lines) {
        await keys.type(line);
        await press('Enter');
      }
    },
    async line(text, as) {
      await keys.type(text);
      await press(lineKeys[as]);
      await expect(talk).toHaveValue('');
    },
    async yes(suggestion) {
      await expect(cue.locator('strong')).toHaveText(suggestion);
      await press('Alt+Enter');
    },
    async no(suggestion) {
      await expect(cue.locator('strong')).toHaveText(suggestion);
      await press('Alt+Backspace');
    },
    all: async () => await press('Alt+Shift+Enter'),
    async answer(name) {
      const names = async () => (await asked.getByRole('button').allTextContents()).map((text) => text.slice(1).trim());
      await expect.poll(names).toContain(name);
      await press(`Alt+${(await names()).indexOf(name) + 1}`);
    },
    async later(question) {
      await expect(page.getByRole('toolbar', { name: `To ask: ${question}` })).toBeVisible();
      await press('Alt+0');
    },
    async handle(done, answer) {
      await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
      await keys.type(done);
      await keys.fill('Who did it, or rang', 'the adviser');
      await keys.fill('The answer', answer);
    },
  };
}
