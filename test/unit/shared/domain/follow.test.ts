import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../../shared/domain/changes.ts';
import { follow } from '../../../../shared/domain/guide/follow.ts';
import { holds } from '../../../../shared/domain/guide/holds.ts';
import { newConcern } from '../../../../shared/domain/safety/raise.ts';
import { anyChange } from '../../../support/arbitrary-change.ts';
import { recordWith, somerset } from '../../../support/packs.ts';
import { c01Changes } from '../../../support/reference-contact.ts';

const stageOf = (id: string, record = recordWith()) =>
  follow(record, somerset).stages.find((stage) => stage.id === id)?.state;

describe('following a conversation on the default guide', () => {
  test('begins with every stage a gap, but those that need a reason to come up', () => {
    const { stages, next } = follow(recordWith(), somerset);
    const quiet = stages.filter(({ state }) => state !== 'gap').map(({ id, state }) => [id, state]);
    expect(quiet).toEqual(['report', 'beside'].map((id) => [id, 'not-needed']));
    expect(next).toBe('reconnect');
    expect(stages.map(({ id }) => id)).toEqual(somerset.guide.stages.map(({ id }) => id));
  });

  test('ends with c01 all done, and no gate shut', () => {
    const { stages, next, gates } = follow(recordWith({}, c01Changes()), somerset);
    expect(stages.filter(({ state }) => state === 'gap')).toEqual([]);
    expect(next).toBeNull();
    expect(gates.shut).toEqual([]);
  });

  test('ticks a stage off in whatever order it comes up', () => {
    expect(stageOf('strengths', recordWith({ strengths: ['family'] }))).toBe('done');
    expect(stageOf('wrap-up', recordWith({ outcomeRoute: 'community' }))).toBe('done');
    expect(stageOf('carer', recordWith({ carerNoticed: false }))).toBe('done');
    expect(stageOf('assessment', recordWith({ assessmentAskedFor: true }))).toBe('done');
  });

  test('does not take a known number for an answer about danger, nor the other way round', () => {
    const personPhone = '01632 960101';
    expect(stageOf('reconnect', recordWith({ personPhone }))).toBe('gap');
    expect(stageOf('reconnect', recordWith({ dangerNow: 'nobody' }))).toBe('gap');
    expect(stageOf('reconnect', recordWith({ personPhone, dangerNow: 'nobody' }))).toBe('done');
    const raised = recordWith({ personPhone }, [
      { concern: newConcern('immediate-danger', '2026-03-23T10:12:00.000Z') },
    ]);
    expect(stageOf('reconnect', raised)).toBe('done');
  });

  test('a stage that was done is a gap again once its ground is gone', () => {
    const contact = recordWith({ strengths: ['family'] });
    expect(stageOf('strengths', applyChange(contact, { field: 'strengths', value: [] }))).toBe('gap');
  });

  test('is the same for the same record, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 40 }), (changes) => {
        const record = recordWith({}, changes);
        const found = follow(record, somerset);
        expect(follow(structuredClone(record), somerset)).toEqual(found);
        expect(found.next === null).toBe(found.stages.every(({ state }) => state !== 'gap'));
      }),
    );
  });
});

describe('a condition', () => {
  const record = recordWith({ requesterType: 'gp', personName: '', adjustments: ['bsl'], followUpWorkingDays: 0 });

  test('knows what is known: nothing asked is not a no, and an empty text is nothing', () => {
    expect(holds({ known: 'requesterType' }, record, somerset)).toBe(true);
    expect(holds({ known: 'personName' }, record, somerset)).toBe(false);
    expect(holds({ known: 'carerNoticed' }, record, somerset)).toBe(false);
    expect(holds({ known: 'carerNoticed' }, recordWith({ carerNoticed: false }), somerset)).toBe(true);
    expect(holds({ known: 'followUpWorkingDays' }, record, somerset)).toBe(true);
  });

  test('compares, looks into lists and counts', () => {
    expect(holds({ fact: 'requesterGroup', is: 'professional' }, record, somerset)).toBe(true);
    expect(holds({ fact: 'adjustments', has: 'bsl' }, record, somerset)).toBe(true);
    expect(holds({ fact: 'requesterType', has: 'gp' }, record, somerset)).toBe(false);
    expect(holds({ fact: 'noteCount', at_least: 1 }, record, somerset)).toBe(false);
  });

  test('can be joined and turned', () => {
    const yes = { known: 'requesterType' } as const;
    const no = { known: 'personName' } as const;
    expect(holds({ all: [yes, no] }, record, somerset)).toBe(false);
    expect(holds({ any: [no, yes] }, record, somerset)).toBe(true);
    expect(holds({ not: no }, record, somerset)).toBe(true);
  });
});
