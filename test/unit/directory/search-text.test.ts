import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexBuilder } from '../../../shared/domain/directory/text/build-index.ts';
import { foldWords } from '../../../shared/domain/directory/text/fold-words.ts';
import { nearestWords } from '../../../shared/domain/directory/text/nearest-words.ts';
import { textSearcher } from '../../../shared/domain/directory/text/search-text.ts';
import { stemWord } from '../../../shared/domain/directory/text/stem-word.ts';
import { compileSynonyms, noSynonyms } from '../../../shared/domain/directory/text/synonyms.ts';
import { placeOfWord, wordsBeginning } from '../../../shared/domain/directory/text/text-index.ts';
import { editsBetween } from '../../../shared/domain/match/edits-between.ts';
import { seeded } from '../../support/seeded.ts';

const services = [
  { name: 'Men’s shed', description: 'Mend and make things together, over a cup of tea.' },
  { name: 'Lunch club', description: 'A warm meal on Tuesdays in the village hall.' },
  { name: 'Memory café', description: 'For people with dementia and those who look after them.' },
  { name: 'Citizens Advice', description: 'Debt, benefits and housing.' },
  { name: 'Gardening together', description: 'A shed, some seeds and a lunch at noon.' },
  { name: 'M.E. support', description: 'For people with chronic fatigue.' },
];

function searcherOf(all: readonly { name: string; description: string }[]) {
  const builder = indexBuilder();
  for (const each of all) builder.add({ ...each, organization: '', terms: '' });
  const index = builder.build();
  const search = textSearcher(index);
  return {
    index,
    find: (text: string, synonyms = noSynonyms) => {
      const found = search(text, synonyms);
      return [...found.services.slice(0, found.count)]
        .sort((one, other) => (found.scores[other] ?? 0) - (found.scores[one] ?? 0) || one - other)
        .map((service) => all[service]?.name);
    },
    readAs: (text: string, isExact = false) => search(text, noSynonyms, isExact).readAs,
  };
}

const { find, readAs, index } = searcherOf(services);

describe('services are found by words', () => {
  test('from the second letter on, a name before a description', () => {
    expect(find('sh')).toEqual(['Men’s shed', 'Gardening together']);
    expect(find('lunc')[0]).toBe('Lunch club');
  });

  test('whatever their endings, accents, apostrophes and dots', () => {
    expect(find('mens sheds')[0]).toBe('Men’s shed');
    expect(find('CAFE')[0]).toBe('Memory café');
    expect(find('gardeners ')[0]).toBe('Gardening together');
    expect(find('me support')[0]).toBe('M.E. support');
  });

  test('and a word about harm, or one that the pack knows, is never taken for another', () => {
    expect(readAs('lunhc')).toEqual([{ typed: 'lunhc', meant: 'lunch' }]);
    expect(readAs('lunhc', true)).toEqual([]);
    expect(find('lunhc', compileSynonyms([['lunhc', 'hoarding']]))).toEqual([]);
  });

  test('with what somebody says around them', () => {
    expect(find('is there anything for someone who likes gardening')[0]).toBe('Gardening together');
    expect(find('help with debt')[0]).toBe('Citizens Advice');
  });

  test('by what means the same, of one word or several', () => {
    const synonyms = compileSynonyms([
      ['cab', 'citizens advice'],
      ['memory loss', 'dementia'],
    ]);
    expect(find('cab')).toEqual([]);
    expect(find('cab', synonyms)).toEqual(['Citizens Advice']);
    expect(find('memory loss ', synonyms)[0]).toBe('Memory café');
  });

  test('in spite of a slip, which is told; what is spelled right is never changed', () => {
    expect(find('demntia')[0]).toBe('Memory café');
    expect(readAs('demntia')).toEqual([{ typed: 'demntia', meant: 'dementia' }]);
    expect(find('tuseday')[0]).toBe('Lunch club');
    expect(readAs('shed')).toEqual([]);
    expect(find('xqzzk')).toEqual([]);
  });

  test('words that say nothing count only where nothing else was said', () => {
    expect(find('to')).not.toEqual([]);
    expect(find('the shed')).toEqual(find('shed'));
  });
});

const letters = fc.stringMatching(/^[a-e]{1,6}$/);
const someText = fc.array(letters, { maxLength: 12 }).map((words) => words.join(' '));

test('the beginning of a word finds services in which a word begins so, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(someText, { minLength: 1, maxLength: 8 }),
      fc.stringMatching(/^[b-e]{2,4}$/),
      (texts, typed) => {
        const all = texts.map((description, at) => ({ name: `name${at}`, description }));
        const expected = all.filter(({ description }) => foldWords(description).some((word) => word.startsWith(typed)));
        const found = searcherOf(all);
        const [from, to] = wordsBeginning(found.index.words, typed);
        const stem = placeOfWord(found.index.stems, stemWord(typed));
        fc.pre(to > from && stem === -1);
        // Every service that has it is as good as half of the best at least, or has it only in passing.
        const names = found.find(typed);
        for (const name of names) expect(expected.map((each) => each.name)).toContain(name);
        expect(names.length).toBeGreaterThan(0);
      },
    ),
    seeded(200),
  );
});

test('the words that a slip may mean are those that counting letter by letter gives', () => {
  const slow = (typed: string) =>
    index.words.filter((word) => {
      const most = typed.length < 7 ? 1 : 2;
      return (word[0] === typed[0] || word[1] === typed[0]) && editsBetween(typed, word, most) <= most;
    });
  for (const typed of ['dementai', 'lunhc', 'gardning', 'tusdays', 'benfits', 'hosing', 'advise', 'villagehall']) {
    const found = nearestWords(index, typed, false, 100).map(({ place }) => index.words[place] ?? '');
    expect(found.toSorted(), typed).toEqual(slow(typed));
  }
});
