import { describe, expect, test } from 'vitest';
import { endingsOf, nextRound, nextTry } from '../../../../../shared/domain/follow-up/next-try.ts';
import type { Result } from '../../../../../shared/domain/follow-up/notes.ts';
import { settledAs } from '../../../../../shared/domain/follow-up/state.ts';
import { followUpDue, holidaysKnownUntil } from '../../../../../shared/domain/follow-up-due.ts';
import { newId } from '../../../../../shared/domain/ids.ts';
import { somerset } from '../../../../support/packs.ts';

const holidays = (given: Partial<typeof somerset.bank_holidays>) => ({
  ...somerset,
  bank_holidays: { ...somerset.bank_holidays, ...given },
});

describe('the next try', () => {
  test.each([
    ['unanswered', 'follow-up', '2026-04-01', '2026-04-07'],
    ['message-left', 'follow-up', '2026-04-08', '2026-04-10'],
    ['sent', 'follow-up', '2026-03-26', '2026-04-13'],
    ['unanswered', 'call-back', '2026-04-02', '2026-04-07'],
    ['unanswered', 'call-back', '2026-12-24', '2026-12-29'],
  ] as const)('after %s for a %s on %s is on %s', (ending, purpose, today, day) => {
    expect(nextTry(today, ending, purpose, somerset)).toEqual({ day, uncertain: false });
  });

  test('leaves out the days on which the council is closed', () => {
    const closed = holidays({ add: ['2026-12-29', '2026-12-30', '2026-12-31'] });
    expect(nextTry('2026-12-24', 'unanswered', 'call-back', closed).day).toBe('2027-01-04');
  });

  test('says where the bank holidays are not known any more, and the council can know more of them', () => {
    expect(nextRound('2028-12-20', somerset)).toEqual({ day: '2029-01-05', uncertain: true });
    const known = holidays({ add: ['2029-01-01'], known_until: '2029-12-31' });
    expect(nextRound('2028-12-20', known)).toEqual({ day: '2029-01-08', uncertain: false });
    expect(followUpDue('2028-12-20', 10, known).uncertain).toBe(false);
    expect(holidaysKnownUntil(holidays({ known_until: '2020-01-01' }))).toBe('2028-12-31');
  });

  test('leaves no message where none may be left', () => {
    expect(endingsOf('phone', true)).toContain('message-left');
    for (const method of ['phone', 'letter', 'email', 'text', 'visit'] as const) {
      expect(endingsOf(method, false)).not.toContain('message-left');
    }
  });
});

describe('what a result says to the measures', () => {
  const noted = (result: string): Result => ({
    ...{ id: newId(), order: 1, at: '2026-04-08T09:00:00.000Z', by: 'Sam', packId: somerset.id, packVersion: '1' },
    ...{ result, method: 'phone', reason: '', listened: 4, solved: 'yes', words: '', checks: [], nextOn: null },
    ...{ correction: null, keptClosed: '', toldIn: null },
  });

  test.each([
    ['worked', { effect: 'sustained', isAnswered: true, listened: 4, solved: 'yes' }],
    ['never-happened', { effect: 'not-sustained', isAnswered: true, listened: 4, solved: 'yes' }],
    ['no-reply', { effect: 'pending', isAnswered: false, listened: null, solved: null }],
    ['died', { effect: 'neutral', isAnswered: false, listened: null, solved: null }],
    ['constructor', null],
  ])('%s', (result, settled) => {
    expect(settledAs(noted(result), somerset)).toEqual(settled);
  });
});
