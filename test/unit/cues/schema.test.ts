import { describe, expect, test } from 'vitest';
import { compileCues } from '../../../shared/domain/cues/compile-cues.ts';
import { findCues } from '../../../shared/domain/cues/find-cues.ts';
import { type Cue, cue } from '../../../shared/pack/cue-schema.ts';
import { sentencesOf, somersetCues, strengths, topics, triggers } from './corpus.ts';

const told = (raw: unknown) => cue.safeParse(raw).error?.issues.map(({ message }) => message) ?? [];
const withPhrase = (phrase: string) => ({ suggests: { topic: 'falls' }, phrases: [phrase] });

describe('a cue', () => {
  test.each([
    ['.. fallen', '“.. fallen”: words come first, not ..'],
    ['fallen ..', '“fallen ..”: words come last, not ..'],
    ['fa*', '“fa*”: “fa*” begins too many words; write at least 3 letters before the *'],
    ['fall* + ', '“fall* + ”: “” is not a word; write letters, | between alternatives, * at its end, .. or +'],
    ['(fell)', '“(fell)”: “(fell)” is not a word; write letters, | between alternatives, * at its end, .. or +'],
    ['fell|', '“fell|”: “” is not a word; write letters, | between alternatives, * at its end, .. or +'],
    ['a + b + c + d + e', '“a + b + c + d + e”: at most 4 parts are joined by +'],
    ['a .. .. .. .. .. b', '“a .. .. .. .. .. b”: at most 4 gaps come one after the other'],
    ['a b c d e f g h i j k l m', '“a b c d e f g h i j k l m”: at most 12 words come one after the other'],
  ])('with the phrase “%s” is refused in words', (phrase, message) => {
    expect(told(withPhrase(phrase))).toEqual([message]);
  });

  test('suggests one thing', () => {
    expect(told({ suggests: { topic: 'falls', trigger: 'hurt' }, phrases: ['fell'] })).not.toEqual([]);
    expect(told({ suggests: {}, phrases: ['fell'] })).not.toEqual([]);
  });

  test('with an exception that can never apply is refused', () => {
    expect(told({ ...withPhrase('fallen'), unless: ['on holiday'] })).toEqual([
      '“on holiday” shares no word with the phrases of its cue, so it can never apply',
    ]);
    expect(told({ ...withPhrase('fallen'), unless: ['fallen + out'] })).toEqual([
      'an exception stays inside one clause: leave out the +',
    ]);
  });

  test('that was never checked cannot be compiled', () => {
    const unchecked: Cue = { suggests: { topic: 'falls' }, phrases: ['..'], unless: [], now_only: false };
    expect(() => compileCues([unchecked])).toThrow('The cue phrase “..” cannot be read');
  });
});

describe('the cues of the default pack', () => {
  test('suggest ids of the pack, and every one of them', () => {
    const idsOf = (kind: string) =>
      new Set(
        somersetCues.flatMap(({ suggests }) =>
          Object.entries(suggests).flatMap(([key, id]) => (key === kind ? id : [])),
        ),
      );
    expect([...idsOf('topic')].sort()).toEqual([...topics].sort());
    expect([...idsOf('strength')].sort()).toEqual([...strengths].sort());
    expect([...idsOf('trigger')].sort()).toEqual([...triggers].sort());
  });

  test('say nothing twice', () => {
    for (const { suggests, phrases, unless } of somersetCues) {
      expect.soft(new Set(phrases).size, JSON.stringify(suggests)).toBe(phrases.length);
      expect.soft(new Set(unless).size, JSON.stringify(suggests)).toBe(unless.length);
    }
  });

  test('work the same with every id renamed', () => {
    const rename = (suggests: Cue['suggests']): Cue['suggests'] => {
      if ('topic' in suggests) return { topic: `x-${suggests.topic}` };
      if ('ask' in suggests) return suggests;
      if ('adjustment' in suggests) return { adjustment: `x-${suggests.adjustment}` };
      return 'strength' in suggests ? { strength: `x-${suggests.strength}` } : { trigger: `x-${suggests.trigger}` };
    };
    const plain = compileCues(somersetCues);
    const renamed = compileCues(somersetCues.map((one) => ({ ...one, suggests: rename(one.suggests) })));
    for (const { say } of sentencesOf('tuned')) {
      const expected = findCues(say, plain).map((found) => ({ ...found, suggests: rename(found.suggests) }));
      expect(findCues(say, renamed)).toEqual(expected);
    }
  });
});
