import { describe, expect, test } from 'vitest';
import { choiceOf, obstacleTo, rowKey } from '../../../renderer/features/administration/choosing.ts';
import {
  goneByMonth,
  monthsInWords,
  previewInWords,
  purgeInWords,
} from '../../../renderer/features/administration/retention-words.ts';
import type { FoundRecord, PurgePreview, RecordStanding } from '../../../shared/contract/retention.ts';

function row(contact: string, place: FoundRecord['place']): FoundRecord {
  return {
    contact,
    place,
    day: '2026-03-23',
    name: 'Joan Pike',
    born: null,
    postcode: '',
    held: false,
    stillOpen: false,
  };
}
function standing(contact: string, more: Partial<RecordStanding> = {}): RecordStanding {
  const none = { holds: [], stillOpen: false, isRemoved: false, notSafeToContact: false };
  return { contact, ...none, withheld: [], released: [], ...more };
}
const preview: PurgePreview = {
  ...{ today: '2028-06-30', countsBy: '2028-06-30', held: 0, stillOpen: 0, gone: [] },
  months: { resolved: 24, signposted: 24, passed: 96, 'closed-other': 24 },
};

describe('what was chosen among what was found', () => {
  const rows = [row('a', 'person'), row('a', 'caller'), row('b', 'caller'), row('c', 'person')];
  const choose = (...picked: FoundRecord[]) => choiceOf(rows, new Set(picked.map(rowKey)));

  test('is theirs only where the conversation is about them', () => {
    expect(choose(row('b', 'caller'), row('c', 'person'))).toEqual({ all: ['b', 'c'], own: ['c'], others: ['b'] });
    expect(choose(row('a', 'caller'))).toEqual({ all: ['a'], own: [], others: ['a'] });
  });

  test('names a conversation once that was found twice', () => {
    expect(choose(row('a', 'person'), row('a', 'caller'))).toEqual({ all: ['a'], own: ['a'], others: [] });
  });

  test('holds nothing that is not among what was found', () => {
    expect(choose(row('z', 'person')).all).toEqual([]);
  });
});

describe('what stands against removing', () => {
  test('is a hold first, then what is not finished, then that it has gone already', () => {
    const all = [
      standing('held', { holds: ['claim'], stillOpen: true }),
      standing('open', { stillOpen: true }),
      standing('gone', { isRemoved: true }),
    ];
    expect(obstacleTo(['held', 'open'], all)).toMatch(/^One of these conversations is held\./);
    expect(obstacleTo(['open', 'gone'], all)).toMatch(/^One of these conversations is not finished/);
    expect(obstacleTo(['gone'], all)).toBe('One of these conversations has no names and words any more.');
    expect(obstacleTo(['free'], [...all, standing('free')])).toBeNull();
  });

  test('says how many', () => {
    const all = [standing('a', { holds: ['claim'] }), standing('b', { holds: ['complaint', 'claim'] })];
    expect(obstacleTo(['a', 'b'], all)).toMatch(/^2 of these conversations are held/);
  });
});

describe('what would go, in words', () => {
  test('says what goes and what is kept although its time is over', () => {
    expect(previewInWords(preview)).toEqual(['Nothing would go now.']);
    const gone = [{ outcome: 'signposted' as const, month: '2026-03', contacts: 1204 }];
    const sentences = previewInWords({ ...preview, gone, held: 1, stillOpen: 2 });
    expect(sentences[0]).toBe('The names and words of 1,204 conversations would go now.');
    expect(sentences[1]).toBe('1 conversation is over its time and kept by a hold.');
    expect(sentences[2]).toMatch(
      /^2 conversations are over their time and not finished: .* They go once that is done\.$/,
    );
  });

  test('says that nothing goes where the pack does not say how long', () => {
    expect(previewInWords({ ...preview, months: null })).toHaveLength(1);
  });

  test('is a row a month, the oldest first, and adds up', () => {
    const { ends, rows } = goneByMonth([
      { outcome: 'passed', month: '2026-04', contacts: 2 },
      { outcome: 'resolved', month: '2026-03', contacts: 1 },
      { outcome: 'resolved', month: '2026-04', contacts: 3 },
    ]);
    expect(ends).toEqual(['passed', 'resolved']);
    expect(rows).toEqual([
      { month: '2026-03', by: { resolved: 1 }, all: 1 },
      { month: '2026-04', by: { passed: 2, resolved: 3 }, all: 5 },
    ]);
  });
});

test('times and what came of a removal are said in whole words', () => {
  expect([24, 12, 30, 1, 96].map(monthsInWords)).toEqual([
    ...['2 years', '1 year', '2 years and 6 months', '1 month', '8 years'],
  ]);
  const done = { removed: 1, copiesCleaned: 3, copiesDropped: 1, isStoreClean: true };
  expect(purgeInWords(done)).toBe(
    'Removed: the names and words of 1 conversation. 3 copies cleaned. 1 copy could not be cleaned and was let go.',
  );
  expect(purgeInWords({ ...done, removed: 0, copiesCleaned: 0, copiesDropped: 0, isStoreClean: false })).toBe(
    'Nothing was over its time. The file of the record is cleaned by itself, once nobody has saved anything for a minute.',
  );
});
