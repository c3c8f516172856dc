import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikePostcode, tidyPostcode } from '../../../../shared/domain/postcode.ts';

const possible = [
  ...['TA1 4DY', 'TA6 3QE', 'BA5 2AA', 'M1 1AE', 'B33 8TH', 'CR2 6XH', 'DN55 1PT', 'EC1A 1BB', 'W1A 0AX'],
  ...['SW1A 1AA', 'GIR 0AA', 'N1C 4AG', 'SE1P 5LX', 'WC2H 7LT', 'L1 8JQ', 'E1W 1UU', 'BS1 6QF', 'PO1 3AX', 'S1 2HH'],
];

const impossible = [
  ...['', 'TA', 'TA1', '4DY', 'TA1 4D', 'TA1 4DYY', 'TA1 DDY', 'TA1 4CY', 'TA1 4DI', 'TA1 4OY', 'QA1 4DY', 'VA1 4DY'],
  ...['XA1 4DY', 'TI1 4DY', 'TZ1 4DY', 'W1I 4DY', 'EC1C 4DY', 'TA111 4DY', '11 4DY', 'TA1-4DY', 'ta1 4dy', 'ASCN 1ZZ'],
];

describe('the shape of a postcode', () => {
  test.each(possible)('%s is possible', (postcode) => {
    expect(looksLikePostcode(postcode)).toBe(true);
    expect(tidyPostcode(postcode)).toBe(postcode);
  });

  test.each(impossible)('%j is not', (postcode) => {
    expect(looksLikePostcode(postcode)).toBe(false);
  });

  test.each(['ta14dy', ' TA1  4DY ', 'Ta1 4dY', 'T A 1 4 D Y', 'ta1\t4dy'])('%j is tidied', (typed) => {
    expect(tidyPostcode(typed)).toBe('TA1 4DY');
  });

  test('tidying is done once and for all, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const tidied = tidyPostcode(typed);
        expect(tidyPostcode(tidied)).toBe(tidied);
        expect(tidied.replaceAll(/\s/g, '')).toBe(typed.toUpperCase().replaceAll(/\s/g, ''));
      }),
    );
  });
});
