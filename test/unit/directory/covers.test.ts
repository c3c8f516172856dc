import { expect, test } from 'vitest';
import { askedArea } from '../../../shared/domain/directory/asked-area.ts';
import { areaName, covers } from '../../../shared/domain/directory/covers.ts';
import { inUse, somersetWritten } from '../../support/pack-folders.ts';

const pack = inUse(somersetWritten());
const council = { district: 'E07000187', county: 'E10000027', name: 'Somerset' };
const served = (areas: string[], others = {}) => ({ areas, isEverywhere: false, isRemote: false, ...others });
const mendip = askedArea(pack, 'mendip', null);

test('the name of an area is what is left without the words of its kind', () => {
  expect(areaName('Somerset County Council')).toBe('somerset');
  expect(areaName('City of Bath')).toBe('bath');
  expect(areaName('The Council')).toBe('the council');
});

test('a service is for people of a locality, of its council, or of the whole country', () => {
  for (const area of ['Mendip', 'Mendip District', 'Somerset', 'Somerset County Council', 'England', 'Nationwide']) {
    expect(covers(served([area]), mendip), area).toBe('yes');
  }
  expect(covers(served([], { isEverywhere: true }), mendip)).toBe('yes');
  expect(covers(served([], { isRemote: true }), mendip)).toBe('yes');
  expect(covers(served(['Wiltshire'], { isRemote: true }), mendip)).toBe('no');
});

test('no only where every area is known to be elsewhere; a town that is on no list stays unknown', () => {
  expect(covers(served(['Sedgemoor']), mendip)).toBe('no');
  expect(covers(served(['Sedgemoor', 'Wiltshire']), mendip)).toBe('no');
  expect(covers(served(['Sedgemoor', 'Frome']), mendip)).toBe('unknown');
  expect(covers(served(['Frome']), mendip)).toBe('unknown');
  expect(covers(served([]), mendip)).toBe('unknown');
  expect(covers(served(['Mendip']), null)).toBe('unknown');
});

test('a postcode alone says whose area it is, also across the border', () => {
  expect(covers(served(['Somerset']), askedArea(pack, null, council))).toBe('yes');
  const across = askedArea(pack, null, { district: 'E06000054', county: null, name: null });
  expect(covers(served(['Wiltshire']), across)).toBe('yes');
  expect(covers(served(['Somerset']), across)).toBe('no');
  expect(askedArea(pack, null, null)).toBeNull();
});
