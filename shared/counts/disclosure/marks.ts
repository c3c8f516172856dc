import { type CountTable, countAt, isPublished, type Place, placesOf, sizeOf } from './count-table.ts';
import { type DisclosureProfile, isSmall, type Range, rangeShown } from './profile.ts';

/**
 * What a place shows. `shown` a rounded count or a true nought. `small` is hidden by its size, `second` so that a small
 * one cannot be worked out, `line` stands in a row or column whose small total would give its cells away, `withheld`
 * in a table that shows its totals alone; a reader sees the same marker for these four. `absent` is not in the table.
 */
export type Mark = 'shown' | 'small' | 'second' | 'line' | 'withheld' | 'absent';

/** The marks of a table by row and column, totals included. They are worked on in place. */
export type Marks = Mark[][];

/**
 * Marks by size alone: where every table begins. A count of which one contributor has all but a few is hidden as well:
 * whoever has them would know the few.
 */
export function marksBySize(
  table: CountTable,
  profile: DisclosureProfile,
  contributors: readonly CountTable[] = [],
): Marks {
  const { rows, columns } = sizeOf(table);
  const marks: Marks = Array.from({ length: rows + 1 }, () => new Array<Mark>(columns + 1).fill('absent'));
  for (const place of placesOf(table)) {
    if (!isPublished(table, place)) continue;
    const count = countAt(table, place);
    const isDominated = contributors.some((own) => {
      const theirs = countAt(own, place);
      return theirs > 0 && count - theirs < profile.below;
    });
    setMark(marks, place, isSmall(count, profile) ? 'small' : isDominated ? 'second' : 'shown');
  }
  return marks;
}

/** The mark at a place. */
export function markAt(marks: Marks, { row, column }: Place): Mark {
  return marks[row]?.[column] ?? 'absent';
}

/** Puts a mark at a place. */
export function setMark(marks: Marks, { row, column }: Place, mark: Mark): void {
  marks[row]?.splice(column, 1, mark);
}

/** True where a reader sees the marker. */
export function isHidden(mark: Mark): boolean {
  return mark !== 'shown' && mark !== 'absent';
}

/**
 * What is known of a count by its mark, to a reader who also knows why each marker stands there: more than the marker
 * says, as a reader may guess it.
 */
export function rangeOfMark(mark: Mark, count: number, profile: DisclosureProfile): Range {
  switch (mark) {
    case 'shown':
      return rangeShown(count, profile);
    case 'small':
      return { low: 1, high: profile.below - 1 };
    case 'second':
      return { low: profile.below, high: Number.POSITIVE_INFINITY };
    case 'line':
      return { low: 0, high: profile.below - 1 };
    case 'withheld':
    case 'absent':
      return { low: 0, high: Number.POSITIVE_INFINITY };
  }
}
