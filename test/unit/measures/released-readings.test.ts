import { describe, expect, test } from 'vitest';
import {
  releasedReadings,
  releasedResults,
  releasedToldUs,
} from '../../../shared/domain/measures/released-readings.ts';
import { type ReleasedContent, releasedContent } from '../../../shared/upstream/released.ts';

const october: ReleasedContent = releasedContent.parse({
  is_settled: true,
  too_few: ['unmet-topic-locality'],
  withheld: ['locality-confirmation', 'net-out-locality', 'return-window-known'],
  tables: {
    'scope-bucket': [
      ['new', 'resolved', 120],
      ['new', 'signposted', 95],
      ['new', 'assessment', '[c]'],
    ],
    'with-a-signpost': [[90]],
    'follow-up-result': [
      ['settled', 40],
      ['not-reached', '[c]'],
    ],
    satisfaction: [
      ['4', 10],
      ['5', 25],
    ],
    overrides: [['[c]']],
  },
  margins: {
    'scope-bucket': { all: null, a: [['new', 300]], b: null },
    'net-out-locality': {
      all: 300,
      a: [
        ['in', 280],
        ['out', 20],
      ],
      b: null,
    },
    'locality-confirmation': {
      all: 215,
      a: null,
      b: [
        ['told', 35],
        ['not-back', 150],
      ],
    },
    'return-window-known': { all: 15, a: [['0-28', 15]], b: null },
    'told-before-bucket': { all: 300, a: [['same-matter', 10]], b: null },
    satisfaction: { all: 40, a: null, b: null },
  },
});

const read = (content: ReleasedContent, signpostCounts = true) =>
  Object.fromEntries(releasedReadings(content, signpostCounts).map(({ id, n, of }) => [id, [n, of]]));

describe('a month that was released', () => {
  test('comes to the measures of the team, with what is withheld', () => {
    expect(read(october)).toEqual({
      'first-contact-at-close': [215, 300],
      'first-contact-net': [215, 280],
      'first-contact-confirmed': [185, 280],
      'passed-to-assessment': ['withheld', 300],
      signposting: [90, 300],
      'returns-short': [15, null],
      'listened-to': [35, 40],
      unmet: ['too-few', null],
      overrides: ['withheld', null],
    });
    expect(releasedToldUs(october)).toBe(10);
    expect(releasedResults(october)).toEqual([
      { code: 'settled', n: 40 },
      { code: 'not-reached', n: 'withheld' },
    ]);
  });

  test('counts a signpost as an end only where the council does', () => {
    expect(read(october, false)['first-contact-at-close']).toEqual([120, 300]);
  });

  test('that has not settled says nothing yet of returns and follow-ups', () => {
    const early = { ...october, is_settled: false };
    expect(read(early)).toMatchObject({
      'first-contact-at-close': [215, 300],
      'first-contact-confirmed': ['later', 280],
      'returns-short': ['later', null],
      'listened-to': ['later', 'later'],
    });
    expect(releasedResults(early)).toBe('later');
  });

  test('never shows a sum one part of which is withheld', () => {
    const { tables } = october;
    const hidden = {
      ...tables,
      'scope-bucket': [['new', 'resolved', 120] as const, ['new', 'signposted', '[c]'] as const],
    };
    const parsed = releasedContent.parse({ ...october, tables: hidden });
    expect(read(parsed)['first-contact-at-close']).toEqual(['withheld', 300]);
  });

  test('of too few computers says so everywhere, and of none is nought', () => {
    const none: ReleasedContent = { is_settled: true, too_few: [], withheld: [], tables: {}, margins: {} };
    expect(read(none)['first-contact-at-close']).toEqual([0, 0]);
    const few: ReleasedContent = { ...none, too_few: ['scope-bucket', 'with-a-signpost'] };
    expect(read(few)).toMatchObject({
      'first-contact-at-close': ['too-few', 'too-few'],
      signposting: ['too-few', 'too-few'],
    });
  });
});
