import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from '../../../../shared/domain/cut-text.ts';

describe('a long text in pieces', () => {
  test('is the text again, letter for letter, and no piece is too long or half a letter', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é'), maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, longest) => {
        const pieces = cutText(text, longest);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  test('is cut after a line’s end, or else between words', () => {
    expect(cutText('one two\nthree four', 12)).toEqual(['one two\n', 'three four']);
    expect(cutText('one two three', 8)).toEqual(['one two ', 'three']);
    expect(cutText('onetwothree', 8)).toEqual(['onetwoth', 'ree']);
    expect(cutText('', 8)).toEqual([]);
  });

  test('of 100,000 letters takes no time to speak of', () => {
    const letter = 'She has not been out since November. '.repeat(2_800);
    expect(cutText(letter, 4_000).join('')).toBe(letter);
  });
});
