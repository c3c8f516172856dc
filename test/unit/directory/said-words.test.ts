import { describe, expect, test } from 'vitest';
import { saidWords } from '../../../shared/domain/directory/said-words.ts';
import { somerset, southampton } from '../../support/packs.ts';

const notes = (...texts: string[]) => texts.map((text) => ({ text }));
const said = (...texts: string[]) => saidWords(notes(...texts), ['loneliness'], somerset);

describe('words of a topic that were said in the notes', () => {
  test('are those that somebody enjoys or asks for, however they end', () => {
    expect(said('She loved singing in choirs, and a Coffee morning.').toSorted()).toEqual([
      ...['choir', 'coffee morning', 'singing'],
    ]);
    expect(saidWords(notes('He sang in a choir.'), ['company'], southampton)).toEqual(['choir']);
  });

  test('are not what is said with a no, nor what brings the topic up by itself', () => {
    expect(said('She doesn’t like lunch clubs.', 'No choir, thank you.', 'Never a tea party')).toEqual([]);
    expect(said('She is so lonely.', 'It is loneliness.')).toEqual([]);
  });

  test('are none of a topic that is not spoken about', () => {
    expect(saidWords(notes('She loved singing.'), ['transport'], somerset)).toEqual([]);
    expect(saidWords(notes('She loved singing.'), ['constructor'], somerset)).toEqual([]);
  });
});
