import fc from 'fast-check';
import { expect, test } from 'vitest';
import { looksLikePostcode } from '../../../shared/domain/postcode.ts';
import { postcodeNumber } from '../../../shared/domain/postcodes/postcode-number.ts';
import { inventedPostcodes } from '../../support/postcodes/invented-list.ts';

const letters = (of: string) => fc.constantFrom(...of);
const area = fc.stringMatching(/^[A-PR-UWYZ][A-HK-Y]?$/);
const district = fc.oneof(fc.stringMatching(/^[0-9]{1,2}$/), fc.stringMatching(/^[0-9][ABEHMNPRVWXY]$/));
const ending = letters('ABDEFGHJLNPQRSTUWXYZ');
const postcode = fc
  .tuple(area, district, fc.nat(9), ending, ending)
  .map(([one, two, sector, a, b]) => `${one}${two} ${sector}${a}${b}`)
  .filter(looksLikePostcode);

test('every postcode has a number of its own that SQLite keeps in four bytes', () => {
  fc.assert(
    fc.property(postcode, postcode, (one, other) => {
      const [left, right] = [postcodeNumber(one), postcodeNumber(other)];
      expect(left).not.toBeNull();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThan(2 ** 31);
      expect(left === right).toBe(one === other);
    }),
    { numRuns: 2_000 },
  );
});

test('a run of postcodes has as many numbers as postcodes', () => {
  const all = [...inventedPostcodes(20_000)];
  expect(new Set(all.map(postcodeNumber)).size).toBe(all.length);
});

test.each(['', 'TA1', 'GIR 0AA', 'TA1 4CI', 'TA14DY', 'XX 1AA', 'ta1 4dy'])('%j has none', (typed) => {
  expect(postcodeNumber(typed)).toBeNull();
});
