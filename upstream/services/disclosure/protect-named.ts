import type { Counts } from '../../../shared/counts/cells.ts';
import type { DisclosureProfile } from '../../../shared/counts/disclosure/profile.ts';
import type { TableId } from '../../../shared/counts/tables.ts';
import type { How, PeriodSums } from './disclose.ts';
import { type ByPlace, gridBy, gridOf, placedOf } from './grid.ts';
import { isClosedTable, type KeptTable, protectGrid } from './kept-table.ts';
import type { Planned } from './release-plan.ts';

/** Where the numbers of a released table come from. */
export interface Source {
  readonly id: TableId;
  readonly plan: Planned;
  /** Its numbers, where they are not those of the table as it is. */
  readonly placed?: (counts: Counts) => ByPlace;
}

/**
 * A table of exact sums with what has to be hidden in it, beside what was released under its name before.
 *
 * @returns null where no way was found, or where its sums cannot be as they are
 */
export function protectNamed(
  name: string,
  { id, plan, placed = (counts) => placedOf(counts, id, plan) }: Source,
  { counts, contributors }: PeriodSums,
  profile: DisclosureProfile,
  { before, isForced }: How,
): KeptTable | null {
  const sums = placed(counts);
  if ([...sums.values()].some((n) => n < 0)) return null;
  const held = before?.[name] ?? null;
  if (held && isClosedTable(held)) return null;
  const also = held ? held.rows.flatMap((row) => held.columns.map((column) => `${row}|${column}`)) : [];
  const grid = gridOf(sums, id, plan, also);
  if (grid.rows.length === 0) return null;
  const own = contributors.map(placed).filter(({ size }) => size > 0);
  const tables = own.map((each) => gridBy(atLeastNought(each), grid.rows, grid.columns, plan.shape).table);
  return protectGrid(grid, plan.shape, { profile, contributors: tables, before: held, isForced });
}

/** Corrections alone come to less than nought, by which nobody knows anything of the others. */
function atLeastNought(own: ByPlace): ByPlace {
  return new Map([...own].map(([place, n]) => [place, Math.max(0, n)]));
}
