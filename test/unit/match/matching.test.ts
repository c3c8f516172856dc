import { expect, test } from 'vitest';
import { isWriting } from '../../support/kept-page.ts';
import { keptMatching, matchingPage, precisionAndRecall, writeMatching } from '../../support/people/matching-page.ts';
import { countMatching } from '../../support/people/matching-table.ts';

test('ten thousand invented people are found again as well as the page says', () => {
  const figures = countMatching(20_260_323, 10_000, 500);
  if (isWriting) writeMatching(figures);
  expect(matchingPage(figures)).toBe(keptMatching());
  const { precision, recall } = precisionAndRecall(figures);
  expect(precision).toBeGreaterThan(0.99);
  expect(recall).toBeGreaterThan(0.95);
});
