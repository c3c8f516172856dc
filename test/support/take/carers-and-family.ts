import { lineOf, type Take } from './take.ts';

/** A daughter about her lonely mother, who sits beside her. */
const c01: Take = {
  id: 'c01',
  about: 'a daughter about her lonely mother',
  clock: '2026-03-23T10:12',
  most: 24,
  async press(hand, call) {
    await hand.begin();
    await hand.line('Helen Pike, daughter, 01632 960111', 'caller');
    await hand.line('Joan Pike, 2/6/1941, TA1 4DY, 01632 960101', 'person');
    await hand.hear(...call.said.slice(0, 3));
    await hand.all();
    await hand.hear(...call.said.slice(3, 5));
    await hand.no('Memory and confusion');
    await hand.no('Paid or volunteer roles');
    await hand.answer('With them here and agrees');
    await hand.answer('First time; no support');
    await hand.answer('Yes, and is all right');
    await hand.answer('A village or community agent');
    await hand.answer('A drop-in or centre');
    await hand.later('What else could help?');
    await hand.answer('Yes: Still to arrange');
    await hand.answer('Yes: Details sent');
    await hand.type(lineOf(call, 5));
    await hand.yes('Large print');
    await hand.answer('Offered: not now');
    await hand.answer('Ring Joan Pike in 10 working days');
    await hand.answer('Signposted: community solution');
  },
};

/** A carer who cannot go on like this. */
const c04: Take = {
  id: 'c04',
  about: 'a carer who is worn out',
  clock: '2026-03-24T09:02',
  async press(hand, call) {
    await hand.begin();
    await hand.line('Margaret Small, 30/9/1949, TA18 7TA, 01632 960103', 'person');
    await hand.line('Derek Small, husband', 'other');
    await hand.answer('Nobody is in danger');
    await hand.answer('An unpaid carer for themselves');
    await hand.answer('First time; no support');
    await hand.answer('South Somerset');
    await hand.hear(lineOf(call, 0));
    await hand.no('Suicidal or in mental-health crisis');
    await hand.answer('Carer break or breakdown');
    await hand.yes('Caring for someone');
    await hand.no('New diagnosis or disability');
    await hand.hear(lineOf(call, 1));
    await hand.yes('Groups and places');
    await hand.no('Family and household');
    await hand.yes('What has worked before');
    await hand.type('Derek to be asked himself');
    await hand.answer('Will be asked themselves');
    await hand.answer("The carers' service");
    await hand.later('What else could help?');
    await hand.answer('Yes: Introduced');
    await hand.type(lineOf(call, 2));
    await hand.answer('Asks for one');
    await hand.hear(lineOf(call, 3));
    await hand.yes('Contact by e-mail');
    await hand.press('Control+5');
    await hand.answer('Passed on: carer’s assessment');
  },
};

/** A daughter who rings again: nobody ever rang her mother. */
const c10: Take = {
  id: 'c10',
  about: 'the same daughter again: nothing came of it',
  clock: '2026-04-09T14:15',
  async press(hand, call) {
    await hand.begin();
    await hand.line('Helen Pike, daughter, 01632 960111', 'caller');
    await hand.line('Joan Pike, 2/6/1941, TA1 4DY, 01632 960101', 'person');
    await hand.hear(lineOf(call, 0));
    await hand.yes('Self-neglect or hoarding with risk');
    await hand.handle(
      'seen this morning by her daughter; first line of the hand-over',
      'she had some toast and is not hurt',
    );
    await hand.press('Escape');
    await hand.hear(lineOf(call, 1));
    await hand.answer('Agrees, Helen Pike says');
    await hand.answer('About this before; no support');
    await hand.type(lineOf(call, 2));
    await hand.answer('Loneliness');
    await hand.all();
    await hand.later('Does anybody help unpaid');
    await hand.later('What could help?');
    await hand.answer('Asks for one');
    await hand.press('Control+5');
    await hand.answer('Passed on: needs assessment');
  },
};

/** Contacts of people who care, or are family. */
export const carersAndFamily: readonly Take[] = [c01, c04, c10];
