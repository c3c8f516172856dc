import { expect, test } from 'vitest';
import { answerEdits } from '../../../renderer/features/contact/asks/answer-edits.ts';
import { currentAsk } from '../../../renderer/features/contact/asks/current-ask.ts';
import { newSolution } from '../../../renderer/features/contact/help/solution-edits.ts';
import type { ContactFields } from '../../../shared/domain/contact-fields.ts';
import type { Answer, OpenAsk } from '../../../shared/domain/guide/asks-of.ts';
import { follow } from '../../../shared/domain/guide/follow.ts';
import { newId } from '../../../shared/domain/ids.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import { recordWith, somerset } from '../../support/packs.ts';

const now = instantOf('2026-03-25T09:20');

function edits(answer: Answer, fields: Partial<ContactFields>) {
  const contact = {
    ...{ id: newId(), packId: somerset.id, packVersion: somerset.version, openedAt: now, closedAt: null },
    ...{ civilDay: '2026-03-25', sample: false, followUp: null, promisesKept: [], correction: null },
    ...recordWith(fields),
  };
  return answerEdits(answer, contact, { pack: somerset, now, adviser: 'Sam' });
}

test('an exact time is read from the line, and without one nothing is set', () => {
  const ring: Answer = { say: 'Ring', does: 'set', sets: { followUpMethod: 'phone' }, words: 'followUpAt' };
  expect(edits(ring, { unfinishedLine: '13:00' })).toEqual([
    { field: 'followUpMethod', value: 'phone' },
    { field: 'followUpAt', value: instantOf('2026-03-25T13:00') },
    { field: 'unfinishedLine', value: '' },
  ]);
  expect(edits(ring, { unfinishedLine: 'after lunch' })).toEqual([]);
});

test('a line with nothing in it but a day says by when a promise is kept; any other line stays', () => {
  const solution = newSolution('public-service');
  const accept: Answer = { say: 'Yes', does: 'accept', solution, connected: 'to-arrange' };
  expect(edits(accept, { unfinishedLine: '27 mar' })).toMatchObject([
    { solution: { promise: { owner: 'Sam', by: '2026-03-27' } } },
    { field: 'unfinishedLine', value: '' },
  ]);
  expect(edits(accept, { unfinishedLine: 'They will write.' })).toMatchObject([
    { solution: { promise: { owner: 'Sam', by: '2026-04-01' } } },
  ]);
});

test('what a caller tells is not kept as the person’s own words', () => {
  const asks: Answer = { say: 'Asks', does: 'set', sets: {}, words: 'assessmentWords' };
  const line = { unfinishedLine: 'He would like one.' };
  expect(edits(asks, { ...line, spokenTo: 'caller-only' })[0]).toMatchObject({ note: { tag: null } });
  expect(edits(asks, { ...line, spokenTo: 'person' })[0]).toMatchObject({ note: { tag: 'own-words' } });
});

test('what it is most about is asked while nothing is chosen, the most often heard first', () => {
  const line = "I look after Derek. I'm up three times a night and I can't go on like this, I'm worn out.";
  const heard = (fields: Partial<ContactFields>) =>
    follow(recordWith({ unfinishedLine: line, ...fields }), somerset).asks.find(({ key }) => key === 'topicMain');
  expect(heard({})?.answers.map(({ say }) => say)).toEqual(['Carer break or breakdown', 'Caring for someone']);
  expect(heard({ topicMain: 'caring' })).toBeUndefined();
});

test('whoever has gone to how it ended is asked that', () => {
  const ask = (key: string): OpenAsk => ({ key, stage: key, ask: key, answers: [], comesForward: true });
  const asks = [ask('toldBefore'), ask('outcomeRoute')];
  const shown = { guide: null, later: new Set<string>(), shownAsk: null };
  expect(currentAsk({ asks }, { ...shown, pane: 'notes' })?.key).toBe('toldBefore');
  expect(currentAsk({ asks }, { ...shown, pane: 'outcome' })?.key).toBe('outcomeRoute');
  expect(currentAsk({ asks }, { ...shown, later: new Set(['outcomeRoute']), pane: 'outcome' })?.key).toBe('toldBefore');
});
