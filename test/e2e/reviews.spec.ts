import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openStore } from '../../electron/data/open-store.ts';
import { insertProfile } from '../../electron/data/queries/profiles.ts';
import { readKeyFile } from '../../electron/main/keys/key-file.ts';
import { openByRecoveryCode } from '../../electron/main/keys/store-key.ts';
import { newId } from '../../shared/domain/ids.ts';
import { clockStartingAt, instantOf } from '../../shared/domain/time.ts';
import { openDesk } from '../support/desk.ts';
import { type DeskCalls, deskCalls, takeContact } from '../support/desk-calls.ts';
import { makeStore, storeFolder } from '../support/desk-life.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { somersetFolder } from '../support/places.ts';
import { c01Changes, changesOf } from '../support/reference-contact.ts';

const week = '2026-04-13';

async function isClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Puts a review of a conversation on record in which the first element is not clear. */
function write(lead: DeskCalls, sample: string): void {
  const { review, questions } = lead.openReview(sample);
  const answers = questions.map(({ kind, id: question, marks: [best = null] }, at) =>
    at === 0
      ? { kind, question, mark: 'partly', evidence: 'Her own words are there once.', note: 'Ask what a good day is.' }
      : { kind, question, mark: best, evidence: '', note: '' },
  );
  lead.saveReview({ review, rev: 1, draft: { answers } });
  lead.finishReview(review);
}

/** A week in which Sam, and whoever is at the desk, had a conversation; Lee has reviewed both, Sam's as one of two. */
function aWeekOfTwo(folder: string, code: string): void {
  const keys = readKeyFile(folder);
  const key = keys && openByRecoveryCode(keys, code);
  if (!key) throw new Error('There is no key to the store.');
  const store = openStore({ folder, key, packs: somersetFolder, sqliteBinding: null, clock: null, how: 'open' });
  try {
    const at = (local: string) => ({ ...store.context, clock: clockStartingAt(instantOf(local)) });
    const join = (name: string, role: 'adviser' | 'lead') => {
      const actor = { id: newId(), name, roles: [role] };
      insertProfile(store.context.db, actor, instantOf(`${week}T10:00`));
      return (local: string) => deskCalls({ ...at(local), actor });
    };
    const [sam, lee] = [join('Sam', 'adviser'), join('Lee', 'lead')];
    const received = changesOf({ receivedAt: instantOf(`${week}T10:00`) });
    takeContact(sam(`${week}T10:20`), [...c01Changes(), ...received]);
    takeContact(deskCalls(at(`${week}T11:20`)), [...c01Changes(), ...changesOf({ personName: 'Nadia Karim' })]);
    const lead = lee('2026-04-20T08:00');
    lead.drawReviews(week);
    store.context.db.run('UPDATE review_sample SET is_double = 1');
    for (const { sample } of lead.reviewWeek(week).rows) write(lead, sample);
  } finally {
    store.close();
  }
}

test('a lead reviews a conversation by keys, as the second of two, and answers what was said about their own', async () => {
  const first = await openDesk({ clock: `${week}T09:00` });
  const code = await makeStore(first);
  await first.close();
  aWeekOfTwo(storeFolder(first), code);

  const { page, close } = await openDesk({ folder: first.folder, clock: '2026-04-20T09:00' });
  const keys = keyboardOf(page);
  await page.getByRole('button', { name: 'Reviews', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Reviews', exact: true })).toBeFocused();
  const row = page.getByRole('button', { name: /^Joan Pike/ });
  await expect(row).toContainText('Chosen by chance');
  await expect(row).toContainText('Lee’s is in. For two people');
  await expect(page.getByRole('button', { name: /^Nadia Karim/ })).toContainText('Reviewed');
  await isClean(page);

  await row.focus();
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Review: Joan Pike' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'The conversation' })).toContainText('church flower rota');
  await keys.goTo('Person-centred');
  await keys.press('2');
  await expect(page.getByRole('textbox', { name: 'What the record says, or does not say' })).toBeFocused();
  await keys.type('Only the daughter speaks.');
  await keys.press('Tab');
  await keys.type('Ask Mum.');
  await keys.press('Tab');
  for (let question = 2; question <= 14; question += 1) await keys.press('1');
  await expect(page.getByText('14 of 14. Saved')).toBeVisible();
  await isClean(page);
  // What was put down is there again, and what Lee said is not.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await row.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What they may take from it' }).first()).toHaveValue('Ask Mum.');
  await expect(page.getByText('Her own words are there once.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Finish the review' }).press('Enter');

  await expect(row).toContainText('Reviewed by Lee and you');
  await expect(row).toBeFocused();
  await row.press('Enter');
  await expect(page.getByRole('heading', { name: 'What was said: Joan Pike' })).toBeFocused();
  await expect(page.getByText('Her own words are there once.')).toBeVisible();
  await expect(page.getByText('Only the daughter speaks.')).toBeVisible();
  await isClean(page);

  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'About my conversations' }).press('Enter');
  await page.getByRole('button', { name: /^Nadia Karim/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What was said: Nadia Karim' })).toBeFocused();
  await keys.goTo('What you say to it');
  await keys.type('I did; it is in the second line.');
  await page.getByRole('button', { name: 'Send the answer' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Your answer' })).toBeFocused();
  await close();
});
