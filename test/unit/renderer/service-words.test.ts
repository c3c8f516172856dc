import { describe, expect, test } from 'vitest';
import { mapModel } from '../../../renderer/features/directory/map-model.ts';
import { textsOf } from '../../../renderer/features/directory/service-texts.ts';
import { noDistancesInWords } from '../../../renderer/lib/no-distances.ts';
import { scheduleInWords } from '../../../renderer/lib/schedule-words.ts';
import {
  agesInWords,
  assuranceInWords,
  distanceInWords,
  intervalInWords,
  openingInWords,
  successInWords,
} from '../../../renderer/lib/service-words.ts';
import type { Schedule } from '../../../shared/domain/directory/service.ts';
import { successOf } from '../../../shared/domain/directory/success-of.ts';
import type { PostcodeFinding } from '../../../shared/domain/postcodes/finding.ts';
import { anyService } from '../../support/directory/any-service.ts';

const schedule = (values: Partial<Schedule>): Schedule => ({
  ...{ freq: null, interval: 1, byday: null, bymonthday: null, opensAt: null, closesAt: null },
  ...{ dtstart: null, validFrom: null, validTo: null, description: null },
  ...values,
});

describe('a service in words', () => {
  test('says how far it is, and where that is only by the district', () => {
    expect(distanceInWords(null)).toBe('');
    expect(distanceInWords({ metres: 150, isApproximate: false })).toBe('close by');
    expect(distanceInWords({ metres: 2_000, isApproximate: false })).toBe('1.2 miles away');
    expect(distanceInWords({ metres: 20_000, isApproximate: true })).toBe(
      'about 12 miles away, by the first half of the postcode',
    );
  });

  test('never lets words alone pass for hours', () => {
    expect(openingInWords({ state: 'open', until: '12:30' }, null)).toBe('Open now, until 12:30');
    for (const hours of [null, 'Most Tuesdays']) {
      expect(openingInWords({ state: 'unknown' }, hours)).toContain('Check hours before giving');
    }
    expect(openingInWords({ state: 'closed', next: { day: '2026-03-24', at: '10:00' } }, null)).toBe(
      'Closed now, opens Tue 24 March 10:00',
    );
  });

  test.each([
    [null, 'nobody says when it was last looked at'],
    ['2026-03-10', 'looked at within the month'],
    ['2026-02-10', 'looked at 1 month ago'],
    ['2025-01-20', 'looked at 14 months ago'],
    ['2023-03-01', 'looked at 3 years ago'],
  ])('says how old it is: %s', (assured, words) => {
    expect(assuranceInWords(assured, '2026-03-23')).toBe(words);
  });

  test.each([
    [null, 'nobody says when'],
    ['2026-03-10', 'within the month (10 March 2026)'],
  ])('does not say its own name again in the list of what is known: %s', (assuredDate, words) => {
    const facts = textsOf(anyService({ assuredDate }), '2026-03-23');
    expect(facts).toContainEqual({ name: 'Last looked at', words });
  });

  test('says for whom it is, and how it went', () => {
    expect([agesInWords(60, null), agesInWords(0, 25), agesInWords(18, 65), agesInWords(null, null)]).toEqual([
      ...['60 and over', 'up to 25', '18 to 65', ''],
    ]);
    const success = successOf(9, 12);
    expect(successInWords(success)).toBe('helped 9 of 12 people we asked');
    expect(success && intervalInWords(success)).toContain('between 47 and 91 in 100');
    expect(successInWords(null)).toBe('');
  });

  test('says when it is open', () => {
    const words = (values: Partial<Schedule>) => scheduleInWords(schedule(values), '2026-03-23');
    const weekly = { freq: 'WEEKLY', opensAt: '10:00', closesAt: '12:30' } as const;
    expect(words({ ...weekly, byday: 'TU,TH' })).toBe('Tuesdays and Thursdays, 10:00 to 12:30');
    expect(words({ ...weekly, byday: 'MO', interval: 2 })).toBe('Mondays, every 2 weeks, 10:00 to 12:30');
    expect(words({ freq: 'MONTHLY', byday: '2MO' })).toBe('the second Monday of the month');
    expect(words({ freq: 'MONTHLY', byday: '-1FR', opensAt: '09:00' })).toBe(
      'the last Friday of the month, from 09:00',
    );
    expect(words({ ...weekly, byday: 'MO', validTo: '2026-01-31' })).toContain('which has passed');
    expect(words({ description: 'By arrangement' })).toBe('“By arrangement”');
  });
});

describe('a map of places', () => {
  const taunton = { lat: 51.015, lon: -3.106 };
  const yeovil = { lat: 50.942, lon: -2.633 };

  test('has the north above, the east to the right, and both to scale', () => {
    const map = mapModel(
      [
        { label: '1', ...taunton },
        { label: '2', ...yeovil },
      ],
      null,
    );
    const [one, two] = map?.dots ?? [];
    if (!map || !one || !two) throw new Error('There are two dots.');
    expect(one.x).toBeLessThan(two.x);
    expect(one.y).toBeLessThan(two.y);
    // They are 21.2 miles apart.
    const miles = (Math.hypot(one.x - two.x, one.y - two.y) / map.bar.length) * map.bar.miles;
    expect(miles).toBeCloseTo(21.2, 0);
  });

  test('shows what lies together as one, with every number', () => {
    const map = mapModel(
      [
        { label: '1', ...taunton },
        { label: '2', ...taunton },
        { label: '3', ...yeovil },
      ],
      taunton,
    );
    expect(map?.dots.map(({ labels }) => labels)).toEqual([['1', '2'], ['3']]);
    expect(map?.here).not.toBeNull();
    expect(mapModel([], taunton)).toBeNull();
    expect(mapModel([{ label: '1', ...taunton }], null)?.dots).toHaveLength(1);
  });
});

describe('why no service says how far away it is', () => {
  const why = (...[list, finding]: [Parameters<typeof noDistancesInWords>[0], PostcodeFinding | null]) =>
    noDistancesInWords(list, finding, 'a postcode of the person');
  const place = { lat: 51.015, lon: -3.103 };
  const found = { place, ended: null, council: null, edition: null };

  test('is said with what to do', () => {
    expect(why('none', null)).toContain('An administrator imports one');
    expect(why('none', { kind: 'no-list' })).toContain('An administrator imports one');
    expect(why('unreadable', null)).toContain('imports it again');
    expect(why('ready', null)).toContain('once there is a postcode of the person');
    expect(why('ready', { kind: 'not-listed', edition: null })).toContain('Check it');
    expect(why('ready', { kind: 'exact', ...found, place: null })).toContain('Check it');
  });

  test('is not said where they do', () => {
    expect(why('ready', { kind: 'exact', ...found })).toBe('');
    expect(why('ready', { kind: 'approximate', place, council: null, edition: null })).toBe('');
  });
});
