import { describe, expect, test } from 'vitest';
import { saysSomething } from '../../../../shared/domain/guide/says-something.ts';
import { openPromises } from '../../../../shared/domain/promises.ts';
import { somerset } from '../../../support/packs.ts';

const invisible: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['spaces and a tab', ' \t '],
  ['line ends', '\r\n\u2028\u2029'],
  ['a no-break space', '\u00a0'],
  ['a narrow and a wide space', '\u202f\u3000'],
  ['a zero width space', '\u200b'],
  ['joiners', '\u200c\u200d\u2060\u034f'],
  ['a soft hyphen', '\u00ad'],
  ['a byte order mark', '\ufeff'],
  ['a Braille blank', '\u2800'],
  ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
  ['a Mongolian vowel separator', '\u180e'],
  ['marks of direction', '\u200e\u200f\u202a\u202e\u2066\u2069'],
  ['variation selectors', '\ufe0f\u{e0100}'],
  ['tags', '\u{e0041}'],
];

describe('a text', () => {
  test.each(invisible)('of %s says nothing', (_name, text) => {
    expect(saysSomething(text)).toBe(false);
    expect(saysSomething(`${text}x${text}`)).toBe(true);
  });

  test.each(['–', '.', 'R', '7', '✓', '好', '\u2801', '👍', 'مرحبا', '한'])('of “%s” says something', (text) => {
    expect(saysSomething(text)).toBe(true);
  });

  test.each(invisible)('of %s is nobody who keeps a promise', (_name, owner) => {
    const connected = Object.keys(somerset.how_connected).find((id) => somerset.how_connected[id]?.promise) ?? '';
    const solution = {
      ...{ id: 's', tier: 'own', words: '', offered: true, accepted: true, declineReason: null, connected },
      promise: { owner, by: '2026-04-01' },
    };
    expect(openPromises([solution], somerset)).toEqual([solution]);
  });
});
