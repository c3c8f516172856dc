import { expect, test } from 'vitest';
import {
  enteredAsChanges,
  gatesOfRow,
  isTicket,
  recordedAsChanges,
} from '../../../shared/domain/sessions/entered-as-changes.ts';
import { type Entered, nothingEntered } from '../../../shared/domain/sessions/session.ts';
import { somerset } from '../../support/packs.ts';

const since = '2026-03-26T10:10:00.000Z';
const row = (entered: Partial<Entered>, called = 'Edwin') => ({
  ...{ called, since, entered: { ...nothingEntered, ...entered } },
});
const gates = (entered: Partial<Entered>) => gatesOfRow(row(entered), 'drop-in', somerset).map(({ id }) => id);

test('a row says only what somebody said', () => {
  expect(enteredAsChanges(row({}), somerset)).toEqual([
    { field: 'receivedAt', value: since },
    { field: 'personName', value: 'Edwin' },
  ]);
  expect(recordedAsChanges(row({}, '12'), somerset)).toEqual([
    { field: 'receivedAt', value: since },
    { field: 'spokenTo', value: 'person' },
    { field: 'requesterType', value: 'self' },
  ]);
});

test('a row asks for what any conversation of its kind needs, and no more', () => {
  expect(gates({})).toEqual(['outcome']);
  expect(gates({ topic: 'general-information', route: 'casual' })).toEqual([]);
  expect(gates({ topic: 'blue-badge', route: 'question-answered' })).toEqual(['follow-up']);
  expect(gates({ topic: 'blue-badge', route: 'question-answered', isLeftAlone: true })).toEqual([]);
  expect(gates({ topic: 'blue-badge', route: 'question-answered', isLeftAlone: false })).toEqual(['follow-up']);
  const need = { topic: 'loneliness', route: 'community', isLeftAlone: true };
  expect(gates(need)).toEqual(['decision']);
  expect(gates({ ...need, decision: 'declined' })).toEqual(['decision-words']);
  expect(gates({ ...need, decision: 'declined', words: 'Not for me.' })).toEqual([]);
  expect(gates({ ...need, route: 'casual' })).toContain('quick-question');
  expect(gates({ topic: 'abuse-neglect', route: 'community', isLeftAlone: true })).toContain('safety-unasked');
  expect(gates({ ...need, decision: 'declined', words: 'No, he hits me.' })).toContain('safety abuse');
});

test.each([
  ['12', true],
  ['No. 7', true],
  ['A14', true],
  ['#3', true],
  ['Edwin', false],
  ['Al 2nd', false],
  ['Łukasz', false],
])('%s is a ticket: %s', (text, is) => {
  expect(isTicket(text)).toBe(is);
});
