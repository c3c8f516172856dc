import { describe, expect, test } from 'vitest';
import { lookUpPostcode, type PostcodeList, placeOfFinding } from '../../../shared/domain/postcodes/finding.ts';
import { distanceBetween, type Place } from '../../../shared/domain/postcodes/place.ts';
import { postcodeNumber } from '../../../shared/domain/postcodes/postcode-number.ts';

const taunton = { lat: 51.015, lon: -3.103 };
const council = { district: 'E06000066', county: null, name: 'Somerset' };
const list: PostcodeList = {
  edition: '2026-05',
  findPostcode: (number) => (number === postcodeNumber('TA1 4DY') ? { place: taunton, council, ended: null } : null),
  findOutcode: (outcode) => (outcode === 'TA1' ? { place: taunton, council } : null),
  hasArea: (letters) => letters === 'TA',
};
const kindOf = (typed: string, of: PostcodeList | null = list) => lookUpPostcode(of, typed).kind;

describe('a postcode that is typed', () => {
  test.each([
    ['TA1 4DY', 'exact'],
    ['ta14dy', 'exact'],
    ['  TA1   4dy ', 'exact'],
    ['TA1 4DZ', 'approximate'],
    ['TA1', 'first-half'],
    ['TA77 1AA', 'not-listed'],
    ['TA77', 'not-listed'],
    ['BT1 1AA', 'not-covered'],
    ['GIR 0AA', 'not-covered'],
    ['TA1 4D', 'no-shape'],
    ['near the church', 'no-shape'],
    ['', 'no-shape'],
    ['ZZ99 3VZ', 'no-shape'],
  ])('%j is %s', (typed, kind) => {
    expect(kindOf(typed)).toBe(kind);
  });

  test('is said not to be looked up where there is no list, and to be no postcode all the same', () => {
    expect(kindOf('TA1 4DY', null)).toBe('no-list');
    expect(kindOf('TA1', null)).toBe('no-list');
    expect(kindOf('TA', null)).toBe('no-shape');
  });

  test('has a place of its own, or the middle of its first half, and says which', () => {
    expect(placeOfFinding(lookUpPostcode(list, 'TA1 4DY'))).toEqual({ place: taunton, isApproximate: false });
    expect(placeOfFinding(lookUpPostcode(list, 'TA1 4DZ'))).toEqual({ place: taunton, isApproximate: true });
    expect(placeOfFinding(lookUpPostcode(list, 'TA1'))).toEqual({ place: taunton, isApproximate: true });
    expect(placeOfFinding(lookUpPostcode(list, 'BT1 1AA'))).toBeNull();
  });
});

describe('a distance', () => {
  const between = (one: Place, other: Place) =>
    distanceBetween({ place: one, isApproximate: false }, { place: other, isApproximate: false }).metres;
  const london = { lat: 51.5074, lon: -0.1278 };
  const edinburgh = { lat: 55.9533, lon: -3.1883 };

  test.each([
    ['nothing', taunton, taunton, 0, 0],
    ['a degree of latitude', { lat: 51, lon: -3 }, { lat: 52, lon: -3 }, 111_195, 1],
    ['a degree of longitude on the sixtieth parallel', { lat: 60, lon: 0 }, { lat: 60, lon: 1 }, 55_597, 5],
    // 533.6 km on the ellipsoid.
    ['London to Edinburgh', london, edinburgh, 533_600, 1_500],
  ])('is right for %s', (_what, one, other, metres, within) => {
    expect(Math.abs(between(one, other) - metres)).toBeLessThanOrEqual(within);
    expect(between(other, one)).toBeCloseTo(between(one, other), 6);
  });

  test('is approximate where one of its ends is', () => {
    const [sure, rough] = [false, true].map((isApproximate) => ({ place: taunton, isApproximate }));
    if (!sure || !rough) throw new Error('Two places were made.');
    expect(distanceBetween(sure, sure).isApproximate).toBe(false);
    expect(distanceBetween(sure, rough).isApproximate).toBe(true);
    expect(distanceBetween(rough, sure).isApproximate).toBe(true);
  });
});
