import { describe, expect, test } from 'vitest';
import { countedWith, leftOpen, standsOut, wayInWords } from '../../../renderer/features/desk/rows.ts';
import { instantOf } from '../../../shared/domain/time.ts';

const today = '2026-03-30';
const opened = (local: string, openSafety = 0, untaken = 0) => ({
  openedAt: instantOf(local),
  alarms: { openSafety, untaken },
});

describe('an open contact', () => {
  test.each([
    ['2026-03-30T00:30', null],
    ['2026-03-29T23:59', 'From yesterday'],
    ['2026-03-28T23:59', '2 days old'],
    ['2026-02-28T12:00', '30 days old'],
  ])('begun at %s says “%s”', (local, said) => {
    expect(leftOpen(opened(local), today)).toBe(said);
  });

  test('stands out by what is red and by its age, each counted once', () => {
    const rows = [
      opened('2026-03-30T09:00', 2, 1),
      opened('2026-03-27T09:00', 1),
      opened('2026-03-30T09:00', 0, 1),
      opened('2026-03-30T10:00'),
    ];
    expect(standsOut(rows, today)).toBe('safety stands open in 2 · nobody has been told in 1 · 1 from before today');
    expect(standsOut(rows.slice(3), today)).toBe('');
  });
});

test('a list counts what it does not show, and says where nobody has counted to the end', () => {
  expect(countedWith(3, 0)).toBe('3');
  expect(countedWith(200, 37)).toBe('237');
  expect(countedWith(200, 1_000)).toBe('1,200 or more');
});

test('a follow-up says its own way', () => {
  expect(wayInWords({ method: 'letter', isPerson: true })).toBe('by letter');
  expect(wayInWords({ method: 'phone', isPerson: false })).toBe('by phone, with the caller');
  expect(wayInWords(null)).toBe('no way agreed');
});
