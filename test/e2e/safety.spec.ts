import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { contact } from '../../shared/domain/contact.ts';
import { newId } from '../../shared/domain/ids.ts';
import { createStore, type Desk, openDesk } from '../support/desk.ts';
import { type Keyboard, keyboardOf } from '../support/keyboard.ts';

/** The one contact of the store as it is on record. */
async function onRecord(desk: Desk) {
  const raw = await desk.page.evaluate(async (visit) => {
    const { value } = await window.frontdoor.contacts.desk({});
    const [first] = [...value.drafts, ...value.closed];
    if (!first) throw new Error('There is no contact on record.');
    return await window.frontdoor.contacts.open({ contact: first.id, visit });
  }, newId());
  return z.object({ value: contact }).parse(raw).value;
}

async function begin(clock: string): Promise<{ desk: Desk; page: Page; keys: Keyboard }> {
  const desk = await openDesk({ clock });
  await createStore(desk);
  const keys = keyboardOf(desk.page);
  return { desk, page: desk.page, keys };
}

async function hear(keys: Keyboard, page: Page, said: readonly string[]): Promise<void> {
  await keys.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  for (const line of said) {
    await keys.type(line);
    await keys.press('Enter');
  }
}

async function isClean(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved/)).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
}

const closed = (page: Page) => page.getByRole('region', { name: 'Closed today' });
/** While it is there the contact is open, and nothing has closed it. */
const closeKey = (page: Page) => page.getByRole('button', { name: 'Close contact' });
const safety = (page: Page) => page.getByRole('region', { name: 'Safety', exact: true });
/** The key itself: the tab says the same, and more. */
const safetyKey = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Safety: 1 open' });
const before = (page: Page) => page.getByRole('region', { name: 'Before you close' });

