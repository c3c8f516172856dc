import { describe, expect, test } from 'vitest';
import {
  answerOf,
  byTier,
  newSolution,
  withAnswer,
  withConnection,
} from '../../../renderer/features/contact/help/solution-edits.ts';
import { somerset } from '../../support/packs.ts';

describe('what could help', () => {
  test('is an idea until it has been offered', () => {
    expect(answerOf(newSolution('own-plan'))).toBeNull();
  });

  test.each(['offered', 'accepted', 'declined'] as const)('keeps the answer %s', (answer) => {
    const solution = withAnswer(newSolution('own-plan'), answer);
    expect(answerOf(solution)).toBe(answer);
    expect(solution.offered).toBe(true);
    expect(answerOf(withAnswer(solution, null))).toBeNull();
  });

  test('becomes a promise of the adviser where somebody still has to arrange it', () => {
    const accepted = withAnswer(newSolution('community-agent'), 'accepted');
    const promised = withConnection(accepted, 'to-arrange', somerset, 'Priya');
    expect(promised.promise).toEqual({ owner: 'Priya', by: null });
    expect(withConnection(promised, 'sent-details', somerset, 'Priya').promise).toBeNull();
    expect(withAnswer(promised, 'declined')).toMatchObject({ connected: null, promise: null });
  });

  test('stands in the order in which it is explored, community first', () => {
    const list = ['assessment', 'own-plan', 'drop-in-centre'].map(newSolution);
    expect(byTier(list, somerset).map(({ tier }) => tier)).toEqual(['own-plan', 'drop-in-centre', 'assessment']);
  });
});
