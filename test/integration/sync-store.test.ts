import { expect, test } from 'vitest';
import { cellKey } from '../../shared/counts/cells.ts';
import { findBrokenHistory } from '../support/counts/histories.ts';
import { emptyStore, keptDesk } from '../support/counts/kept-desk.ts';
import { seedFor } from '../support/random.ts';

const runs = 150;

test(`${runs} histories over the tables of a store converge exactly`, { timeout: 300_000 }, () => {
  const empty = emptyStore();
  expect(findBrokenHistory(runs, seedFor('kept histories'), true, (parts) => keptDesk(parts, empty))).toBeNull();
});

test('where somebody else writes in the stream, what was not acknowledged goes on in a new one', () => {
  let streams = 0;
  const newStream = () => `s${++streams}`;
  const desk = keptDesk({ newStream, writeKeyOf: (stream) => stream, sha256: (text) => text }, emptyStore());
  const day = '2026-10-25';
  const counted = (bucket: string) => ({ day, counts: new Map([[cellKey('scope-bucket', 'new', bucket), 1]]) });
  desk.count('c1', 1, counted('resolved'));
  const [before] = desk.documents();
  desk.acknowledge({ stream: 's1', day }, 1);
  desk.count('c2', 1, counted('assessment'));
  desk.leaveStream();
  expect(desk.currentStream()).toBe('s2');
  expect(desk.documents().map(({ stream, rev, t }) => [stream, rev, t])).toEqual([
    ['s2', 1, { 'scope-bucket': [['new', 'assessment', 1]] }],
    ['s1', 1, { 'scope-bucket': [['new', 'resolved', 1]] }],
  ]);
  expect(desk.documents()).toContainEqual(before);
  expect(desk.listUnsent(64, 0).map(({ stream }) => stream)).toEqual(['s2']);
});
