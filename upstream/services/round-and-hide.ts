import { codesOf, numberOf, type Row } from '../../shared/counts/cells.ts';
import { type Disclose, type ReleasedRow, withheldMarker } from '../../shared/upstream/released.ts';

/**
 * The least that is done to exact sums before anybody sees them: what lies below the threshold is withheld, all else
 * is rounded, each by itself. No totals are given beside the cells, so that none can be subtracted from one.
 */
export function roundAndHide({ below, roundTo }: { below: number; roundTo: number }): Disclose {
  return (_table, rows) =>
    rows.map((row) =>
      rowOf(row, numberOf(row) < below ? withheldMarker : Math.round(numberOf(row) / roundTo) * roundTo),
    );
}

function rowOf(row: Row, shown: ReleasedRow[0] | number): ReleasedRow {
  const [a, b] = codesOf(row);
  const number = typeof shown === 'number' ? shown : withheldMarker;
  if (a === undefined) return [number];
  return b === undefined ? [a, number] : [a, b, number];
}
