import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileCues } from '../../../shared/domain/cues/compile-cues.ts';
import { explainCues, findCues } from '../../../shared/domain/cues/find-cues.ts';
import { sentencesOf, somersetCues } from './corpus.ts';

const compiled = compileCues(somersetCues);
const sentences = sentencesOf('tuned').map(({ say }) => say);
const triggersIn = (text: string) =>
  new Set(findCues(text, compiled).flatMap(({ suggests }) => ('trigger' in suggests ? suggests.trigger : [])));

const aSentence = fc.constantFrom(...sentences);
const words = fc.constantFrom(
  ...new Set(sentences.join(' ').split(' ')),
  '–',
  '?',
  ',',
  'not',
  'no',
  'but',
  '’',
  '+',
  '..',
);
const salad = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '));
const anyText = fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }), salad);

describe('cues on any text', () => {
  test('never throw, and give places inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { found, putAside } = explainCues(text, compiled);
        for (const { from, to, matched } of [...found, ...putAside]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(matched).toBe(text.slice(from, to));
        }
        const names = findCues(text, compiled).map(({ suggests }) => JSON.stringify(suggests));
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });

  test('are the same whatever the capitals, and however the apostrophe was typed', () => {
    fc.assert(
      fc.property(aSentence, (text) => {
        const expected = triggersIn(text);
        expect(triggersIn(text.toUpperCase())).toEqual(expected);
        expect(triggersIn(text.replaceAll("'", '’'))).toEqual(expected);
        expect(triggersIn(text.replaceAll(/n't\b/g, 'nt'))).toEqual(expected);
      }),
    );
  });
});

describe('a raised trigger', () => {
  const aside = fc.constantFrom(
    ...[
      'it was raining',
      'she likes tea',
      'thank you',
      'no problem',
      'years ago',
      'not now',
      'on the telly',
      'he used to farm',
    ],
  );
  const border = fc.constantFrom(', ', '. ', '; ', ' but ', ' – ', '\n', ' (');

  test('is never removed by a clause that follows', () => {
    fc.assert(
      fc.property(aSentence, border, aside, (text, mark, tail) => {
        const before = triggersIn(text);
        const after = triggersIn(text.replace(/[.?!]*$/, '') + mark + tail);
        for (const trigger of before) expect(after, `${text} ${mark} ${tail}`).toContain(trigger);
      }),
      { numRuns: 1500 },
    );
  });

  test('is never removed by a sentence before it', () => {
    fc.assert(
      fc.property(aSentence, aSentence, (first, text) => {
        const after = triggersIn(`${first}. ${text}`);
        for (const trigger of triggersIn(text)) expect(after).toContain(trigger);
      }),
      { numRuns: 500 },
    );
  });

  test('is not removed by the answer “no” in front, whether a comma follows it or not', () => {
    const known = sentences.filter((text) => /^(I|He|She|We|They|My|Her|His|Mum|Dad)\b/.test(text));
    for (const text of known) {
      const before = triggersIn(text);
      expect(triggersIn(`No, ${text}`), text).toEqual(before);
      expect(triggersIn(`no ${text}`), text).toEqual(before);
    }
  });

  const tails = [
    'when he gets back tonight',
    'to the shop',
    'at home',
    'from the hospital',
    'with the dog',
    'for the children',
    'at the pub',
    'by the way',
    'about it',
    'to me',
    'after lunch',
    'the other day',
  ];
  test('is seldom removed by ordinary words at the end of its own clause', () => {
    const lost = sentences.flatMap((text) =>
      tails.flatMap((tail) => {
        const after = triggersIn(text.replace(/[.?!]*$/, ` ${tail}.`));
        return [...triggersIn(text)]
          .filter((trigger) => !after.has(trigger))
          .map((trigger) => `${trigger}: ${text} + ${tail}`);
      }),
    );
    const tried = sentences.reduce((sum, text) => sum + triggersIn(text).size * tails.length, 0);
    expect(lost.length / tried, lost.join('\n')).toBeLessThan(0.002);
  });
});

describe('the work', () => {
  const stepsFor = (text: string) => {
    const work = { steps: 0 };
    explainCues(text, compiled, work);
    return work.steps;
  };

  test('grows with the text and no faster', () => {
    fc.assert(
      fc.property(
        fc.oneof(salad, fc.constantFrom('not ', 'he ', 'no food ', 'sent home no ', 'fall '), aSentence),
        (text) => {
          const once = stepsFor(`${text} `.repeat(8));
          expect(stepsFor(`${text} `.repeat(16))).toBeLessThanOrEqual(2.2 * once + 400);
        },
      ),
    );
  });

  test('is small for a line of ordinary length', () => {
    const steps = sentences.reduce((sum, text) => sum + stepsFor(text), 0);
    const letters = sentences.reduce((sum, text) => sum + text.length, 0);
    expect(steps / letters).toBeLessThan(25);
  });
});
