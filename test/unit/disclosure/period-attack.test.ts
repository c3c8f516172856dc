import { beforeAll, describe, expect, test } from 'vitest';
import { marksBySize } from '../../../shared/counts/disclosure/marks.ts';
import { disclosePeriod } from '../../../upstream/services/disclosure/disclose.ts';
import { gridBy } from '../../../upstream/services/disclosure/grid.ts';
import type { KeptTable } from '../../../upstream/services/disclosure/kept-table.ts';
import { anyMonth, type Counted, later, sumsOf } from '../../support/disclosure-months.ts';
import { fives, randomOf } from '../../support/disclosure-tables.ts';
import { attackPeriod, type Between } from '../../support/period-attack.ts';

const seed = Number(process.env.FRONTDOOR_SEED ?? Math.floor(Math.random() * 2 ** 31));
const months = Number(process.env.FRONTDOOR_MONTHS ?? 100);
/** Two releases at once take long to solve. */
const revisions = Math.ceil(months / 12);
const disclose = disclosePeriod(fives, 3);
const settled = { before: null, isSettled: true, isForced: false };

beforeAll(() => console.log(`${months} months from seed ${seed}`));

/** What an attack finds in so many months. */
function attacked(attack: (random: () => number) => string[], many = months): string[] {
  const random = randomOf(seed);
  return Array.from({ length: many }, (_, at) => attack(random).map((found) => `${at}: ${found}`)).flat();
}

/** Whether an attack finds anything in any of so many months. */
function finds(attack: (random: () => number) => string[]): boolean {
  const random = randomOf(seed);
  return Array.from({ length: 40 }).some(() => attack(random).length > 0);
}

describe('somebody who solves everything that was released of a month finds no hidden count', () => {
  test('in its tables together', { timeout: 300_000 }, () => {
    let [hidden, shown] = [0, 0];
    const found = attacked((random) => {
      const { basis } = disclose(sumsOf(anyMonth(random)), settled);
      const marks = Object.values(basis).flatMap((kept) => kept.marks.flat());
      shown += marks.filter((mark) => mark === 'shown').length;
      hidden += marks.filter((mark) => mark !== 'shown' && mark !== 'absent').length;
      return attackPeriod([basis], fives, random);
    });
    console.log(`${hidden} hidden, ${shown} shown`);
    expect(found).toEqual([]);
    expect(shown).toBeGreaterThan(hidden / 2);
  });

  const revised = (
    between: Between,
    isForced: boolean,
    next: (month: Counted[], random: () => number) => Counted[],
  ) => {
    let [stood, closed] = [0, 0];
    const found = attacked((random) => {
      const month = anyMonth(random);
      const before = disclose(sumsOf(month), { before: null, isSettled: false, isForced: false });
      const sums = sumsOf(next(month, random));
      const after = disclose(sums, { before: before.basis, isSettled: !isForced, isForced });
      const isSame = after.basis['scope-bucket'] === before.basis['scope-bucket'];
      if (isSame) stood += 1;
      if (Object.values(after.basis).some(({ rows }) => rows.length === 0)) closed += 1;
      return attackPeriod([before.basis, after.basis], fives, random, isSame ? 'unknown' : between);
    }, revisions);
    console.log(`of ${revisions} months ${stood} stood, ${closed} had tables withheld`);
    return found;
  };

  test('in its tables and those of the next revision, knowing that some was added', { timeout: 300_000 }, () => {
    expect(revised('grown', false, later)).toEqual([]);
  });

  test('nor when a computer’s counts are withdrawn, knowing that some was taken away', { timeout: 300_000 }, () => {
    const without = (month: Counted[]) => month.filter(({ device }) => device !== 0);
    expect(revised('shrunk', true, without)).toEqual([]);
  });
});

describe('the same attack finds hidden counts', () => {
  /** Marks of a table as though it stood alone, and nothing were ever subtracted. */
  const bySize = (kept: KeptTable): KeptTable => {
    const placed = new Map(
      kept.rows.flatMap((row, at) => kept.columns.map((column, to) => [`${row}|${column}`, kept.cells[at]?.[to] ?? 0])),
    );
    const { table } = gridBy(placed, kept.rows, kept.columns, kept.shape);
    return { ...kept, marks: marksBySize(table, fives) };
  };
  const changed = (change: (name: string, kept: KeptTable) => KeptTable) => (random: () => number) => {
    const { basis } = disclose(sumsOf(anyMonth(random)), settled);
    const other = Object.entries(basis).map(([name, kept]) => [name, change(name, kept)] as const);
    return attackPeriod([Object.fromEntries(other)], fives, random);
  };

  test('where no second one is hidden', { timeout: 300_000 }, () => {
    expect(finds(changed((_name, kept) => bySize(kept)))).toBe(true);
  });

  test('where the totals that tables share are hidden by size in one of them', { timeout: 300_000 }, () => {
    expect(finds(changed((name, kept) => (name === 'scope-bucket' ? bySize(kept) : kept)))).toBe(true);
  });

  test('where two revisions are made as though each were the only one', { timeout: 300_000 }, () => {
    const apart = (random: () => number) => {
      const month = anyMonth(random);
      const [one = {}, other = {}] = [month, later(month, random)].map((each) => disclose(sumsOf(each), settled).basis);
      return attackPeriod([one, other], fives, random, 'grown');
    };
    expect(finds(apart)).toBe(true);
  });
});
