import { describe, expect, test } from 'vitest';
import { whoseArea } from '../../../shared/domain/postcodes/whose-area.ts';
import { somerset } from '../../support/packs.ts';

const codes = (district: string | null, county: string | null = null, name: string | null = null) => ({
  ...{ district, county, name },
});

describe('a postcode', () => {
  test.each([
    ['the council of today', codes('E06000066'), 'own', 'Somerset', null],
    ['a district of before, which is a locality', codes('E07000190', 'E10000027'), 'own', 'Somerset', 'taunton-deane'],
    ['a district that is no locality', codes('E07000246', 'E10000027'), 'own', 'Somerset', null],
    ['a district alone', codes('E07000191'), 'own', 'Somerset', 'west-somerset'],
    ['the county alone', codes(null, 'E10000027'), 'own', 'Somerset', null],
    ['a neighbour by its county', codes('E07000042', 'E10000008', 'Devon County'), 'elsewhere', 'Devon', 'outside'],
    ['a neighbour without a county', codes('E06000024'), 'elsewhere', 'North Somerset', 'outside'],
    ['a council that the list names', codes('E08000003', null, 'Manchester'), 'elsewhere', 'Manchester', 'outside'],
    ['a council that nobody names', codes('E08000003'), 'elsewhere', null, 'outside'],
  ])('of %s', (_what, council, standing, name, locality) => {
    expect(whoseArea(council, somerset)).toMatchObject({ standing, name, locality });
  });

  test('of no council says nothing', () => {
    expect(whoseArea(null, somerset)).toBeNull();
    expect(whoseArea(codes(null), somerset)).toBeNull();
  });

  test('says nothing where the pack names no area of its own', () => {
    const pack = somerset;
    const localities = Object.fromEntries(
      Object.entries(pack.localities).map(([id, locality]) => [id, { ...locality, districts: [] }]),
    );
    const nowhere = { ...pack, localities, area: { codes: [], names: {} } };
    expect(whoseArea(codes('E06000066'), nowhere)).toBeNull();
  });
});
