import { expect, test } from 'vitest';
import { cellKey } from '../../../shared/counts/cells.ts';
import { changesOfRunning } from '../../../shared/counts/running.ts';

const key = cellKey('overdue');
const units = (...days: string[]) => days.map((since) => ({ key, since, n: 1 }));
const shown = (changes: ReturnType<typeof changesOfRunning>) =>
  changes.map(({ day, counts }) => [day, counts.get(key)]);

test('what was overdue before anybody looked counts on the day of the first look', () => {
  const changes = changesOfRunning({ day: '2026-03-30', units: units('2026-03-01', '2026-03-29') }, null);
  expect(shown(changes)).toEqual([['2026-03-30', 2]]);
});

test('what became overdue over days on which nobody looked counts on its own day, and what was done counts today', () => {
  const said = { day: '2026-03-27', counts: new Map([[key, 2]]) };
  const changes = changesOfRunning({ day: '2026-03-31', units: units('2026-03-28', '2026-03-30', '2026-03-31') }, said);
  expect(shown(changes)).toEqual([
    ['2026-03-28', 1],
    ['2026-03-30', 1],
    ['2026-03-31', -1],
  ]);
});

test('asked again it says nothing', () => {
  const lasting = { day: '2026-03-31', units: units('2026-03-28') };
  expect(changesOfRunning(lasting, { day: '2026-03-31', counts: new Map([[key, 1]]) })).toEqual([]);
});

test('what was said of days that have not come is taken away', () => {
  const said = { day: '2027-03-31', counts: new Map([[key, 3]]) };
  const ahead = [{ day: '2027-03-31', counts: new Map([[key, 2]]) }];
  const changes = changesOfRunning({ day: '2026-03-31', units: units('2026-03-01') }, said, ahead);
  expect(shown(changes)).toEqual([['2027-03-31', -2]]);
});
