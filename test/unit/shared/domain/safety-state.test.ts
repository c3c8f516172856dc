import { describe, expect, test } from 'vitest';
import type { Concern } from '../../../../shared/domain/contact.ts';
import { newId } from '../../../../shared/domain/ids.ts';
import { notSafeInWords, safetyInWords, safetyMarksOf } from '../../../../shared/domain/safety/safety-state.ts';
import { somerset as pack, recordWith } from '../../../support/packs.ts';

const at = '2026-03-24T11:40:00.000Z';
const worry = (trigger: string, part: Partial<Concern> = {}): Concern => ({
  ...{ id: newId(), trigger, raisedAt: at, seenAt: at, notSo: false, covers: [] },
  ...{ done: '', by: '', whom: '', at: null, answer: '', ...part },
});
const handled = { done: 'Rang', by: 'Me', at, answer: 'They go round' };
const withWorries = (...concerns: Concern[]) =>
  recordWith(
    {},
    concerns.map((concern) => ({ concern })),
  );

describe('where a contact stands about safety', () => {
  test.each([
    ['nothing', withWorries(), 'none'],
    ['one that was only looked at', withWorries(worry('abuse')), 'open'],
    ['one that somebody is at', withWorries(worry('abuse', { done: 'Rang' })), 'being-handled'],
    [
      'one that somebody is at, and one that nobody is',
      withWorries(worry('abuse', { by: 'Me' }), worry('missing')),
      'open',
    ],
    ['one that is handled', withWorries(worry('abuse', handled)), 'handled'],
    ['one that is handled, and one that was looked at', withWorries(worry('abuse', handled), worry('missing')), 'open'],
    ['one that was asked and is not so', withWorries(worry('abuse', { notSo: true })), 'none'],
  ])('%s', (_what, record, state) => {
    expect(safetyMarksOf(record, pack).state).toBe(state);
  });

  test('spaces that were typed are no beginning', () => {
    expect(safetyMarksOf(withWorries(worry('abuse', { done: '  ' })), pack).state).toBe('open');
  });

  test('says who may not be contacted, and how, in words that fit beside it', () => {
    const adjustments = ['no-telephone', 'large-print', 'safe-time'];
    const fields = { safeToContact: false, safeTime: ' Tuesdays at the surgery ', adjustments };
    const record = recordWith(fields, [{ concern: worry('abuse') }]);
    const marks = safetyMarksOf(record, pack);
    expect(marks).toEqual({
      ...{ state: 'open', open: 1, notSafe: true, safeTime: 'Tuesdays at the surgery' },
      asked: ['Do not telephone', 'Only at an agreed safe time'],
    });
    expect([safetyInWords(marks), notSafeInWords(marks)]).toEqual([
      'Safety: 1 open',
      'Not safe to contact, only: Tuesdays at the surgery',
    ]);
    expect(notSafeInWords({ notSafe: false, safeTime: 'any' })).toBe('');
  });
});
