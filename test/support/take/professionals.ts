import { expect } from '@playwright/test';
import { lineOf, type Take } from './take.ts';

/** A doctor about a man who falls. */
const c03: Take = {
  id: 'c03',
  about: 'a doctor about a man who falls',
  clock: '2026-03-23T11:05',
  async press(hand, call) {
    await hand.begin();
    await hand.line('Dr Anil Rao, GP, Quay Street Surgery', 'caller');
    await hand.line('Stanley Webber, 19/1/1938, TA6 3QE, 01632 960102', 'person');
    await hand.press('Alt+r');
    await hand.hear(...call.said.slice(0, 1));
    await hand.type(lineOf(call, 1));
    // What he says brings the question forward, and the line goes along with its answer.
    await hand.answer('Asks for one');
    await hand.answer('Agrees, Dr Anil Rao says');
    await hand.answer('Not known; no support');
    await hand.hear(lineOf(call, 2));
    await hand.all();
    await hand.later('Does anybody help unpaid');
    await hand.later('What could help?');
    await hand.later('May we come back');
    await hand.answer('Yes');
    await hand.answer('Passed on: needs assessment');
  },
};

/** A crew that has taken a carer to hospital. */
const c06: Take = {
  id: 'c06',
  about: 'an ambulance crew: the carer is in hospital',
  clock: '2026-03-24T17:03',
  async press(hand, call) {
    const { page } = hand;
    await hand.begin();
    await hand.line('16:48', 'arrival');
    await hand.line('Crew of the 16:20 call, ambulance', 'caller');
    await hand.line('Ivy Lock, 11/12/1936, TA2 8NS, 01632 960104', 'person');
    await hand.hear(lineOf(call, 0));
    await hand.yes('Carer collapsed, admitted or died');
    await hand.handle('asked who is with her', 'the crew, until somebody comes');
    await hand.press('Escape');
    await hand.yes('Cannot be left alone tonight');
    await expect(page.getByRole('textbox', { name: 'What was done' })).toBeFocused();
    await hand.type('rang the out-of-hours team');
    // The same one as before did it: one key, and the cursor is in the answer.
    await hand.press('Alt+l');
    await expect(page.getByRole('textbox', { name: 'The answer' })).toBeFocused();
    await hand.type('somebody will be there by six');
    await hand.press('Escape');
    await hand.hear(lineOf(call, 1));
    await hand.yes('Carer break or breakdown');
    await hand.no('Caring for someone');
    await hand.all();
    await expect(page.locator('[data-cue]')).toHaveCount(0);
    await hand.answer('Could not be asked');
    await hand.answer('Urgent need');
    await hand.answer('Not known; no support');
    await hand.answer('Taunton Deane');
    await hand.later('Does anybody help unpaid');
    await hand.later('What could help?');
    await hand.answer('Nobody could offer one');
    await hand.press('Control+5');
    await hand.answer('Passed on: urgent support');
    // Refused without its receipt, and led to where that is typed.
    await hand.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Close contact' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Before you close' })).toContainText('Nobody has been told yet');
    await expect(page.getByRole('textbox', { name: 'Who took it' })).toBeFocused();
    await hand.type('out-of-hours team');
    await hand.fill('Taken at', '17:02');
  },
};

/** A discharge hub, by a form. */
const c07: Take = {
  id: 'c07',
  about: 'a discharge hub, by a form',
  clock: '2026-03-25T09:00',
  async press(hand, call) {
    await hand.begin();
    await hand.line('professional, 08:55', 'arrival');
    await hand.line('Discharge hub, hospital, Musgrove Park', 'caller');
    await hand.line('Reginald Coombes, 4/4/1944, TA3 7SD', 'person');
    await hand.hear(lineOf(call, 0));
    await hand.yes('Leaving hospital');
    await hand.answer('Agrees, Discharge hub says');
    await hand.answer('Leaving hospital');
    await hand.answer('Not known; no support');
    await hand.answer('Taunton Deane');
    await hand.press('Control+5');
    await hand.answer('Passed on: reablement');
  },
};

/** Contacts of people who do this for a living. */
export const professionals: readonly Take[] = [c03, c06, c07];
