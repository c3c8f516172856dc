import { expect, test } from 'vitest';
import { openedInWords } from '../../../shared/domain/gates/opened-gates.ts';

test('what a reason opened is said in words, the person’s own matter first', () => {
  expect(openedInWords(['carer-decision', 'decision'])).toEqual([
    expect.stringContaining('the person’s own answer'),
    expect.stringContaining('Whoever cares'),
  ]);
});

test('a gate of another time keeps its name', () => {
  expect(openedInWords(['constructor'])).toEqual(['Closed over “constructor”.']);
});
