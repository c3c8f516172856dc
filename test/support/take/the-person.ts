import { expect } from '@playwright/test';
import { lineOf, type Take } from './take.ts';

/** Somebody who will not say who they are. */
const c02: Take = {
  id: 'c02',
  about: 'a quick question without a name',
  clock: '2026-03-23T10:31',
  most: 5,
  async press(hand, call) {
    await hand.press('Control+Shift+q');
    await expect(hand.page.getByRole('combobox', { name: 'Topics, ★ the main one' })).toBeFocused();
    await hand.type('Blue');
    await hand.press('Enter');
    await expect(hand.page.getByRole('textbox', { name: 'What is said' })).toBeFocused();
    await hand.hear(lineOf(call, 0));
  },
};

/** Nobody came this morning. */
const c08: Take = {
  id: 'c08',
  about: 'the carer did not come',
  clock: '2026-03-25T09:20',
  async press(hand, call) {
    const { page } = hand;
    await hand.begin();
    await hand.line('Pauline Dyer, 8/3/1957, TA8 2PF, 01632 960105', 'person');
    await hand.hear(lineOf(call, 0));
    await hand.answer('The person themselves');
    await hand.answer('First time; has support');
    await hand.hear(lineOf(call, 1));
    await hand.yes('Support stopped today');
    await hand.type('rang the agency');
    // Seen is not handled: it stays open, and nothing closes over it.
    await hand.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Close contact' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Before you close' })).toContainText('Seen is not handled');
    await hand.fill('Who did it, or rang', 'the adviser');
    await hand.fill('The answer', 'somebody will be there at 12:30');
    await hand.press('Escape');
    await hand.hear(lineOf(call, 2));
    await hand.yes('Existing support has changed or failed');
    await hand.no('Managing own health');
    await hand.yes('Family and household');
    await hand.answer('No, the same as before');
    await hand.later('Would Pauline Dyer like an assessment?');
    await hand.type('13:00');
    await hand.answer('Ring Pauline Dyer at the time I type');
    await hand.answer('Resolved: existing support sorted');
  },
};

/** A man who cannot hear on the telephone, at a café. */
const c09: Take = {
  id: 'c09',
  about: 'a man who lip-reads, at a café',
  clock: '2026-03-26T10:40',
  async press(hand, call) {
    await hand.begin();
    await hand.line('drop-in', 'arrival');
    await hand.line('Edwin Strong, 21/7/1950, TA4 4AN', 'person');
    await hand.hear(lineOf(call, 0));
    const [before = '', after = ''] = lineOf(call, 1).split(/(?<=clocks, )/);
    await hand.type(before);
    await hand.all();
    await hand.hear(after);
    await hand.answer('The person themselves');
    await hand.answer('First time; no support');
    await hand.answer('West Somerset');
    await hand.yes('Fire risk');
    await hand.handle('fire safety visit to be arranged by letter', 'he would like them to write');
    await hand.press('Escape');
    await hand.no('Home, garden and equipment');
    await hand.later('Does anybody help unpaid');
    await hand.answer('A public service');
    await hand.answer('Equipment or technology');
    await hand.later('What else could help?');
    await hand.type('27 mar');
    await hand.answer('Yes: Still to arrange');
    await hand.answer('Yes: Supplied');
    await hand.type(lineOf(call, 2));
    await hand.yes('Equipment or adaptation');
    await hand.answer('Offered: no');
    await hand.answer('Write to Edwin Strong in 10 working days');
    await hand.answer('Signposted: equipment supplied');
  },
};

/** Somebody who knows her rights. */
const c11: Take = {
  id: 'c11',
  about: 'a woman who asks for an assessment',
  clock: '2026-04-13T09:50',
  async press(hand, call) {
    await hand.begin();
    await hand.line('Nadia Karim, 2/10/1979, TA1 1AA, 01632 960106', 'person');
    await hand.hear(lineOf(call, 0));
    await hand.all();
    await hand.type(lineOf(call, 1));
    // What she says brings the question forward, and the line goes along with its answer.
    await hand.answer('Asks for one');
    await hand.answer('The person themselves');
    await hand.answer('First time; no support');
    await hand.press('Control+5');
    await hand.answer('Passed on: needs assessment');
  },
};

/** A call that is cut off, at the moment at which the power goes. */
const c13: Take = {
  id: 'c13',
  about: 'the line drops, and the power with it',
  clock: '2026-04-14T10:00',
  async press(hand, call) {
    await hand.begin();
    await hand.line('Gerald, 01632 960108', 'person');
    await hand.answer('Nobody is in danger');
    await hand.answer('The person themselves');
    await hand.answer('Not known; support not checked');
    await hand.type(lineOf(call, 0));
  },
  async afterPowerCut(hand, call) {
    const { page } = hand;
    await expect(page.getByRole('region', { name: 'Open' }).getByRole('button')).toHaveCount(1);
    await hand.goTo('Open');
    await hand.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What is said' })).toHaveValue(lineOf(call, 0));
    await hand.press('Enter');
    await hand.press('Control+5');
    await hand.answer('Ended: the call was lost');
  },
};

/** Contacts of people about themselves. */
export const thePerson: readonly Take[] = [c02, c08, c09, c11, c13];
