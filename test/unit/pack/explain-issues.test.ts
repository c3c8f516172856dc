import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../shared/pack/read-files.ts';
import { somersetContent } from '../../support/pack-folders.ts';

/** What is said about Somerset with some of its keys replaced: `path: message`. */
function said(changes: Record<string, unknown>): string[] {
  const { findings } = readFiles([{ name: 'all.yaml', content: { ...somersetContent(), cues: [], ...changes } }]);
  return findings.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const conditions = (fault: unknown) => said({ conditions: { fault } });

describe('what does not have the shape of a pack is explained', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'a key that means nothing',
      { surprise: 1 },
      'surprise: “surprise” means nothing here. Take it out, or correct its spelling.',
    ],
    [
      'a list left out',
      { topics: undefined },
      'topics: “topics” is missing. Write names with values under it, indented.',
    ],
    [
      'a list that is words',
      { topics: 'many' },
      'topics: “topics” holds the words “many”. Write names with values under it, indented.',
    ],
    [
      'words that are a list',
      { council: ['a'] },
      'council: “council” holds a list. Write words; put them in quotes if they are all digits.',
    ],
    [
      'nothing at all',
      { council: null },
      'council: “council” holds nothing. Write words; put them in quotes if they are all digits.',
    ],
    [
      'digits without quotes',
      { council: 7 },
      'council: “council” holds the number 7. Write words; put them in quotes if they are all digits.',
    ],
    ['too many words', { council: 'x'.repeat(81) }, 'council: “council” is too long: at most 80 characters.'],
    ['too few', { council: '' }, 'council: “council” is too short: at least 1.'],
    [
      'a number that is too large',
      { contact_merge_days: 99 },
      'contact_merge_days: “contact_merge_days” is too large: at most 28.',
    ],
    [
      'a number that is too small',
      { contact_merge_days: -1 },
      'contact_merge_days: “contact_merge_days” is too small: at least 0.',
    ],
    [
      'a truth in words',
      { signposted_counts_as_resolved: 'yes' },
      'signposted_counts_as_resolved: “signposted_counts_as_resolved” holds the words “yes”. Write true or false, without quotes.',
    ],
    [
      'a version that is none',
      { version: 'latest' },
      'version: “version” is not written as it should be. It is a date, such as 2026-11-21.',
    ],
    [
      'a day that is none',
      { bank_holidays: { add: ['2026-02-30'], remove: [] } },
      'bank_holidays.add.0: “add, number 1” is not written as it should be. Write a date as 2026-11-21.',
    ],
    [
      'an id with capitals',
      { elements: { Joy: 'Joy' } },
      'elements.Joy: “Joy” cannot be an id. Write lower-case letters and digits, words joined by hyphens, such as long-walk.',
    ],
    [
      'a word of a few',
      { outcome_labels: { resolved: 'R', signposted: 'S', passed: 'P' } },
      'outcome_labels.closed-other: “closed-other” is missing. Write words; put them in quotes if they are all digits.',
    ],
    [
      'a word misspelt',
      { routes_of_access: { a: { label: 'A', community: 1 } } },
      'routes_of_access.a.community: “community” holds the number 1. Write true or false, without quotes.',
    ],
    [
      'a group misspelt',
      { channels: { a: { label: 'A', group: 'fone' } } },
      'channels.a.group: “fone” cannot stand here. Did you mean “phone”?',
    ],
    [
      'a cue that suggests nothing',
      { cues: [{ suggests: { tpic: 'a' }, phrases: ['oh dear'] }] },
      'cues.0.suggests: “tpic” means nothing here. Did you mean “topic”?',
    ],
  ])('%s', (_what, changes, explained) => {
    expect(said(changes)).toEqual([explained]);
  });

  test.each<[string, unknown, string]>([
    ['a fact that is none', { known: 'topicMian' }, '.known: “topicMian” cannot stand here. Did you mean “topicMain”?'],
    [
      'a fact deep down',
      { all: [{ any: [{ not: { known: 'topicMian' } }] }] },
      '.all.0.any.0.not.known: “topicMian” cannot stand here. Did you mean “topicMain”?',
    ],
    [
      'a word that is none',
      { facts: 'topicMain', is: 'a' },
      ': “facts” and “is” do not go together here. Did you mean “fact”?',
    ],
    [
      'too much at once',
      { fact: 'topicMain', is: 'a', has: 'b' },
      ': “fact” and “is” and “has” do not go together here. Write one of: all, any, not, use, known, at_least.',
    ],
    ['half a question', { fact: 'topicMain' }, '.is: “is” is missing. Write a word, a number, or true or false.'],
    [
      'a list for a value',
      { fact: 'topicMain', is: ['a'] },
      '.is: “is” holds a list. Write a word, a number, or true or false.',
    ],
    ['mere words', 'known', ': “fault” holds the words “known”. Write names with values under it, indented.'],
    ['nothing in it', {}, ': Nothing stands here. Write one of: all, any, not, use, known, fact, is, has, at_least.'],
    ['an empty list', { all: [] }, '.all: “all” is too short: at least 1.'],
  ])('in a condition: %s', (_what, fault, explained) => {
    expect(conditions(fault)).toEqual([`conditions.fault${explained}`]);
  });

  test('file by file', () => {
    const { findings } = readFiles([
      { name: 'a.yaml', content: ['a'] },
      { name: 'b.yaml', content: { council: 'B' } },
      { name: 'c.yaml', content: { council: 'C' } },
    ]);
    expect(findings).toMatchObject([
      { kind: 'shape', file: 'a.yaml', message: 'a.yaml has to hold names with values. Check its indentation.' },
      {
        kind: 'twice',
        file: 'c.yaml',
        path: ['council'],
        message: 'c.yaml gives “council” a second time. Remove one.',
      },
    ]);
  });
});
