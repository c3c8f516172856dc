import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Record } from '../../../shared/domain/guide/facts.ts';
import { answer, answersTo } from '../../../shared/domain/practice/answer.ts';
import { marksFor } from '../../../shared/domain/practice/marks-for.ts';
import { questionsFor } from '../../../shared/domain/practice/questions-of.ts';
import { scorePractice } from '../../../shared/domain/practice/score.ts';
import { emptyRecord } from '../../../shared/pack/check/empty-record.ts';
import { findTogether } from '../../../shared/pack/check/find-together.ts';
import { somerset } from '../../support/packs.ts';

const { practice } = somerset;
const callers = Object.entries(practice.callers).map(([id, caller]) => ({ id, caller }));

/** Everything that may be asked, in the order in which a good listener asks it, without pushing. */
function wellAsked(id: string): string[] {
  const of = (way: string) => questionsFor(practice, id).flatMap((each) => (each.way === way ? each.id : []));
  return [...of('listening'), ...of('open'), ...of('closed'), ...of('open')];
}

/** A record with everything that is looked for with a caller. */
function goodEnd(id: string): Record {
  const marks = Object.values(marksFor(practice, id)).map(({ when }) => when);
  const { found } = findTogether(marks, somerset);
  if (!found) throw new Error('there is no good end');
  return found;
}

function begun(channel: string): Record {
  const empty = emptyRecord(somerset);
  return { ...empty, fields: { ...empty.fields, channel } };
}

