import { describe, expect, test } from 'vitest';
import { mergeRequests } from '../../../shared/domain/measures/merge-requests.ts';
import { confirmationOf, returnsOf, type Spoken } from '../../../shared/domain/measures/returns.ts';
import { addDays } from '../../../shared/domain/time.ts';

const spoken = (contact: string, day: string, others: Partial<Spoken> = {}): Spoken => ({
  ...{ contact, day, closedDay: day, topicMain: 'loneliness', topicsAlso: [], toldBefore: 'no', isOurs: false },
  ...others,
});
const first = spoken('c01', '2026-03-23', { topicsAlso: ['transport'] });
const later = (day: string, others: Partial<Spoken> = {}) => spoken('c10', day, others);

describe('a return', () => {
  test.each([
    [0, 28, true],
    [28, 28, true],
    [29, 28, false],
    [29, 91, true],
    [92, 91, false],
    [182, 182, true],
    [183, 182, false],
    [-1, 182, false],
  ])('on day %i within %i days: %s', (days, window, counts) => {
    expect(returnsOf(first, [first, later(addDays('2026-03-23', days))], window)).toHaveLength(counts ? 1 : 0);
  });

  test.each([
    ['the same main topic', { topicMain: 'loneliness' }, true],
    ['one of the other topics', { topicMain: 'equipment', topicsAlso: ['transport'] }, true],
    ['another topic', { topicMain: 'equipment' }, false],
    ['no topic', { topicMain: null }, false],
    ['another topic, told as the same matter', { topicMain: 'equipment', toldBefore: 'same-matter' as const }, true],
  ])('is related by %s: %s', (_what, others, isRelated) => {
    expect(returnsOf(first, [later('2026-04-09', others)], 28)).toMatchObject([{ days: 17, isRelated }]);
  });

  test('is none where we began the conversation ourselves', () => {
    expect(returnsOf(first, [later('2026-04-09', { isOurs: true })], 28)).toEqual([]);
  });

  test('of the same day counts once it came after the first', () => {
    expect(returnsOf(first, [spoken('c00', first.day)], 28)).toEqual([]);
    expect(returnsOf({ ...first, closedDay: null }, [later('2026-04-09')], 28)).toEqual([]);
  });
});

describe('a confirmation', () => {
  const on = (today: string, hasWorked: boolean | null, others: readonly Spoken[] = []) =>
    confirmationOf(first, returnsOf(first, others, 182), { windowDays: 28, today, hasWorked });

  test('waits until the window has passed, and is told or not asked', () => {
    expect(on('2026-04-20', null)).toBe('not-yet');
    expect(on('2026-04-20', true)).toBe('not-yet');
    expect(on('2026-04-21', null)).toBe('not-back');
    expect(on('2026-04-21', true)).toBe('told');
  });

  test('is withdrawn by a related return in the window, and by a follow-up that found that it did not work', () => {
    expect(on('2026-04-09', null, [later('2026-04-09')])).toBe('withdrawn');
    expect(on('2026-05-29', true, [later('2026-04-09')])).toBe('withdrawn');
    expect(on('2026-05-29', null, [later('2026-04-09', { topicMain: 'equipment' })])).toBe('not-back');
    expect(on('2026-05-29', null, [later('2026-04-21')])).toBe('not-back');
    expect(on('2026-04-01', false)).toBe('withdrawn');
  });
});

describe('requests', () => {
  const asked = (contact: string, from: string) => ({ contact, from, to: from });
  const contacts = (days: readonly number[]) =>
    mergeRequests(
      days.map((day) => asked(`${day}`, addDays('2026-03-23', day))),
      4,
    ).map((request) => request.map(({ contact }) => contact));

  test.each([
    [0, 1],
    [4, 1],
    [5, 2],
  ])('%i days apart are %i', (gap, count) => {
    expect(contacts([0, gap])).toHaveLength(count);
  });

  test('go on from the end of the last, however long the chain, in the order in which they began', () => {
    expect(contacts([12, 0, 8, 4, 17])).toEqual([['0', '4', '8', '12'], ['17']]);
    expect(contacts([])).toEqual([]);
  });

  test('go on from the latest end, also where a shorter one began later', () => {
    const long = { ...asked('long', '2026-03-01'), to: '2026-03-20' };
    expect(mergeRequests([long, asked('short', '2026-03-02'), asked('next', '2026-03-24')], 4)).toHaveLength(1);
  });
});
