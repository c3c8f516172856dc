import { describe, expect, test } from 'vitest';
import { asQuickQuestion, isQuickQuestion } from '../../../renderer/features/contact/quick-question.ts';
import { applyChange } from '../../../shared/domain/changes.ts';
import { recordWith, somerset } from '../../support/packs.ts';

describe('a quick question', () => {
  test('is marked by what the pack says of its routes', () => {
    const record = asQuickQuestion(somerset).reduce(applyChange, recordWith());
    expect(record.fields.personAnonymous).toBe(true);
    expect(isQuickQuestion(record.fields, somerset)).toBe(true);
    expect(isQuickQuestion(recordWith().fields, somerset)).toBe(false);
  });

  test('is nothing where the pack tallies none', () => {
    const outcomes = Object.fromEntries(
      Object.entries(somerset.outcomes).map(([id, route]) => [id, { ...route, tally: false }]),
    );
    expect(asQuickQuestion({ ...somerset, outcomes })).toEqual([]);
  });
});
