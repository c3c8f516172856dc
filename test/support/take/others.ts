import { expect } from '@playwright/test';
import { lineOf, type Take } from './take.ts';

/** The till of a bank. */
const c05: Take = {
  id: 'c05',
  about: 'the till of a bank: somebody is robbed',
  clock: '2026-03-24T11:52',
  async press(hand, call) {
    const { page } = hand;
    await hand.begin();
    await hand.line('11:40', 'arrival');
    await hand.line('Albert Crane, TA24 5SY', 'person');
    await hand.hear(...call.said);
    await hand.yes('Abuse or neglect');
    await hand.handle('rang the safeguarding team', 'they will see him on Thursday at the bank');
    await hand.fill('Whom they rang', 'safeguarding team');
    await hand.fill('When', '11:51');
    await hand.pick('Kind of abuse or neglect', 'Financial');
    await hand.fill('From whom or what', 'unknown young man');
    await hand.fill('When next', 'Thursday');
    await hand.choose('Safe to contact the person', 'n');
    await hand.press('Escape');
    await hand.yes('Worry about abuse or neglect');
    await hand.answer('They will not say');
    await hand.answer('Could not be asked');
    await hand.answer('Prevention of harm');
    await hand.answer('Not known; support not checked');
    await hand.press('Control+5');
    await hand.answer('Passed on: safeguarding team');
    // Who was rung and when is written down with the worry: one key says that they took it.
    await expect(page.getByRole('button', { name: 'As written down: safeguarding team, 11:51' })).toBeVisible();
    await hand.press('Alt+l');
  },
};

/** A nephew who acts by law; she will pay herself. */
const c12: Take = {
  id: 'c12',
  about: 'an attorney: she pays for herself',
  clock: '2026-04-13T15:10',
  async press(hand, call) {
    await hand.begin();
    await hand.line('Colin Yeo, attorney, nephew', 'caller');
    await hand.line('Winifred Yeo, 14/2/1943, TA7 9AD, 01632 960107', 'person');
    await hand.hear(...call.said.slice(0, 2));
    await hand.answer('With them here and agrees');
    await hand.answer('Health and welfare; not seen');
    await hand.answer('First time; no support');
    await hand.answer('Sedgemoor');
    await hand.answer('Paying for care');
    await hand.later('Does anybody help unpaid');
    await hand.answer('A voluntary organisation');
    await hand.later('What else could help?');
    await hand.answer('Yes: Details sent');
    await hand.type(lineOf(call, 2));
    await hand.answer('Offered: not now');
    await hand.press('Control+5');
    await hand.answer('Ended: self-funding');
  },
};

/** A friend of somebody in another county. */
const c14: Take = {
  id: 'c14',
  about: 'an e-mail about somebody in another county',
  clock: '2026-04-14T11:25',
  async press(hand, call) {
    await hand.begin();
    await hand.line('email, 11:22', 'arrival');
    await hand.line('Rosa Bell, friend', 'caller');
    await hand.line('Tom Alder, 5/5/1962, BS1 1AD', 'person');
    await hand.hear(lineOf(call, 0));
    await hand.yes('New diagnosis or disability');
    await hand.answer('Agrees, Rosa Bell says');
    await hand.answer('Not known; support not checked');
    await hand.answer('Outside the county');
    await hand.answer('Ended: another council’s');
  },
};

/** Contacts of people who act for somebody else. */
export const others: readonly Take[] = [c05, c12, c14];
