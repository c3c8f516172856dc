import { expect, test } from 'vitest';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import { assessmentGate } from '../../../shared/domain/gates/assessment-gate.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const about = { requesterType: 'family', topicMain: 'equipment' } as const;
const signposted = { ...about, outcomeClass: 'signposted', outcomeRoute: 'community' } as const;
const declined = { assessmentDecision: 'declined', assessmentBy: 'person', assessmentWords: 'Not for me.' } as const;

const shut = (fields: Partial<ContactFields>) =>
  assessmentGate(recordWith({ ...signposted, ...fields }), somerset, null);

test('where only the caller was spoken to, the person’s own answer points to “Spoken to”', () => {
  expect(shut({ spokenTo: 'caller-only' })).toMatchObject([
    { at: 'assessmentDecision', sentence: expect.stringContaining('“Spoken to”') },
  ]);
  expect(shut({ spokenTo: 'caller-only', ...declined })).toMatchObject([
    { at: 'spokenTo', sentence: expect.stringContaining('“Spoken to”') },
  ]);
  expect(shut({ spokenTo: 'person-and-caller', ...declined })).toEqual([]);
});

test('where somebody else decided, it points to “Decided by”; where the person speaks, to nothing else', () => {
  expect(shut({ ...declined, assessmentBy: 'nobody' })).toMatchObject([
    { at: 'assessmentBy', sentence: expect.stringContaining('“Decided by”') },
  ]);
  expect(shut({ requesterType: 'self' })[0]?.sentence).not.toContain('“Spoken to”');
});
