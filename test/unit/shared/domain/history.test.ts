import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../shared/domain/changes.ts';
import { asPeopleMadeThem, type HistoryEntry } from '../../../../shared/domain/history.ts';

const name = (value: string): Change => ({ field: 'personName', value });
const entry = (at: string, before: Change | null, change: Change, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: `2026-03-24T${at}:00.000Z`,
  by: 'Sam',
  correction: 'c',
  change,
  before,
  isBeforeKnown: true,
  ...rest,
});

describe('changes as people made them', () => {
  test('a word that was typed is one change, from what stood there to what stands there', () => {
    const typed = [entry('09:00', name('Joan'), name('J')), entry('09:01', name('J'), name('Joanna'))];
    expect(asPeopleMadeThem(typed)).toEqual([entry('09:01', name('Joan'), name('Joanna'))]);
  });

  test.each([
    ['after a pause', entry('09:06', name('J'), name('Joanna'))],
    ['by somebody else', entry('09:01', name('J'), name('Joanna'), { by: 'Ali' })],
    ['in another correction', entry('09:01', name('J'), name('Joanna'), { correction: 'd' })],
  ])('going on %s is another change', (_what, next) => {
    expect(asPeopleMadeThem([entry('09:00', name('Joan'), name('J')), next])).toHaveLength(2);
  });

  test('another thing in between ends a change', () => {
    const between = entry('09:00', { field: 'topicMain', value: null }, { field: 'topicMain', value: 'transport' });
    const [before, after] = [entry('09:00', name('a'), name('b')), entry('09:00', name('b'), name('c'))];
    expect(asPeopleMadeThem([before, between, after])).toHaveLength(3);
  });

  test('what came to nothing, and the line that was being typed, are left out', () => {
    const line = entry('09:00', { field: 'unfinishedLine', value: '' }, { field: 'unfinishedLine', value: 'x' });
    const back = [entry('09:00', name('a'), name('b')), entry('09:01', name('b'), name('a'))];
    const gone = entry('09:02', null, { removedNote: 'n' });
    expect(asPeopleMadeThem([line, ...back, gone])).toEqual([]);
  });

  test('what was written before this was kept stays, though what it was is not known', () => {
    const old = entry('09:00', null, name('Joan'), { isBeforeKnown: false, correction: null });
    expect(asPeopleMadeThem([old])).toEqual([old]);
  });
});
