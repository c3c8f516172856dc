import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { contact } from '../../shared/domain/contact.ts';
import { newId } from '../../shared/domain/ids.ts';
import { actionsTable, keptActions, writeActions } from '../support/actions-page.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { killDesk } from '../support/desk-life.ts';
import { expectedOf } from '../support/expected-record.ts';
import { isWriting, keptPage, writePage } from '../support/kept-page.ts';
import { somerset } from '../support/packs.ts';
import { readingOf } from '../support/reading.ts';
import { recordedOf } from '../support/recorded.ts';
import { handOn } from '../support/take/hand.ts';
import { takes } from '../support/take/index.ts';
import { hasReferenceCalls, type ReferenceCall, referenceCalls } from '../support/take/reference-call.ts';
import type { Take } from '../support/take/take.ts';

const calls = hasReferenceCalls ? referenceCalls() : [];
const counted = new Map<string, number>();
/** The contact that is read out as a screen reader would, and where that is kept. */
const read = { id: 'c01', page: 'reading-c01.md' } as const;

/** The only contact there is, as the store has it. */
async function onRecord(page: Page): Promise<z.infer<typeof contact>> {
  const raw = await page.evaluate(async (visit) => {
    const { value } = await window.frontdoor.contacts.desk({});
    const [first] = [...value.drafts, ...value.closed];
    if (!first) throw new Error('There is no contact on record.');
    return await window.frontdoor.contacts.open({ contact: first.id, visit });
  }, newId());
  return z.object({ value: contact }).parse(raw).value;
}

const saved = async ({ page }: Desk) => await expect(page.locator('[data-save=saved]')).toBeVisible();

/** Takes a contact up to the key that closes it, over a power cut where there is one. */
async function takenUpToClosing({ clock, press, afterPowerCut }: Take, call: ReferenceCall) {
  const first = await openDesk({ clock });
  await createStore(first);
  const hand = handOn(first.page);
  await press(hand, call);
  await saved(first);
  if (!afterPowerCut) return { desk: first, hand, before: 0 };
  await killDesk(first);
  const desk = await openDesk({ clock, folder: first.folder });
  const again = handOn(desk.page);
  await afterPowerCut(again, call);
  await saved(desk);
  return { desk, hand: again, before: hand.actions() };
}

async function compareReading(page: Page): Promise<void> {
  const reading = await readingOf(page);
  if (isWriting) writePage(read.page, reading);
  else expect(reading).toBe(keptPage(read.page));
}

test.describe('the reference contacts, by the keyboard alone', () => {
  test.skip(!hasReferenceCalls, 'the reference contacts are not on this computer');

  test.afterAll(() => {
    if (counted.size === 0) return;
    console.log(actionsTable(takes, counted));
    if (isWriting && counted.size === takes.length) writeActions(takes, counted);
  });

  test('there is a way to take every one of them', () => {
    expect(takes.map(({ id }) => id)).toEqual(calls.map(({ id }) => id));
  });

  for (const take of takes) {
    test(`${take.id}: ${take.about}`, async () => {
      const call = calls.find(({ id }) => id === take.id);
      if (!call) throw new Error(`There is no reference contact ${take.id}.`);
      const { desk, hand, before } = await takenUpToClosing(take, call);
      const { page } = desk;
      expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
      if (take.id === read.id) await compareReading(page);
      await hand.press('Control+Enter');
      await expect(page.getByRole('region', { name: 'Closed today' }).getByRole('button')).toHaveCount(1);

      const me = await page.evaluate(async () => (await window.frontdoor.profiles.me()).value.name);
      const recorded = recordedOf(await onRecord(page), somerset, me);
      const expected = expectedOf(call);
      expect(Object.fromEntries(Object.keys(expected).map((key) => [key, recorded[key]]))).toEqual(expected);

      const actions = before + hand.actions();
      counted.set(take.id, actions);
      expect(actions).toBeLessThanOrEqual(take.most ?? Number.POSITIVE_INFINITY);
      if (!isWriting) expect(actions).toBe(keptActions(take.id));
      await desk.close();
    });
  }
});
