import { expect, test } from 'vitest';
import { differenceOfShares } from '../../../../shared/domain/measures/newcombe.ts';

// Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
test.each([
  ['56 of 70 less 48 of 80', [56, 70, 48, 80], [0.0524, 0.3339]],
  ['9 of 10 less 3 of 10', [9, 10, 3, 10], [0.1705, 0.809]],
  ['10 of 10 less 0 of 10', [10, 10, 0, 10], [0.6075, 1]],
] as const)(
  'the interval of a difference is that of the published table: %s',
  (_what, [n, of, m, ofOther], [low, high]) => {
    const found = differenceOfShares({ n, of }, { n: m, of: ofOther });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  },
);
