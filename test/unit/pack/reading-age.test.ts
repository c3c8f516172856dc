import { describe, expect, test } from 'vitest';
import { countsOf, readabilityIndex, readingAge } from '../../../shared/pack/check/reading-age.ts';

// The example that the package automated-readability publishes with its result (words/automated-readability on
// GitHub, readme): a passage by R. L. Stevenson with 6 sentences, 151 words and 623 characters.
const published = { sentences: 6, words: 151, characters: 623, index: 10.585982 };

const stevenson = `The rule of rhythm in prose is not so intricate. Here, too, we write in groups, or phrases, as I prefer
to call them, for the prose phrase is greatly longer and is much more nonchalantly uttered than the group in verse; so
that not only is there a greater interval of continuous sound between the pauses, but, for that very reason, word is
linked more readily to word by a more summary enunciation. Still, the phrase is the strict analogue of the group, and
successive phrases, like successive groups, must differ openly in length and rhythm. The rule of scansion in verse is to
suggest no measure but the one in hand; in prose, to suggest no measure at all. Prose must be rhythmical, and it may be
as much so as you will; but it must not be metrical. It may be anything, but it must not be verse.`;

describe('the readability index', () => {
  test('is that of the published example', () => {
    expect(readabilityIndex(published)).toBeCloseTo(published.index, 5);
  });

  test('counts the words and sentences of the published example as its authors do', () => {
    expect(countsOf(stevenson)).toMatchObject({ sentences: published.sentences, words: published.words });
  });

  test('is what pen and paper give', () => {
    // 9 words, 35 letters, 1 sentence: 4.71 × 35/9 + 0.5 × 9 − 21.43 = 18.3167 + 4.5 − 21.43
    expect(readabilityIndex(countsOf('The quick brown fox jumps over the lazy dog.'))).toBeCloseTo(1.3867, 3);
  });

  test.each([
    ['Is it safe? Yes or no.', { words: 6, sentences: 2, characters: 15 }],
    ['You don’t say so…', { words: 4, sentences: 1, characters: 12 }],
    ['No full stop', { words: 3, sentences: 1, characters: 10 }],
    ['Really?! Well-known.', { words: 2, sentences: 2, characters: 15 }],
    ['– … !', { words: 0, sentences: 0, characters: 0 }],
  ])('counts %j', (text, counts) => {
    expect(countsOf(text)).toEqual(counts);
  });

  test('gives the age of the school year, rounded up', () => {
    expect(readingAge('The quick brown fox jumps over the lazy dog.')).toBe(7);
    expect(readingAge(stevenson)).toBe(16);
    expect(readingAge('–')).toBe(6);
  });
});
