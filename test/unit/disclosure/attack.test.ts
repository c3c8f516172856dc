import { beforeAll, describe, expect, test } from 'vitest';
import { type CountTable, countAt, type Place, placesOf } from '../../../shared/counts/disclosure/count-table.ts';
import { isHidden, type Marks, markAt, marksBySize } from '../../../shared/counts/disclosure/marks.ts';
import { roundedCount } from '../../../shared/counts/disclosure/profile.ts';
import { type Released, releaseTable } from '../../../shared/counts/disclosure/release.ts';
import { AppError } from '../../../shared/errors.ts';
import { attack } from '../../support/disclosure-attack.ts';
import { anyTable, fives, grownFrom, partsOf, randomOf, readingOf } from '../../support/disclosure-tables.ts';
import { turnsOf } from '../../support/turns-of.ts';

const seed = Math.floor(Math.random() * 2 ** 31);
/** With fewer the attacks that have to find something may find too little. */
const tables = Math.max(1_000, turnsOf('FRONTDOOR_TABLES', 1_000));
/** For attacks that take long. */
const some = Math.ceil(tables / 5);
const gridOf = (table: CountTable) =>
  Array.from({ length: table.cells.length + 1 }, (_, row) =>
    Array.from({ length: (table.cells[0]?.length ?? 0) + 1 }, (__, column) => countAt(table, { row, column })),
  );

beforeAll(() => console.log(`${tables} tables from seed ${seed}`));

/** How many hidden counts an attack finds in so many tables. */
function foundIn(many: number, attackOn: (random: () => number) => number): number {
  const random = randomOf(seed);
  return Array.from({ length: many }, () => attackOn(random)).reduce((sum, found) => sum + found, 0);
}

const readAs = ({ table, marks, shown }: Released, knowing = {}) => readingOf(table, marks, shown, knowing);

describe('somebody who solves what was let out finds no hidden count', () => {
  test('in one table with its totals', () => {
    let [hidden, published] = [0, 0];
    const found = foundIn(tables, (random) => {
      const released = releaseTable(anyTable(random), fives);
      const marks = placesOf(released.table).map((place) => markAt(released.marks, place));
      published += marks.filter((mark) => mark !== 'absent').length;
      hidden += marks.filter(isHidden).length;
      return attack([readAs(released)]).length;
    });
    console.log(`${hidden} of ${published} places hidden`);
    expect(found).toBe(0);
  });

  test('knowing every total that is shown exactly, as another table may give it away', () => {
    const found = foundIn(tables, (random) => {
      const released = releaseTable(anyTable(random), fives);
      const { table } = released;
      const totals = gridOf(table);
      const shown = (place: Place) =>
        isTotal(table, place) ? (totals[place.row]?.[place.column] ?? 0) : released.shown(place);
      return attack([readAs({ ...released, shown }, { isTotalExact: true })]).length;
    });
    expect(found).toBe(0);
  });

  test('in two tables that share the totals of their columns', () => {
    const found = foundIn(some, (random) => {
      const pair = partsOf(anyTable(random, [4, 5]), random);
      const reads = pair.map((table) => readAs(releaseTable(table, fives)));
      // A nought that one of them hides stands openly in the other.
      const isNought = ({ table, place }: ReturnType<typeof attack>[number]) =>
        pair[table] !== undefined && countAt(pair[table], place) === 0;
      return attack(reads, 'same-columns').filter((hit) => !isNought(hit)).length;
    });
    expect(found).toBe(0);
  });

  test('being one of those who counted', () => {
    const found = foundIn(some, (random) => {
      const all = anyTable(random);
      const contributors = sharesOf(all, random);
      const released = releaseTable(all, fives, { contributors });
      return contributors.flatMap((own) =>
        attack([readAs(released, { atLeast: gridOf(own) })]).filter(({ place }) => !saysItself(own, released, place)),
      ).length;
    });
    expect(found).toBe(0);
  });

  test('with the release of the same period before', () => {
    let refused = 0;
    const found = foundIn(some, (random) => {
      const before = releaseTable(anyTable(random), fives);
      const later = grownFrom(before.table, random);
      try {
        return attack([readAs(before), readAs(releaseTable(later, fives, { before }))], 'later').length;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        refused += 1;
        return 0;
      }
    });
    console.log(`${refused} of ${some} revisions refused`);
    expect(found).toBe(0);
    expect(refused).toBeLessThan(some / 2);
  });

  test('with the percentages beside it', () => {
    const shares = [0, 1, 2].map((part) => ({ part, of: 3 }));
    const found = foundIn(tables, (random) => {
      const released = releaseTable(anyTable(random, [6, 3]), fives, { shares });
      const exact = gridOf(released.table);
      const isBehind = ({ row, column }: Place) =>
        shares.some(
          (share) => (share.part === column || share.of === column) && released.percent(row, share) !== '[c]',
        );
      const reads = readAs(released).reads.map((line, row) =>
        line.map((read, column) => {
          const count = exact[row]?.[column] ?? 0;
          return isBehind({ row, column }) ? { low: count, high: count, isHidden: false } : read;
        }),
      );
      return attack([{ reads }]).length;
    });
    expect(found).toBe(0);
  });
});

