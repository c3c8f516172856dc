import { describe, expect, test } from 'vitest';
import type { ContactFields } from '../../../../shared/domain/contact-fields.ts';
import { whoMayHear } from '../../../../shared/domain/who-may-hear.ts';
import { recordWith, somerset } from '../../../support/packs.ts';

const sentence = (fields: Partial<ContactFields>) => whoMayHear(recordWith(fields), somerset);
const daughter = { personName: 'Joan Pike', requesterName: 'Helen Pike', requesterType: 'family' } as const;

describe('who may hear what', () => {
  test.each<[string, Partial<ContactFields>, string]>([
    ['nobody known', {}, 'Find out who is speaking before you share anything.'],
    ['the person', { ...daughter, requesterType: 'self' }, 'You are speaking with Joan, whose story this is.'],
    ['not asked yet', daughter, 'Helen speaks for Joan: find out whether Joan agrees before you share anything.'],
    [
      'both there',
      { ...daughter, agreement: 'agrees', spokenTo: 'person-and-caller' },
      'Joan is with Helen and agrees: you may talk with both about day-to-day life and plans.',
    ],
    [
      'agrees',
      { ...daughter, agreement: 'agrees' },
      'Joan agrees: you may talk with Helen about day-to-day life and plans.',
    ],
    ['disagrees', { ...daughter, agreement: 'disagrees' }, 'Joan does not agree: listen to Helen, and share nothing.'],
    [
      'a caller with a title',
      { ...daughter, requesterName: 'Dr Rao', agreement: 'disagrees' },
      'Joan does not agree: listen to Dr Rao, and share nothing.',
    ],
    [
      'nameless',
      { requesterType: 'gp', agreement: 'disagrees' },
      'The person does not agree: listen to the caller, and share nothing.',
    ],
    [
      'justified',
      { ...daughter, agreement: 'not-able-to-ask', justification: 'urgent-need' },
      'Going on without being able to ask (urgent need): share only what that needs.',
    ],
  ])('%s', (_, fields, words) => {
    expect(sentence(fields)).toBe(words);
  });
});
