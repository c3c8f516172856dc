import { expect, test } from 'vitest';
import { findBrokenHistory } from '../support/counts/histories.ts';
import { emptyStore, keptDesk } from '../support/counts/kept-desk.ts';
import { seedFor } from '../support/random.ts';

const runs = 150;

test(`${runs} histories over the tables of a store converge exactly`, { timeout: 300_000 }, () => {
  const empty = emptyStore();
  expect(findBrokenHistory(runs, seedFor('kept histories'), true, (parts) => keptDesk(parts, empty))).toBeNull();
});