describe('the practice callers', () => {
  test('are twelve at the least, each with something hidden but one who has nothing to hide', () => {
    expect(callers.length).toBeGreaterThanOrEqual(12);
    const open = callers.filter(({ caller }) => Object.values(caller.facts).every(({ trust }) => trust === 0));
    expect(open.length).toBeLessThanOrEqual(1);
  });

  test.each(callers)('$id tells everything to somebody who asks well', ({ id, caller }) => {
    const told = answersTo(practice, id, wellAsked(id)).flatMap((each) => each.told);
    expect(told.toSorted()).toEqual(Object.keys(caller.facts).toSorted());
  });

  test.each(callers)('$id tells nothing that is hidden to a first closed question', ({ id, caller }) => {
    for (const { id: question, way } of questionsFor(practice, id)) {
      if (way !== 'closed') continue;
      for (const fact of answer(practice, id, [], question)?.told ?? []) expect(caller.facts[fact]?.trust).toBe(0);
    }
  });

  test.each(callers)(
    '$id shows every element of a perfect conversation, and none of an empty one',
    ({ id, caller }) => {
      const perfect = scorePractice(somerset, id, wellAsked(id), goodEnd(id));
      const empty = scorePractice(somerset, id, [], begun(caller.channel));
      const marks = (score: typeof perfect) => [...new Set(score.map(({ mark }) => mark))].toSorted();
      expect(['clear', 'pass', 'not-applicable']).toEqual(expect.arrayContaining(marks(perfect)));
      expect(['not-evident', 'fail', 'not-applicable']).toEqual(expect.arrayContaining(marks(empty)));
      expect(perfect.map((each) => each.id)).toEqual(empty.map((each) => each.id));
      for (const { items } of empty)
        for (const { isGood, why } of items) expect([isGood, why !== '']).toEqual([false, true]);
    },
  );

  test('train each of the seven elements at several callers', () => {
    for (const element of Object.keys(somerset.elements)) {
      const training = callers.filter(({ id, caller }) =>
        scorePractice(somerset, id, [], begun(caller.channel)).some(
          (each) => each.id === element && each.mark !== 'not-applicable',
        ),
      );
      expect(training.length, element).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('an answer', () => {
  const asking = fc.constantFrom(...callers).chain(({ id, caller }) =>
    fc.record({
      id: fc.constant(id),
      caller: fc.constant(caller),
      asked: fc.array(fc.constantFrom(...questionsFor(practice, id).map((each) => each.id)), { maxLength: 40 }),
    }),
  );

  test('is the same for the same questions, is never empty, and tells a fact once', () => {
    fc.assert(
      fc.property(asking, ({ id, asked }) => {
        const answers = answersTo(practice, id, asked);
        expect(answersTo(practice, id, asked)).toEqual(answers);
        expect(answers.map(({ question }) => question)).toEqual(asked);
        const told = answers.flatMap((each) => each.told);
        expect(new Set(told).size).toBe(told.length);
        for (const { words } of answers) expect(words).not.toBe('');
      }),
    );
  });

  test('tells nothing that takes more trust than there is', () => {
    fc.assert(
      fc.property(asking, ({ id, caller, asked }) => {
        for (const { told, trust } of answersTo(practice, id, asked)) {
          for (const fact of told) expect(caller.facts[fact]?.trust).toBeLessThanOrEqual(trust);
        }
      }),
    );
  });

  test('to a question that was asked before wins no more trust', () => {
    const asked = Array.from({ length: 9 }, () => 'take-time');
    expect(answersTo(practice, 'frightened-of-his-son', asked).at(-1)?.trust).toBe(2);
  });

  test('to what nobody can ask is none', () => {
    expect(answer(practice, 'frightened-of-his-son', [], 'to-toby')).toBeUndefined();
    expect(answer(practice, 'frightened-of-his-son', [], 'constructor')).toBeUndefined();
    expect(answersTo(practice, 'nobody', ['take-time'])).toEqual([]);
  });

  test('of the man who is afraid comes once he is asked directly by somebody who has listened', () => {
    const heard = (...asked: string[]) =>
      answer(practice, 'frightened-of-his-son', asked.slice(0, -1), asked.at(-1) ?? '');
    expect(heard('hurt')?.heldBack).toEqual(['afraid']);
    expect(heard('so-carers', 'take-time', 'hurt')?.told).toEqual([]);
    expect(heard('take-time', 'what-made', 'hurt')?.told).toEqual(['afraid']);
    expect(heard('hurt', 'take-time', 'what-made', 'hurt')?.told).toEqual(['afraid']);
  });
});

describe('the score', () => {
  const id = 'says-she-is-fine';
  const elementOf = (asked: readonly string[], record: Record, element: string) =>
    scorePractice(somerset, id, asked, record).find((each) => each.id === element);

  test('says what was not drawn out, why it matters, and what would have', () => {
    const missed = elementOf(['right'], goodEnd(id), 'carer-seen')?.items.filter(({ isGood }) => !isGood) ?? [];
    expect(missed.map(({ is }) => is)).toEqual(['heard', 'heard', 'heard']);
    for (const { ask, why } of missed) expect([ask !== null, why !== '']).toEqual([true, true]);
  });

  test('tells holding back from not being asked', () => {
    const held = (asked: readonly string[]) =>
      elementOf(asked, goodEnd(id), 'carer-seen')?.items.filter(({ wasHeldBack }) => wasHeldBack).length;
    expect([held([]), held(['ordinary-day'])]).toEqual([0, 1]);
  });

  test('of an element is partly where somebody was pushed, however good the rest', () => {
    expect(elementOf(wellAsked(id), goodEnd(id), 'person-centred')?.mark).toBe('clear');
    const pushed = elementOf([...wellAsked(id), 'but-coping', 'but-coping'], goodEnd(id), 'person-centred');
    expect(pushed?.mark).toBe('partly');
    expect(pushed?.items.filter(({ is }) => is === 'pushed')).toHaveLength(1);
  });

  test('fails a gate for one thing that is missing', () => {
    expect(elementOf(wellAsked(id), goodEnd(id), 'right-respected')?.mark).toBe('pass');
    expect(elementOf(wellAsked(id), begun('phone-in'), 'right-respected')?.mark).toBe('fail');
  });
});
