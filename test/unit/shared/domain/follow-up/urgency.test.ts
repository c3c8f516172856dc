import { describe, expect, test } from 'vitest';
import { byUrgency, type Pressing, urgencyOf } from '../../../../../shared/domain/follow-up/urgency.ts';
import { instantOf } from '../../../../../shared/domain/time.ts';

const rowOf = (given: Partial<Pressing>): Pressing => ({
  ...{ due: '2026-04-08', nextOn: null, toReopen: false, at: null },
  ...given,
});

describe('a follow-up', () => {
  test.each([
    ['coming', {}, '2026-04-07T23:59'],
    ['today', {}, '2026-04-08T00:00'],
    ['overdue', {}, '2026-04-09T00:00'],
    ['today', { at: instantOf('2026-04-08T13:00') }, '2026-04-08T12:59'],
    ['overdue', { at: instantOf('2026-04-08T13:00') }, '2026-04-08T13:01'],
    ['today', { at: instantOf('2026-04-08T13:00'), nextOn: '2026-04-08' }, '2026-04-08T13:01'],
    ['waiting', { nextOn: '2026-04-10' }, '2026-04-08T13:01'],
    ['today', { nextOn: '2026-04-10' }, '2026-04-10T09:00'],
    ['overdue', { nextOn: '2026-04-10' }, '2026-04-11T09:00'],
    ['coming', { nextOn: '2026-04-10' }, '2026-04-06T09:00'],
    ['reopen', { toReopen: true }, '2026-04-01T09:00'],
  ] as const)('is %s with %j at %s', (urgency, given, now) => {
    expect(urgencyOf(rowOf(given), instantOf(now))).toBe(urgency);
  });

  test('that presses more stands higher, and then the one whose day came first', () => {
    const rows = [
      { ...rowOf({ nextOn: '2026-04-10' }), name: 'waiting' },
      { ...rowOf({ due: '2026-04-06' }), name: 'two days over' },
      { ...rowOf({}), name: 'today' },
      { ...rowOf({ due: '2026-04-01' }), name: 'a week over' },
      { ...rowOf({ toReopen: true }), name: 'did not last' },
      { ...rowOf({ due: '2026-04-20' }), name: 'to come' },
    ];
    expect(byUrgency(rows, instantOf('2026-04-08T09:00')).map(({ name }) => name)).toEqual([
      ...['did not last', 'a week over', 'two days over', 'today', 'waiting', 'to come'],
    ]);
  });
});
