import { describe, expect, test } from 'vitest';
import { compileCues } from '../../../shared/domain/cues/compile-cues.ts';
import { explainCues, findCues } from '../../../shared/domain/cues/find-cues.ts';
import { cue } from '../../../shared/pack/cue-schema.ts';

const compiled = compileCues(
  [
    {
      suggests: { trigger: 'hurt' },
      phrases: ['fallen', 'fell', 'hurt', 'suicidal', 'being hit'],
      unless: ['fallen out'],
      now_only: true,
    },
    {
      suggests: { trigger: 'stuck' },
      phrases: ['not get up', 'not eating', 'no food', 'not .. safe', 'not .. eaten', 'know if .. eaten'],
    },
    { suggests: { trigger: 'alone' }, phrases: ['left .. alone', 'carer .. not come'] },
    { suggests: { trigger: 'sent-home' }, phrases: ['hospital + no care|help'] },
    { suggests: { topic: 'falls' }, phrases: ['fall*', 'fell'] },
  ].map((one) => cue.parse(one)),
);

const triggersIn = (text: string) =>
  findCues(text, compiled).flatMap(({ suggests }) => ('trigger' in suggests ? suggests.trigger : []));
const whyNot = (text: string) =>
  explainCues(text, compiled).putAside.flatMap(({ suggests, because, by }) =>
    'trigger' in suggests ? [`${because}: ${by}`] : [],
  );

describe('a not', () => {
  test.each([
    ["No, she hasn't fallen.", "not-so: hasn't"],
    ['she hasnt fallen', 'not-so: hasnt'],
    ['She isn;t hurt', 'not-so: isn;t'],
    ['No recent signs of being hit', 'not-so: No'],
    ['denies being hit', 'not-so: denies'],
    ["He's not suicidal", 'not-so: not'],
    ['Nobody has ever hurt her', 'not-so: Nobody'],
    ['never hurt or fallen', 'not-so: never'],
  ])('“%s” cancels what comes after it', (text, reason) => {
    expect(triggersIn(text)).toEqual([]);
    expect(whyNot(text)[0]).toBe(reason);
  });

  test.each([
    'No, he has fallen.',
    'No she has fallen again',
    "She won't say, but she has fallen",
    'He is not well; he has fallen',
    "I can't stop him, she is hurt",
    'not only hurt',
    "I can't help it when he is hurt",
    'He never told us and he fell',
    "It's not a good day. Fallen.",
    "I don't think she has fallen",
    "I'm not sure she hasn't fallen",
    'He might not be hurt',
    'No doubt he was hurt',
  ])('“%s” does not cancel, because it ends first or speaks of something else', (text) => {
    expect(triggersIn(text)).toEqual(['hurt']);
  });

  test.each([
    ["She can't get up", 'stuck'],
    ['he cannot get up', 'stuck'],
    ["he isn't eating", 'stuck'],
    ["There ain't no food", 'stuck'],
    ['not sure she is safe', 'stuck'],
    ["I don't know if he has eaten", 'stuck'],
  ])('“%s” is part of the phrase, and a second one does not cancel it', (text, trigger) => {
    expect(triggersIn(text)).toEqual([trigger]);
  });
});

describe('the answer no', () => {
  test.each(['Fallen? No.', 'Fallen: none', 'Any chance she has fallen? Not at all.', 'Suicidal - denied'])(
    '“%s” cancels its question',
    (text) => {
      expect(triggersIn(text)).toEqual([]);
      expect(whyNot(text)[0]).toMatch(/^answered-no/);
    },
  );

  test.each(['Fallen? No idea.', 'Fallen. No.', 'Fallen? Nobody can tell us', 'Fallen, no'])(
    '“%s” leaves it open',
    (text) => {
      expect(triggersIn(text)).toContain('hurt');
    },
  );
});

describe('time, stories and other meanings', () => {
  test('long ago leaves the topic and not the trigger', () => {
    expect(findCues('She fell two years ago', compiled).map(({ suggests }) => suggests)).toEqual([{ topic: 'falls' }]);
    expect(whyNot('She fell two years ago')).toEqual(['long-ago: years ago']);
  });

  test.each([
    'She fell again, like two years ago',
    'Since he fell years ago she has fallen again',
    'He fell two days ago',
  ])('“%s” is now', (text) => {
    expect(triggersIn(text)).toEqual(['hurt']);
  });

  test('what was on the telly is a story', () => {
    expect(whyNot('A man got hurt on the telly')).toEqual(['story: on the telly']);
  });

  test('an exception speaks only for the words that it touches', () => {
    expect(whyNot("She's fallen out with him")).toEqual(['unless: fallen out']);
    expect(triggersIn('She had fallen out and then she fell')).toEqual(['hurt']);
  });
});

describe('phrases', () => {
  test.each([
    ['left her all alone', ['alone']],
    ['left her there on Monday alone', []],
    ['left, alone', []],
    ['they left her but alone', []],
    ['left her not alone', []],
    ["my carer Sue hasn't come", ['alone']],
    ['I am her carer', []],
    ["there's no care, and the hospital knew", ['sent-home']],
    ["Out of hospital. There's no care.", []],
    ['“hospital” – NO CARE', ['sent-home']],
  ])('“%s”', (text, expected) => {
    expect(triggersIn(text)).toEqual(expected);
  });

  test('give the place in the text, with the apostrophe as it was typed', () => {
    const text = 'Well, she can’t get up.';
    const [found] = findCues(text, compiled);
    expect(found).toEqual({ suggests: { trigger: 'stuck' }, from: 10, to: 22, matched: 'can’t get up' });
    expect(text.slice(10, 22)).toBe('can’t get up');
  });
});
