import { describe, expect, test } from 'vitest';
import {
  answerTo,
  gapsIn,
  markedAnswers,
  questionsOf,
  type ReviewDraft,
  withAnswer,
} from '../../../../../shared/domain/review/marks.ts';
import { cannotReview, isComplete, mayReadAll, placesOf } from '../../../../../shared/domain/review/who-reviews.ts';
import { somerset } from '../../../../support/packs.ts';

const questions = questionsOf(somerset);
const empty: ReviewDraft = { answers: [] };
const allClear = questions.reduce<ReviewDraft>(
  (draft, question) => withAnswer(draft, { ...answerTo(draft, question), mark: question.marks[0] ?? null }),
  empty,
);

describe('the review sheet', () => {
  test('asks the seven elements and the seven gates, each with what to look for', () => {
    expect(questions.map(({ kind }) => kind)).toEqual([...Array(7).fill('element'), ...Array(7).fill('gate')]);
    expect(questions.filter(({ lookFor }) => lookFor === '')).toEqual([]);
  });

  test('leaves out what the council has retired', () => {
    const [first = ''] = Object.keys(somerset.elements);
    const elements = { ...somerset.elements, [first]: { label: 'A', look_for: '', retired: true } };
    expect(questionsOf({ ...somerset, elements })).toHaveLength(13);
  });

  test('has a gap at every question without a mark, and none once all have one', () => {
    expect(gapsIn(empty, questions)).toHaveLength(14);
    expect(gapsIn(allClear, questions)).toEqual([]);
    expect(markedAnswers(allClear, questions)).toHaveLength(14);
  });

  test('wants words for whatever was missing: a mark alone teaches nobody', () => {
    const [element, , , , , , , gate] = questions;
    for (const [question, mark] of [
      [element, 'partly'],
      [element, 'not-evident'],
      [gate, 'fail'],
    ] as const) {
      if (!question) throw new Error('no question');
      const bare = withAnswer(allClear, { ...answerTo(allClear, question), mark, evidence: ' \u200b' });
      expect(gapsIn(bare, questions)).toEqual([{ question, missing: 'words' }]);
      const said = withAnswer(bare, { ...answerTo(bare, question), evidence: 'Nothing of it is in the notes.' });
      expect(gapsIn(said, questions)).toEqual([]);
    }
  });

  test('takes no mark of the other kind', () => {
    const [element] = questions;
    if (!element) throw new Error('no question');
    const wrong = withAnswer(allClear, { ...answerTo(allClear, element), mark: 'pass' });
    expect(gapsIn(wrong, questions)).toEqual([{ question: element, missing: 'mark' }]);
  });
});

describe('reviewing', () => {
  const lead = (id: string) => ({ id, isLead: true });
  const [ann, lee, max] = [lead('ann'), lead('lee'), lead('max')];
  const sam = { id: 'sam', isLead: false };
  const sampled = (isDouble: boolean, ...reviews: (readonly [{ readonly id: string }, boolean])[]) => ({
    ...{ adviser: ann.id, isDouble },
    reviews: reviews.map(([{ id }, isDone]) => ({ reviewer: id, isDone })),
  });
  const all = [ann, lee, max, sam];

  test('is for leads, and never of one’s own conversation', () => {
    expect(cannotReview(ann, sampled(false), all)).toBe('own-conversation');
    expect(cannotReview(sam, sampled(false), all)).toBe('not-a-lead');
    expect(cannotReview(lee, sampled(false), all)).toBeNull();
  });

  test('by two goes on until both are in, and nobody else joins then', () => {
    const one = sampled(true, [lee, true]);
    expect([isComplete(one, all), cannotReview(lee, one, all), cannotReview(max, one, all)]).toEqual([
      false,
      'done',
      null,
    ]);
    const both = sampled(true, [lee, true], [max, true]);
    expect([isComplete(both, all), cannotReview(max, both, all)]).toEqual([true, 'done']);
    expect(cannotReview({ id: 'kim', isLead: true }, both, [...all, { id: 'kim', isLead: true }])).toBe('complete');
  });

  test('by two is by one where only one person can', () => {
    expect(placesOf(sampled(true), [ann, lee, sam])).toBe(1);
    expect(placesOf(sampled(true), all)).toBe(2);
  });

  test('is read by the adviser and by leads once all reviews are in, and by nobody before', () => {
    for (const who of all) expect(mayReadAll(who, sampled(true, [lee, true], [max, false]), all)).toBe(false);
    const both = sampled(true, [lee, true], [max, true]);
    expect(all.filter((who) => mayReadAll(who, both, all))).toEqual([ann, lee, max]);
  });

  test('is not read by somebody who is still writing theirs, although it is not needed any more', () => {
    const late = sampled(false, [lee, true], [max, false]);
    expect([mayReadAll(ann, late, all), mayReadAll(max, late, all)]).toEqual([true, false]);
  });
});
