import { describe, expect, test } from 'vitest';
import { type ContactFields, contactFields } from '../../../../shared/domain/contact-fields.ts';
import { gatesOf } from '../../../../shared/domain/gates/index.ts';
import { recordWith, somerset } from '../../../support/packs.ts';
import { c01Changes, solutionWith } from '../../../support/reference-contact.ts';

const shut = (fields: Partial<ContactFields>, changes = c01Changes()) => {
  const record = recordWith({}, changes);
  return gatesOf({ ...record, fields: { ...record.fields, ...fields } }, somerset).map(({ id }) => id);
};

describe('the gates of c01', () => {
  test('stand open once everything is on record', () => {
    expect(shut({})).toEqual([]);
  });

  test.each<[string, Partial<ContactFields>, string[]]>([
    ['a line that is still being typed', { unfinishedLine: 'And then' }, ['unfinished']],
    ['blanks alone are no line', { unfinishedLine: '  ' }, []],
    ['nobody said who is speaking', { requesterType: null }, ['requester']],
    ['somebody else speaks, and nobody asked the person', { agreement: null }, ['agreement']],
    ['the person does not agree', { agreement: 'disagrees' }, ['agreement']],
    ['the person could not be asked', { agreement: 'not-able-to-ask' }, ['agreement']],
    ['a reason stands in for the agreement', { agreement: 'disagrees', justification: 'urgent-need' }, []],
    ['the person speaks for themselves', { requesterType: 'self', agreement: null }, []],
    ['no outcome', { outcomeClass: null, outcomeRoute: null }, ['outcome']],
    ['no route', { outcomeRoute: null }, ['outcome-route']],
    ['a route of another class', { outcomeRoute: 'question-answered' }, ['outcome-route']],
    ['a route the pack does not have', { outcomeRoute: 'moon' }, ['outcome-route']],
    ['a route named like a part of every object', { outcomeRoute: 'constructor' }, ['outcome-route']],
    [
      'a route for people with support',
      { outcomeClass: 'resolved', outcomeRoute: 'arrangement-sorted' },
      ['existing-support'],
    ],
    ['nothing about an assessment', { assessmentDecision: null }, ['decision']],
    ['an assessment that was not offered', { assessmentDecision: 'not-offered' }, ['decision']],
    ['a caller who declines for the person', { assessmentBy: 'nobody' }, ['decision']],
    ['nobody said whose decision it was', { assessmentBy: null }, ['decision']],
    ['no words for the decision', { assessmentWords: ' ' }, ['decision-words']],
    ['an assessment that is wanted', { assessmentDecision: 'wanted' }, ['assessment-wanted']],
    ['one asked for, nothing decided', { assessmentAskedFor: true, assessmentDecision: null }, ['assessment-wanted']],
    [
      'one asked for, and then declined by the person',
      { assessmentAskedFor: true, assessmentDecision: 'declined' },
      [],
    ],
    ['no follow-up', { followUpAgreed: null }, ['follow-up']],
    ['a follow-up that is not wanted', { followUpAgreed: false, followUpMethod: null }, []],
    ['a follow-up without a way', { followUpMethod: null }, ['follow-up-how']],
    ['a follow-up without a day', { followUpWorkingDays: null }, ['follow-up-how']],
    ['a call to somebody who asked for none', { adjustments: ['no-telephone'] }, ['follow-up-adjustment']],
    ['a call to the caller instead', { adjustments: ['no-telephone'], followUpWith: 'caller' }, []],
    ['a letter instead', { adjustments: ['no-telephone'], followUpMethod: 'letter' }, []],
  ])('%s', (_what, fields, gates) => {
    expect(shut(fields)).toEqual(gates);
  });

  test('a promise says who keeps it, and by when', () => {
    const promised = (promise: { owner: string; by: string | null } | null) =>
      shut({}, [...c01Changes(), { solution: solutionWith({ connected: 'to-arrange', promise }) }]);
    expect(promised(null)).toEqual(['promise']);
    expect(promised({ owner: '', by: '2026-03-30' })).toEqual(['promise']);
    expect(promised({ owner: 'me', by: null })).toEqual(['promise']);
    expect(promised({ owner: 'me', by: '2026-03-30' })).toEqual([]);
  });
});

describe('the gates of other contacts', () => {
  test('a quick question needs nothing but its outcome', () => {
    expect(gatesOf(recordWith({ outcomeClass: 'closed-other', outcomeRoute: 'casual' }), somerset)).toEqual([]);
  });

  test('an assessment that is wanted is passed on to one and not to a review', () => {
    const wanted = { assessmentAskedFor: true, assessmentDecision: 'wanted', followUpAgreed: null } as const;
    expect(shut({ ...wanted, outcomeClass: 'passed', outcomeRoute: 'needs-assessment' })).toEqual([]);
    expect(shut({ ...wanted, outcomeClass: 'passed', outcomeRoute: 'review' })).toEqual(['assessment-wanted']);
    expect(shut({ ...wanted, outcomeClass: 'closed-other', outcomeRoute: 'declined' })).toEqual(['assessment-wanted']);
  });

  test('every gate names a field that exists, or the notes, or the solutions', () => {
    const places = [...Object.keys(contactFields), 'notes', 'solutions'];
    for (const gate of gatesOf(recordWith({ unfinishedLine: 'x' }), somerset)) expect(places).toContain(gate.at);
  });

  test('no contact without a word in it can be closed', () => {
    expect(gatesOf(recordWith(), somerset).map(({ id }) => id)).toEqual(['requester', 'outcome']);
  });
});
