import { type Audited, type Release, recovered } from './audit.ts';
import { type CountTable, countAt, isPublished, type Place, placesOf, sizeOf } from './count-table.ts';
import { isHidden, type Marks, markAt, marksBySize, setMark } from './marks.ts';
import type { DisclosureProfile } from './profile.ts';

/** What the reader of a table may know besides; everything may be left out. */
export interface Besides {
  /** Places whose exact count stands behind a percentage that is shown. */
  readonly isExact?: (place: Place) => boolean;
  readonly contributors?: readonly CountTable[];
  readonly before?: Release | null;
}

/**
 * Which counts of a table are hidden. First those that are small. Then the totals are seen to by themselves, since the
 * same totals stand in other tables and have to be hidden there alike. Then a second count wherever one is hidden
 * alone in a row or column, the least one that will do; and more until {@link recovered} finds none that could be
 * worked out. Where nothing is left to hide, the line of a small total shows none of its cells, noughts included, or
 * else the table shows its totals alone; and the total of all alone where that is hidden, or the totals cannot be.
 */
export function protect(table: CountTable, profile: DisclosureProfile, besides: Besides = {}): Marks {
  const marks = marksBySize(table, profile, besides.contributors);
  const audited: Audited = {
    ...{ table, marks, profile, isExact: besides.isExact ?? (() => false) },
    ...{ contributors: besides.contributors ?? [], before: besides.before ?? null },
  };
  const { rows, columns } = sizeOf(table);
  const all = { row: table.columnTotals ? rows : 0, column: table.rowTotals ? columns : 0 };
  const isTwoWay = table.rowTotals && table.columnTotals;
  const hasAll = isTwoWay || (table.columnTotals && columns === 1) || (table.rowTotals && rows === 1);
  if ((hasAll && isHidden(markAt(marks, all))) || (isTwoWay && !protectTotals(audited))) {
    // The total of an only line is the total of all once more: it shows what that shows.
    const isAllAgain = ({ row, column }: Place) =>
      isTwoWay && ((row === rows && columns === 1) || (column === columns && rows === 1));
    for (const place of placesOf(table)) {
      if (!isPublished(table, place) || isSame(place, all)) continue;
      setMark(marks, place, isAllAgain(place) ? markAt(marks, all) : 'withheld');
    }
    return marks;
  }
  protectCells(audited);
  return marks;
}

/** False where the totals can only be hidden together: then there is too little in the table to show any of it. */
function protectTotals({ table, marks, profile, isExact, contributors, before }: Audited): boolean {
  const { rows, columns } = sizeOf(table);
  const margins = [
    { of: rowMargin, toPlace: ({ row }: Place) => ({ row, column: columns }) },
    { of: columnMargin, toPlace: ({ column }: Place) => ({ row: rows, column }) },
  ];
  for (const { of, toPlace } of margins) {
    const margin = of(table);
    const earlier = before && {
      table: of(before.table),
      marks: marksOfMargin(of(before.table), (place) => markAt(before.marks, toPlace(place))),
    };
    const found = protect(margin, profile, {
      ...{ isExact: (place) => isExact(toPlace(place)), contributors: contributors.map(of), before: earlier },
    });
    for (const place of placesOf(margin)) {
      if (isPublished(margin, place)) setMark(marks, toPlace(place), markAt(found, place));
    }
    if (found.some((line) => line.includes('line') || line.includes('withheld'))) return false;
  }
  return true;
}

function marksOfMargin(margin: CountTable, markOf: (place: Place) => Marks[number][number]): Marks {
  const { rows, columns } = sizeOf(margin);
  return Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (__, column) =>
      isPublished(margin, { row, column }) ? markOf({ row, column }) : 'absent',
    ),
  );
}

/** The totals of the rows as a table of one column, and those of the columns as one of one row. */
function rowMargin(table: CountTable): CountTable {
  const { rows, columns } = sizeOf(table);
  const cells = Array.from({ length: rows }, (_, row) => [countAt(table, { row, column: columns })]);
  return { cells, rowTotals: false, columnTotals: true, unshown: [] };
}

