import { AppError } from '../../errors.ts';
import { type Release, recovered } from './audit.ts';
import { type CountTable, countAt, type Place, sizeOf } from './count-table.ts';
import { markAt } from './marks.ts';
import { type DisclosureProfile, isSmall, roundedCount } from './profile.ts';
import { type Besides, protect } from './protect.ts';

/** A share that is shown: which count of a row, of which; columns, the last of all is the total of the row. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** A table as it may leave the service. */
export interface Released extends Release {
  /** What stands at a place: a rounded count, or the marker. */
  readonly shown: (place: Place) => number | string;
  /** A share of a row in whole percent, from exact counts, or the marker. */
  readonly percent: (row: number, share: Share) => number | string;
}

/** The least denominator of a percentage that is shown. */
const leastDenominator = 10;
/** So many contributors at least: of two, each knows the other's counts. */
const leastContributors = 3;

/**
 * A table as it may leave the service: small counts hidden, others rounded each by itself, seconds hidden so that
 * nobody can work out a small one, percentages only where nothing small stands on either side.
 *
 * What is promised, and proven against a solver in the tests: nobody finds the exact count of any place that shows the
 * marker, from this table and its totals; nor knowing exactly every total that is shown, as other tables may give it
 * away; nor as one of `contributors`; nor with the release of `before`, where counts have only been added since.
 * Somebody's own counts may say it by themselves: whoever has all four of a hidden count, or of the hidden total of a
 * line, knows that there are no more.
 *
 * What is not: a count may be narrowed to two or three possible ones, and one that is shown may be worked out, as it
 * is not secret. Tables that overlap without sharing whole rows, columns or totals (other periods that lie inside one
 * another, areas that cut across) are not looked at together; neither are rows that are parts of one another without
 * a total that says so. Somebody who tries this very program on every table that could be might learn from which second
 * count was chosen. Counts that were put right downwards may be found from two releases.
 *
 * @throws AppError `precondition` where fewer than three contributors stand behind it, or where no way was found to let
 *   it out beside the release before
 */
export function releaseTable(
  table: CountTable,
  profile: DisclosureProfile,
  { shares = [], contributors, before }: Omit<Besides, 'isExact'> & { shares?: readonly Share[] } = {},
): Released {
  if (contributors && contributors.length < leastContributors) {
    throw new AppError('precondition', 'Fewer than three computers stand behind this table. It stays inside.');
  }
  const { rows } = sizeOf(table);
  const mayShow = (row: number, { part, of }: Share) => {
    const [n, all] = [countAt(table, { row, column: part }), countAt(table, { row, column: of })];
    return all >= leastDenominator && n <= all && !isSmall(n, profile) && !isSmall(all - n, profile);
  };
  // A percentage gives its counts away more exactly than they are rounded.
  const exact = new Set(
    Array.from({ length: rows + 1 }, (_, row) => row).flatMap((row) =>
      shares.filter((share) => mayShow(row, share)).flatMap(({ part, of }) => [`${row} ${part}`, `${row} ${of}`]),
    ),
  );
  const isExact = ({ row, column }: Place) => exact.has(`${row} ${column}`);
  const besides = { isExact, contributors: contributors ?? [], before: before ?? null };
  const marks = protect(table, profile, besides);
  if (before && recovered({ table, marks, profile, ...besides }).length > 0) {
    throw new AppError(
      'precondition',
      'Together with what was let out before, too much could be worked out. That stands.',
    );
  }
  const isShown = (place: Place) => markAt(marks, place) === 'shown';
  return {
    ...{ table, marks },
    shown: (place) => (isShown(place) ? roundedCount(countAt(table, place), profile) : profile.marker),
    percent: (row, share) => {
      const { part, of } = share;
      const canShow = mayShow(row, share) && isShown({ row, column: part }) && isShown({ row, column: of });
      if (!canShow) return profile.marker;
      return Math.round((100 * countAt(table, { row, column: part })) / countAt(table, { row, column: of }));
    },
  };
}
