import { describe, expect, test } from 'vitest';
import { changeInWords } from '../../../renderer/features/contact/history/change-in-words.ts';
import type { Change } from '../../../shared/domain/changes.ts';
import { fieldNames } from '../../../shared/domain/contact-fields.ts';
import { somerset } from '../../support/packs.ts';
import { c01Fields, changesOf, solutionWith } from '../../support/reference-contact.ts';

const words = (before: Change | null, change: Change) => {
  const entry = { at: '', by: 'Sam', correction: null, change, before, isBeforeKnown: true };
  const { about, from, to } = changeInWords(entry, somerset);
  return `${about}: ${from} → ${to}`;
};
const note = { id: 'n', at: '2026-03-24T09:00:00.000Z', text: 'The flower rota.', tag: 'strength' } as const;

describe('a change in words', () => {
  test.each<[string, Change | null, Change]>([
    ['Born: 2 June 1941 → 2 June 1942', ...dates()],
    [
      'Main topic: Loneliness or isolation → ',
      { field: 'topicMain', value: 'loneliness' },
      { field: 'topicMain', value: null },
    ],
    ['Line: “The flower rota.” (strength) → ', { note }, { removedNote: 'n' }],
    ['Line:  → “The flower rota.” (strength)', null, { note }],
  ])('%s', (expected, before, change) => {
    const label = somerset.topics.loneliness?.label ?? '';
    expect(words(before, change)).toBe(expected.replace('Loneliness or isolation', label));
  });

  test('of what could help names the tier and the answer', () => {
    expect(words(null, { solution: solutionWith() })).toContain('accepted');
  });

  test('of a worry put away says that it was asked, and the words that it answers', () => {
    const answer = { trigger: 'abuse', raisedAt: '', seenAt: null, notSo: true, covers: ['hits me #1', 'hits me #2'] };
    const box = 'hits her #whenNext 1';
    const handling = { done: '', by: '', whom: '', at: null, answer: '' };
    const concern = { id: 'c', ...answer, ...handling };
    const label = somerset.safety_triggers.abuse?.label;
    expect(words(null, { concern: { ...concern, covers: [...answer.covers, box] } })).toBe(
      `Safety:  → ${label}: asked: not so. Heard: “hits me”, “hits her”, in “When next”.`,
    );
    expect(words(null, { concern: { ...concern, covers: [] } })).toBe(`Safety:  → ${label}: asked: not so.`);
  });

  test('of any field of c01 says something, and never a code', () => {
    for (const change of changesOf(c01Fields)) expect(words(null, change)).not.toMatch(/→ $/);
    expect(words(null, { field: 'agreement', value: 'agrees-as-told-by-caller' })).not.toContain('agrees-as');
    expect(fieldNames.length).toBeGreaterThan(60);
  });
});

function dates(): [Change, Change] {
  return [
    { field: 'personBorn', value: '1941-06-02' },
    { field: 'personBorn', value: '1942-06-02' },
  ];
}