function columnMargin(table: CountTable): CountTable {
  const { rows, columns } = sizeOf(table);
  const cells = [Array.from({ length: columns }, (_, column) => countAt(table, { row: rows, column }))];
  return { cells, rowTotals: true, columnTotals: false, unshown: table.unshown };
}

function protectCells(audited: Audited): void {
  const { table, marks } = audited;
  for (let lone = loneOf(audited); lone; lone = loneOf(audited)) setMark(marks, lone, 'second');
  for (let [found] = recovered(audited); found; [found] = recovered(audited)) {
    if (hideMore(audited, found)) continue;
    for (const place of innerPlaces(table)) {
      if (!isInEmptyLine(table, place)) setMark(marks, place, 'withheld');
    }
    return;
  }
}

function innerPlaces(table: CountTable): Place[] {
  const { rows, columns } = sizeOf(table);
  return placesOf(table).filter((place) => place.row < rows && place.column < columns && isPublished(table, place));
}

/** The rows and columns whose counts add up to a total that is in the table, with everything that is in the sum. */
function linesOf(table: CountTable): Place[][] {
  const { rows, columns } = sizeOf(table);
  const across = table.rowTotals && table.unshown.length === 0;
  const places = placesOf(table).filter((place) => isPublished(table, place));
  return [
    ...Array.from({ length: across ? rows : 0 }, (_, row) => places.filter((place) => place.row === row)),
    ...Array.from({ length: table.columnTotals ? columns : 0 }, (_, column) =>
      places.filter((place) => place.column === column),
    ),
  ];
}

/** The count that is best hidden beside one that is hidden alone; undefined where none is, or nothing is left to hide. */
function loneOf({ table, marks }: Audited): Place | undefined {
  const lone = linesOf(table).filter((line) => line.filter((place) => isHidden(markAt(marks, place))).length === 1);
  const choices = lone.flatMap((line) => hideable({ table, marks }, line));
  const linesHelped = (place: Place) => lone.filter((line) => line.some((one) => isSame(one, place))).length;
  return choices.toSorted((a, b) => linesHelped(b) - linesHelped(a) || countAt(table, a) - countAt(table, b))[0];
}

/** Cells that may still be hidden: a nought stays one, and totals are seen to by themselves. */
function hideable({ table, marks }: Release, among: readonly Place[]): Place[] {
  const { rows, columns } = sizeOf(table);
  return among.filter(
    (place) =>
      place.row < rows && place.column < columns && markAt(marks, place) === 'shown' && countAt(table, place) > 0,
  );
}

function hideMore(audited: Audited, found: Place): boolean {
  const { table, marks } = audited;
  const inner = innerPlaces(table);
  const beside = inner.filter(({ row, column }) => row === found.row || column === found.column);
  const least = (places: Place[]) => places.toSorted((a, b) => countAt(table, a) - countAt(table, b))[0];
  const choice = least(hideable(audited, beside)) ?? least(hideable(audited, inner));
  if (choice) {
    setMark(marks, choice, 'second');
    return true;
  }
  const { rows, columns } = sizeOf(table);
  const lines = [
    { total: { row: found.row, column: columns }, places: inner.filter(({ row }) => row === found.row) },
    { total: { row: rows, column: found.column }, places: inner.filter(({ column }) => column === found.column) },
  ];
  const line = lines.find(
    ({ total, places }) =>
      markAt(marks, total) === 'small' &&
      places.some((place) => markAt(marks, place) !== 'line' && !isInEmptyLine(table, place)),
  );
  for (const place of line?.places ?? []) {
    if (!isInEmptyLine(table, place)) setMark(marks, place, 'line');
  }
  return line !== undefined;
}

/** True for a nought whose row or column shows nought in all: it cannot be hidden. */
function isInEmptyLine(table: CountTable, { row, column }: Place): boolean {
  const { rows, columns } = sizeOf(table);
  return (
    (table.rowTotals && countAt(table, { row, column: columns }) === 0) ||
    (table.columnTotals && countAt(table, { row: rows, column }) === 0)
  );
}

function isSame(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}