describe('the same attack finds hidden counts', () => {
  const bySize = (table: CountTable): Released => {
    const marks = marksBySize(table, fives);
    return {
      ...{ table, marks, percent: () => '' },
      shown: (place) => (markAt(marks, place) === 'shown' ? roundedCount(countAt(table, place), fives) : '[c]'),
    };
  };
  const exactly = (released: Released, where: (place: Place) => boolean): Released => ({
    ...released,
    shown: (place) => (where(place) ? countAt(released.table, place) : released.shown(place)),
  });

  test('where no second one is hidden', () => {
    expect(foundIn(tables, (random) => attack([readAs(bySize(anyTable(random)))]).length)).toBeGreaterThan(20);
  });

  test('where no second one is hidden and totals are not rounded', () => {
    const found = foundIn(tables, (random) => {
      const released = bySize(anyTable(random));
      const open = exactly(released, (place) => isTotal(released.table, place));
      return attack([readAs({ ...open, marks: shownTotals(released) }, { isTotalExact: true })]).length;
    });
    expect(found).toBeGreaterThan(1_000);
  });

  test('where the totals of the rows and columns are neither hidden nor rounded', () => {
    const found = foundIn(tables, (random) => {
      const released = releaseTable(anyTable(random), fives);
      const open = exactly(released, (place) => isTotal(released.table, place));
      return attack([readAs({ ...open, marks: shownTotals(released) }, { isTotalExact: true })]).length;
    });
    expect(found).toBeGreaterThan(20);
  });

  test('where two releases are made as though each were the only one', () => {
    const found = foundIn(some, (random) => {
      const before = releaseTable(anyTable(random), fives);
      const now = releaseTable(grownFrom(before.table, random), fives);
      return attack([readAs(before), readAs(now)], 'later').length;
    });
    expect(found).toBeGreaterThan(0);
  });
});

function isTotal(table: CountTable, { row, column }: Place): boolean {
  return row === table.cells.length || column === (table.cells[0]?.length ?? 0);
}

function shownTotals({ table, marks }: Released): Marks {
  return marks.map((line, row) =>
    line.map((mark, column) => (mark !== 'absent' && isTotal(table, { row, column }) ? 'shown' : mark)),
  );
}

/** True in a line, or a table, of which somebody has all that its marker allows: they know that there are no more. */
function saysItself(own: CountTable, { table, marks }: Released, { row, column }: Place): boolean {
  const [rows, columns] = [table.cells.length, table.cells[0]?.length ?? 0];
  const totals = [
    { row, column: columns },
    { row: rows, column },
    { row: rows, column: columns },
  ];
  return totals.some((total) => markAt(marks, total) === 'small' && countAt(own, total) === fives.below - 1);
}

/** The table as each of three who counted has it. */
function sharesOf(all: CountTable, random: () => number): CountTable[] {
  const own = [0, 1, 2].map(() => all.cells.map((line) => line.map(() => 0)));
  all.cells.forEach((line, row) => {
    line.forEach((count, column) => {
      for (let one = 0; one < count; one += 1) {
        const cells = own[Math.floor(random() * 3)]?.[row];
        cells?.splice(column, 1, (cells[column] ?? 0) + 1);
      }
    });
  });
  return own.map((cells) => ({ ...all, cells }));
}
