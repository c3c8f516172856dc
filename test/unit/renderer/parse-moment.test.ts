import { describe, expect, test } from 'vitest';
import { parseMoment } from '../../../renderer/lib/parse-moment.ts';

const now = '2026-03-25T09:20:00.000Z';

describe('a moment to come', () => {
  test.each([
    ['13:00', '2026-03-25T13:00:00.000Z'],
    ['1.30pm', '2026-03-25T13:30:00.000Z'],
    ['12 am', '2026-03-26T00:00:00.000Z'],
    ['9:00', '2026-03-26T09:00:00.000Z'],
    ['tomorrow 9:00', '2026-03-26T09:00:00.000Z'],
    ['today 9am', '2026-03-25T09:00:00.000Z'],
    ['30 mar 13:00', '2026-03-30T12:00:00.000Z'],
    ['30/3/2026, 13:00', '2026-03-30T12:00:00.000Z'],
    ['now', now],
  ])('%s', (typed, moment) => {
    expect(parseMoment(typed, 'future', now)).toBe(moment);
  });

  test.each(['', '13', '25:00', '13:60', '13pm', '0am', 'half past one', 'mar 13:00', '31/2/2026 13:00'])(
    '“%s” is none',
    (typed) => {
      expect(parseMoment(typed, 'future', now)).toBeNull();
    },
  );
});

describe('a moment that has been', () => {
  test.each([
    ['9:15', '2026-03-25T09:15:00.000Z'],
    ['9:25', '2026-03-25T09:25:00.000Z'],
    ['23:50', '2026-03-24T23:50:00.000Z'],
    ['yesterday 17:02', '2026-03-24T17:02:00.000Z'],
    ['24 mar 11:51', '2026-03-24T11:51:00.000Z'],
  ])('%s', (typed, moment) => {
    expect(parseMoment(typed, 'past', now)).toBe(moment);
  });
});
