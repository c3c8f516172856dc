import { describe, expect, test } from 'vitest';
import { frontCard } from '../../../renderer/features/contact/before/card-actions.ts';
import {
  earlierInWords,
  followUpInWords,
  triedInWords,
  waitingCards,
  whoAndSafety,
  whoInWords,
} from '../../../renderer/features/contact/before/card-in-words.ts';
import { carriedOver } from '../../../shared/domain/carried-over.ts';
import type { EarlierContact, PersonCard } from '../../../shared/domain/people.ts';
import { somerset } from '../../support/packs.ts';

const contact: EarlierContact = {
  ...{
    contact: '019a9d2e-7c1a-7e3b-9f52-0a1b2c3d4e5f',
    day: '2026-03-23',
    isOpen: false,
    topicMain: 'loneliness',
    passedTo: null,
  },
  ...{ outcomeClass: 'signposted', outcomeRoute: 'community', solutions: [], followUp: null },
};
const card: PersonCard = {
  ...{ earlier: contact.contact, name: 'Joan Pike', born: '1941-06-02', area: 'TA1', class: 'strong', evidence: '' },
  ...{ answer: null, safeToContact: null, safeTime: '', adjustments: [], contacts: [contact], count: 1 },
};

test('a card says who it is about, as far as that is known', () => {
  expect(whoInWords(card)).toBe('Joan Pike, born 2 June 1941, TA1');
  expect(whoInWords({ ...card, born: null, area: '' })).toBe('Joan Pike');
  expect(whoInWords({ ...card, name: ' ' })).toBe('Somebody whose details are no longer kept');
});

test('what is heard of a card, and the tab that it waits behind, say that it is not safe to contact them', () => {
  const unsafe = { ...card, safeToContact: false, safeTime: ' ' };
  expect(whoAndSafety(card)).toBe('Joan Pike, born 2 June 1941, TA1');
  expect(whoAndSafety(unsafe)).toBe('Joan Pike, born 2 June 1941, TA1. Not safe to contact');
  expect(whoAndSafety({ ...unsafe, safeTime: 'At the surgery' })).toContain(
    '. Not safe to contact, only: At the surgery',
  );
  expect(waitingCards([card, unsafe], false)).toEqual({ count: 2, isNotSafe: true });
  expect(waitingCards([card, unsafe], true)).toEqual({ count: 2, isNotSafe: false });
  expect(waitingCards([card, { ...unsafe, answer: 'other' }], false)).toEqual({ count: 1, isNotSafe: false });
});

test('an earlier conversation says when it was, about what, and how it ended', () => {
  expect(earlierInWords(contact, somerset)).toBe('Mon 23 March · Loneliness · Signposted: Community solution');
  const open = { ...contact, isOpen: true, topicMain: null, outcomeClass: null, outcomeRoute: null };
  expect(earlierInWords(open, somerset)).toBe('Mon 23 March · still open');
  expect(earlierInWords({ ...open, passedTo: 'Sam' }, somerset)).toBe('Mon 23 March · open, passed to Sam');
});

describe('what was tried', () => {
  const agent = { tier: 'community-agent', words: '', accepted: true, connected: 'to-arrange', promise: null };
  const promised = (by: string | null, doneAt: string | null) => ({ ...agent, promise: { by, doneAt } });
  test.each([
    ['told', agent, 'A village or community agent: still to arrange', false],
    ['declined', { ...agent, words: 'Village agent', accepted: false }, 'Village agent: declined', false],
    ['broken', promised('2026-03-30', null), 'A village or community agent: promised by 30 March, not done', true],
    ['due', promised('2026-04-09', null), 'A village or community agent: promised by 9 April', false],
    ['without a day', promised(null, null), 'A village or community agent: promised, not done', false],
    ['kept', promised('2026-03-30', '2026-03-28T10:00:00.000Z'), 'A village or community agent: done 28 March', false],
  ])('says what became of it: %s', (_what, tried, words, isBroken) => {
    expect(triedInWords(tried, somerset, '2026-04-09')).toEqual({ words, isBroken });
  });

  test('and whether somebody has asked how it went', () => {
    const due = { ...contact, followUp: { due: '2026-04-08', doneAt: null, result: null, isAsked: true } };
    expect(followUpInWords(contact, somerset, '2026-04-09')).toBeNull();
    expect(followUpInWords(due, somerset, '2026-04-08')).toBe('Follow-up due 8 April');
    expect(followUpInWords(due, somerset, '2026-04-09')).toBe('Follow-up due 8 April, not done');
    expect(followUpInWords({ ...due, passedTo: 'Sam' }, somerset, '2026-04-09')).toBe(
      'Follow-up due 8 April, passed to Sam',
    );
    const done = { due: '2026-04-08', doneAt: '2026-04-08T09:00:00.000Z', result: 'worked', isAsked: false };
    expect(followUpInWords({ ...contact, followUp: done }, somerset, '2026-04-09')).toBe(
      'Followed up 8 April: Worked as planned',
    );
  });
});

describe('what is carried over', () => {
  const known = { ...card, adjustments: ['large-print'], safeToContact: false, safeTime: 'At the surgery' };

  test('is what this conversation does not hold yet', () => {
    expect(carriedOver({ adjustments: ['interpreter'], safeToContact: null, safeTime: '' }, known)).toEqual([
      { field: 'adjustments', value: ['interpreter', 'large-print'] },
      { field: 'safeToContact', value: false },
      { field: 'safeTime', value: 'At the surgery' },
    ]);
    expect(carriedOver({ adjustments: [], safeToContact: null, safeTime: '' }, card)).toEqual([]);
  });

  test('never speaks against what was said in it', () => {
    const said = { adjustments: ['large-print'], safeToContact: true, safeTime: 'Mornings' };
    expect(carriedOver(said, known)).toEqual([]);
  });
});

describe('the card that is asked about', () => {
  const cards = (...answers: PersonCard['answer'][]) =>
    answers.map((answer, at): PersonCard => ({ ...card, earlier: `${at}`, answer }));

  test('is the first that nobody has answered, and none once somebody is the same person', () => {
    expect(frontCard(cards('other', null, null))?.earlier).toBe('1');
    expect(frontCard(cards('same', null))).toBeNull();
    expect(frontCard([])).toBeNull();
  });
});