test('c05: the till of a bank: abuse is heard, handled and handed over before it can close', async () => {
  const { desk, page, keys } = await begin('2026-03-24T11:52');
  await hear(keys, page, [
    'I won’t say who I am. I’m on the till at the bank in town.',
    'Old Mr Crane comes in every Thursday with a young man who stands over him and he takes out three hundred pounds.',
    'He looked frightened. He doesn’t know I’m ringing and I don’t think he should.',
  ]);
  await expect(page.locator('[data-cue=trigger]')).toHaveText(/^Raised:Abuse or.*“stands over him”.*handle.*: not so$/);
  await expect(safetyKey(page)).toBeVisible();

  await keys.press('Alt+Enter');
  await expect(safety(page).getByText('Seen, not handled')).toBeVisible();
  await expect(safety(page).getByText('EXAMPLE 01632 960901').first()).toBeVisible();
  await expect(safety(page)).toContainText('Frontdoor tells nobody');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await keys.press('Escape');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();

  await keys.press('Control+1');
  await keys.fill('Person’s name', 'Albert Crane');
  await keys.fill('Postcode', 'TA24 5SY');
  await keys.pick('Locality', 'West');
  await keys.pick('Support already', 'Not checked');
  await keys.pick('Speaking with', 'Anonymous');
  await keys.pick('Told us before', 'Not known');
  await keys.pick('Spoken to', 'The caller only');
  await keys.pick('The person agrees', 'Could not');
  await keys.pick('Why it was right to go on', 'Prevention');
  await keys.press('Control+3');
  await keys.pick('Topics, ★ the main one', 'Worry about');
  await keys.press('Control+5');
  await keys.choose('How it ended', 'p');
  await keys.pick('Route', 'Safeguarding');
  await isClean(page);

  await keys.press('Control+Enter');
  await expect(safety(page)).toBeVisible();
  await expect(before(page)).toContainText('Seen is not handled');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await keys.type('Told the safeguarding team');
  await keys.fill('Who did it, or rang', 'me, the adviser');
  await keys.fill('The answer', 'They will see him on Thursday at the bank');
  await keys.fill('Whom they rang', 'safeguarding team');
  await expect(safety(page).getByText('Handled', { exact: true })).toBeVisible();
  await keys.goTo('Kind of abuse or neglect');
  await keys.type('Dom');
  await expect(page.getByRole('option', { name: /^Domestic/ })).toBeVisible();
  await keys.press('Escape');
  await safety(page)
    .getByRole('button', { name: /^Financial.*, from “/ })
    .press('Enter');
  await expect(page.getByRole('combobox', { name: 'Kind of abuse or neglect' })).toBeFocused();
  await keys.fill('From whom or what', 'unknown young man');
  await keys.fill('When next', 'Thursday');
  await keys.choose('Safe to contact the person', 'n');
  // The report: one key answers and goes on; what is not asked stays in sight.
  const report = safety(page).getByRole('region', { name: 'For the report' });
  await expect(report).toContainText('9 still to ask');
  await report.getByRole('button', { name: 'Knows of the report, and agrees' }).press('Enter');
  await report.getByRole('radio', { name: 'Could not be asked safely' }).press('4');
  await expect(report.getByRole('radio', { name: 'Safe just now', exact: true })).toBeFocused();
  await page.keyboard.press('3');
  await expect(report).toContainText('7 still to ask');
  await isClean(page);
  await keys.press('Escape');

  await keys.press('Control+Enter');
  await expect(closeKey(page)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Who took it' })).toBeFocused();
  await keys.type('safeguarding team');
  await keys.fill('Taken at', '11:51');
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await isClean(page);
  await keys.press('Control+Enter');
  await expect(closed(page)).toContainText('Passed on: Safeguarding team');

  const kept = await onRecord(desk);
  expect(kept.fields).toMatchObject({
    ...{ toldBefore: 'not-known', spokenTo: 'caller-only', agreement: 'not-able-to-ask' },
    ...{ justification: 'prevention-of-harm', safeToContact: false, topicMain: 'abuse-neglect' },
    ...{ abuseTypes: ['financial-or-material'], sourceOfRisk: 'unknown young man', whenNext: 'Thursday' },
    ...{ outcomeRoute: 'safeguarding', receiptWho: 'safeguarding team', receiptAt: '2026-03-24T11:51:00.000Z' },
    ...{ locality: 'west-somerset' },
  });
  expect(kept.concerns).toMatchObject([{ trigger: 'abuse', notSo: false, whom: 'safeguarding team' }]);
  await keys.goTo('Closed today');
  await keys.press('Enter');
  const said = page.getByRole('region', { name: 'What was said' });
  await expect(said.getByText('Told the safeguarding team')).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  console.log(`c05: ${keys.actions()} actions`);
  await desk.close();
});

test('c08: support stopped: refused until it is handled, and followed up at an exact time', async () => {
  const { desk, page, keys } = await begin('2026-03-25T09:20');
  await hear(keys, page, [
    'My carer didn’t come this morning and the agency isn’t answering.',
    'I’ve had my tablets, I’m dressed, my grandson’s here. I want to know someone is coming at lunchtime.',
  ]);
  await expect(page.locator('[data-cue=trigger]')).toContainText('Support stopped today');
  await keys.press('Control+1');
  await keys.fill('Person’s name', 'Pauline Dyer');
  await keys.pick('Support already', 'Yes');
  await keys.choose('Anything changed?', 'n');
  await keys.pick('Speaking with', 'The person');
  await keys.pick('Told us before', 'No');
  await keys.press('Control+3');
  await keys.pick('Topics, ★ the main one', 'Existing support');
  await expect(page.getByText('Short path: Existing support')).toBeVisible();
  await keys.press('Control+4');
  await keys.choose('Agreed to be contacted', 'y');
  await keys.choose('With', 't');
  await keys.choose('How', 'p');
  await keys.fill('or exactly at', '13:00');
  await keys.press('Control+5');
  await keys.choose('How it ended', 'r');
  await keys.pick('Route', 'Problem with');
  await isClean(page);

  await keys.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await keys.type('Rang the agency on its other number');
  await keys.press('Escape');
  await keys.press('Control+Enter');
  await expect(closeKey(page)).toBeVisible();
  await keys.goTo('Who did it, or rang');
  await keys.type('the adviser');
  await keys.fill('The answer', 'somebody will be there at 12:30');
  await keys.press('Control+Enter');
  await expect(closed(page)).toContainText('Problem with existing support sorted');
  const kept = await onRecord(desk);
  expect(kept.followUp).toEqual({ due: '2026-03-25', at: '2026-03-25T13:00:00.000Z' });
  expect(kept.fields).toMatchObject({ followUpWorkingDays: null, needsChanged: false });
  console.log(`c08: ${keys.actions()} actions`);
  await desk.close();
});

test('c11: an assessment that was asked for: no other end without a reason, which a lead sees', async () => {
  const { desk, page, keys } = await begin('2026-04-13T09:50');
  await hear(keys, page, [
    'I’ve been told I’ve MS. I’m still at work, my partner helps, the MS group is brilliant.',
    'I want an assessment, please. I know my rights, I don’t want to be fobbed off with leaflets.',
  ]);
  await keys.press('Control+1');
  await keys.fill('Person’s name', 'Nadia Karim');
  await keys.pick('Speaking with', 'The person');
  await keys.press('Control+3');
  await keys.pick('Topics, ★ the main one', 'New diagnosis');
  await keys.press('Control+4');
  await keys.choose('Asked for', 'y');
  await keys.choose('Their decision', 'w');
  await keys.choose('Decided by', 't');
  await keys.choose('Agreed to be contacted', 'n');
  await keys.press('Control+5');
  await keys.choose('How it ended', 's');
  await keys.pick('Route', 'Community');
  await keys.press('Control+Enter');
  await expect(before(page)).toContainText('An assessment was asked for');
  await expect(closeKey(page)).toBeVisible();

  await keys.goTo('Close with a reason');
  await keys.press('Space');
  await keys.pick('Reason', 'Other with');
  await expect(page.getByText('This reason needs an explanation')).toBeVisible();
  await keys.press('Control+Enter');
  await expect(closeKey(page)).toBeVisible();
  await keys.fill('Explanation', 'Agreed with the duty worker, who rings her today');
  await expect(page.getByText('A lead will see: An assessment was asked for')).toBeVisible();
  await isClean(page);
  await keys.press('Control+Enter');
  await expect(closed(page)).toContainText('Nadia Karim');
  console.log(`c11: ${keys.actions()} actions`);
  await desk.close();
});

test('c02: a quick question takes five actions at most, from anywhere', async () => {
  const { desk, page, keys } = await begin('2026-03-23T10:31');
  await keys.press('Control+Shift+q');
  await expect(page.getByRole('combobox', { name: 'Topics, ★ the main one' })).toBeFocused();
  await keys.type('Blue');
  await keys.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.type('I only want to know if a Blue Badge can be used in the hospital car park.');
  await keys.press('Enter');
  await expect(page.getByText('Short path: Quick question')).toBeVisible();
  await isClean(page);
  await keys.press('Control+Enter');
  await expect(closed(page)).toContainText('Quick question');
  expect(keys.actions()).toBeLessThanOrEqual(5);
  const kept = await onRecord(desk);
  expect(kept.fields).toMatchObject({ personAnonymous: true, topicMain: 'blue-badge', outcomeRoute: 'casual' });
  console.log(`c02: ${keys.actions()} actions`);
  await desk.close();
});

test('suggestions are taken and put away by one key each, and can be taken back', async () => {
  const { desk, page, keys } = await begin('2026-03-23T10:12');
  const cue = page.locator('[data-cue]');
  await hear(keys, page, ['She is so lonely.']);
  await expect(cue).toContainText('Loneliness');
  await keys.press('Alt+Backspace');
  await expect(cue.filter({ hasText: 'Loneliness' })).toHaveCount(0);
  await keys.press('Control+z');
  await expect(cue).toContainText('Loneliness');
  await keys.press('Alt+Enter');
  await expect(page.getByRole('row', { name: 'Loneliness' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();

  await keys.type('He hits her.');
  await keys.press('Enter');
  await expect(cue).toContainText('Abuse or neglect');
  await keys.press('Alt+Backspace');
  await expect(page.getByRole('button', { name: 'Safety', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('Abuse or neglect, from “hits her”');
  await expect(page.getByText('Asked, not so: Abuse or neglect').filter({ visible: true }).first()).toBeVisible();
  await keys.press('Control+z');
  await expect(safetyKey(page)).toBeVisible();
  await keys.press('F9');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await keys.press('Alt+Backspace');
  await expect(safety(page).getByText('Asked: not so', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'It is so after all' })).toBeFocused();
  await keys.pick('Raise a worry', 'Fire');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await expect(safetyKey(page)).toBeVisible();
  await isClean(page);
  await keys.press('F9');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();

  // What is typed in a box is heard as well; it stands once the box has been left, and F9 leads to it.
  await keys.press('Control+1');
  await keys.goTo('More about the person');
  await keys.press('Enter');
  await keys.fill('Safe time and way', 'Never after six, he hits me');
  await expect(cue).toContainText('Abuse or neglect, from “hits me”, in “Safe time and way”');
  await keys.press('Control+3');
  await keys.press('Alt+Enter');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await keys.press('Control+3');
  await expect(page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
  await keys.press('F9');
  await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
  await expect(safety(page)).toContainText('Heard: “hits me”, in “Safe time and way”');

  // A message about this contact goes with it.
  await keys.press('Alt+Backspace');
  await expect(page.getByRole('region', { name: 'Message' })).toContainText('Asked: not so');
  await keys.press('Control+d');
  await expect(page.getByRole('region', { name: 'Message' })).toHaveCount(0);
  await desk.close();
});
