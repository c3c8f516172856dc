import { type CountTable, countAt, type Place, placesOf, sizeOf } from './count-table.ts';
import { type Arc, givesWay, reaches } from './give-way.ts';
import { isHidden, type Marks, markAt, rangeOfMark } from './marks.ts';
import type { DisclosureProfile, Range } from './profile.ts';

/** A table that was let out before, of the same rows, columns and period. */
export interface Release {
  readonly table: CountTable;
  readonly marks: Marks;
}

/** What is looked at: a release, and what its reader may know besides. */
export interface Audited extends Release {
  readonly profile: DisclosureProfile;
  /** The counts behind percentages that are shown: taken as known exactly. */
  readonly isExact: (place: Place) => boolean;
  /** The same table as each contributor has it: one of them may be the reader. */
  readonly contributors: readonly CountTable[];
  /** What was let out of the same period before; only what has been added since tells them apart. */
  readonly before: Release | null;
}

interface Known extends Range {
  readonly count: number;
}

/**
 * The hidden places whose count a reader could work out, beyond what the marker says by itself. It is looked at as
 * though every total that is shown, and everything of a one-way table, were known exactly: they stand in other tables
 * too, where more is said about them. Only the cells of a two-way table are taken by their rounding.
 */
export function recovered(audited: Audited): Place[] {
  const { table, marks, before } = audited;
  const hidden = placesOf(table).filter((place) => isHidden(markAt(marks, place)));
  const then = before ? placesOf(table).filter((place) => isHidden(markAt(before.marks, place))) : [];
  const readers = [null, ...audited.contributors];
  return [
    ...hidden.filter((place) => readers.some((reader) => !isSafe(audited, place, reader, false))),
    ...then.filter((place) => !isSafe(audited, place, null, true)),
    ...stuckTotals(audited),
  ];
}

/**
 * Totals that are hidden and cannot take one from another by the cells alone. The same totals stand in other tables: where
 * each table by itself lets every hidden total give to every other, whatever fits one table fits all of them together.
 */
function stuckTotals(audited: Audited): Place[] {
  const { table, marks } = audited;
  const { rows, columns } = sizeOf(table);
  if (!table.rowTotals || !table.columnTotals) return [];
  const inner = placesOf(table).filter(({ row, column }) => row < rows && column < columns);
  const arcs = inner.map((place) => {
    const { count, low, high } = known(audited, audited, place, null);
    return { ...ends(table, place), more: count < high, less: count > low };
  });
  const sides = [
    { node: (at: number) => at, places: placesOf(table).filter(({ row, column }) => row < rows && column === columns) },
    {
      node: (at: number) => rows + at,
      places: placesOf(table).filter(({ row, column }) => row === rows && column < columns),
    },
  ];
  return sides.flatMap(({ node, places }, side) => {
    const hidden = places.filter((place) => isHidden(markAt(marks, place)));
    const at = ({ row, column }: Place) => node(side === 0 ? row : column);
    const range = (place: Place) => known(audited, audited, place, null);
    return hidden.filter((one) =>
      hidden.some((other) => {
        const [gains, loses] = [range(one), range(other)];
        if (one === other || gains.count === gains.high || loses.count === loses.low) return false;
        // A row sends its counts on, a column takes them.
        return side === 0 ? !reaches(arcs, at(one), at(other)) : !reaches(arcs, at(other), at(one));
      }),
    );
  });
}

function isSafe(audited: Audited, place: Place, reader: CountTable | null, isThen: boolean): boolean {
  const { table, before } = audited;
  const knownNow = (at: Place) => known(audited, audited, at, reader);
  const looked = isThen && before ? known(before, audited, place, null) : knownNow(place);
  // All fours of somebody's own: the marker says it by itself.
  if (looked.low === looked.high) return true;
  const at = placesOf(table).findIndex(({ row, column }) => row === place.row && column === place.column);
  const arcs = (more: (at: Place) => boolean, less: (at: Place) => boolean): Arc[] =>
    placesOf(table).map((one) => ({ ...ends(table, one), more: more(one), less: less(one) }));
  const canMore = ({ count, high }: Known) => count < high;
  const canLess = ({ count, low }: Known) => count > low;
  if (!before) {
    return givesWay(
      arcs(
        (one) => canMore(knownNow(one)),
        (one) => canLess(knownNow(one)),
      ),
      at,
    );
  }
  const knownThen = (one: Place) => known(before, audited, one, null);
  // What was there before is there still, unless somebody has put it right: then nobody may count on it.
  const gained = (one: Place) => countAt(table, one) - countAt(before.table, one);
  const alone = isThen
    ? arcs(
        (one) => canMore(knownThen(one)) && gained(one) !== 0,
        (one) => canLess(knownThen(one)),
      )
    : arcs(
        (one) => canMore(knownNow(one)),
        (one) => canLess(knownNow(one)) && gained(one) !== 0,
      );
  const together = arcs(
    (one) => canMore(knownNow(one)) && canMore(knownThen(one)),
    (one) => canLess(knownNow(one)) && canLess(knownThen(one)),
  );
  return givesWay(alone, at) || givesWay(together, at);
}

/** From all to a row, from a row to a column, from a column back to all, and all of it once round. */
function ends(table: CountTable, { row, column }: Place): { from: number; to: number } {
  const { rows, columns } = sizeOf(table);
  const [source, sink] = [rows + columns, rows + columns + 1];
  if (row === rows && column === columns) return { from: sink, to: source };
  if (column === columns) return { from: source, to: row };
  return row === rows ? { from: rows + column, to: sink } : { from: row, to: rows + column };
}

function known(release: Release, audited: Audited, place: Place, reader: CountTable | null): Known {
  const count = countAt(release.table, place);
  const { rows, columns } = sizeOf(release.table);
  const mark = markAt(release.marks, place);
  const isInTables = place.row === rows || place.column === columns || rows === 1 || columns === 1;
  const isExact = mark === 'shown' && (isInTables || audited.isExact(place));
  const range = isExact ? { low: count, high: count } : rangeOfMark(mark, count, audited.profile);
  return { count, low: Math.max(range.low, reader ? countAt(reader, place) : 0), high: range.high };
}
