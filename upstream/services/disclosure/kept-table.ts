import { z } from 'zod';
import { recovered } from '../../../shared/counts/disclosure/audit.ts';
import type { CountTable } from '../../../shared/counts/disclosure/count-table.ts';
import type { Mark } from '../../../shared/counts/disclosure/marks.ts';
import type { DisclosureProfile } from '../../../shared/counts/disclosure/profile.ts';
import { releaseTable } from '../../../shared/counts/disclosure/release.ts';
import { AppError } from '../../../shared/errors.ts';
import { type Grid, gridBy } from './grid.ts';
import { type Shape, shapes } from './release-plan.ts';

const marks = ['shown', 'small', 'second', 'line', 'withheld', 'absent'] as const satisfies readonly Mark[];

/** A table as it was released: its exact numbers, and which of them are hidden. It never leaves the collector. */
export const keptTable = z.strictObject({
  shape: z.enum(shapes),
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(z.number().int())),
  /** Totals included. */
  marks: z.array(z.array(z.enum(marks))),
});
/** See {@link keptTable}. */
export type KeptTable = z.infer<typeof keptTable>;

/** A table that is withheld for good. */
export const closedTable: KeptTable = { shape: 'number', rows: [], columns: [], cells: [], marks: [] };

/** Whether a table was withheld for good. */
export function isClosedTable({ rows }: KeptTable): boolean {
  return rows.length === 0;
}

/** What a table is looked at with. */
export interface Beside {
  readonly profile: DisclosureProfile;
  /** The same table as each computer has it; too few of them, and nobody is looked at as one of them. */
  readonly contributors: readonly CountTable[];
  readonly before: KeptTable | null;
  /** Something was taken out: what was there before need not be there still. */
  readonly isForced: boolean;
}

/**
 * A table with its small counts hidden, and as many others as that needs.
 *
 * @returns null where no way was found to let it out beside what was released before
 */
export function protectGrid({ rows, columns, table }: Grid, shape: Shape, beside: Beside): KeptTable | null {
  const { profile, isForced } = beside;
  const before = beside.before && releaseOf(beside.before, { rows, columns });
  const contributors = beside.contributors.length >= 3 ? beside.contributors : undefined;
  try {
    const released = releaseTable(table, profile, {
      ...(contributors ? { contributors } : {}),
      ...(before ? { before } : {}),
    });
    // Somebody who knows that counts were only taken away reads the two releases the other way round.
    if (before && isForced) {
      const now = { table, marks: released.marks };
      if (recovered({ ...before, profile, isExact: () => false, contributors: [], before: now }).length > 0)
        return null;
    }
    return {
      shape,
      rows: [...rows],
      columns: [...columns],
      cells: table.cells.map((line) => [...line]),
      marks: released.marks,
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'precondition') return null;
    throw error;
  }
}

/** What was released before, with the rows and columns of today: what was not there was nought, or withheld as the rest. */
function releaseOf(kept: KeptTable, { rows, columns }: Pick<Grid, 'rows' | 'columns'>) {
  const placed = new Map(
    kept.rows.flatMap((row, at) =>
      kept.columns.map((column, to): [string, number] => [`${row}|${column}`, kept.cells[at]?.[to] ?? 0]),
    ),
  );
  const { table } = gridBy(placed, rows, columns, kept.shape);
  const at = (list: readonly string[], name: string | undefined) =>
    name === undefined ? list.length : list.indexOf(name);
  const old = (row: number, column: number) => kept.marks[row]?.[column] ?? 'absent';
  const inner = kept.marks.slice(0, -1).flatMap((line) => line.slice(0, -1));
  const isClosed = inner.length > 0 && inner.every((mark) => mark === 'withheld');
  const areTotalsClosed = kept.marks.slice(0, -1).some((line) => line.at(-1) === 'withheld');
  const marks = [...rows, undefined].map((row) =>
    [...columns, undefined].map((column): Mark => {
      const [line, place] = [at(kept.rows, row), at(kept.columns, column)];
      if (line >= 0 && place >= 0) return old(line, place);
      const isTotal = row === undefined || column === undefined;
      if (isTotal ? areTotalsClosed : isClosed) return 'withheld';
      return isTotal && old(0, kept.columns.length) === 'absent' && row !== undefined ? 'absent' : 'shown';
    }),
  );
  return { table, marks };
}

/** Whether a number is shown as it is, by the place of its row and column; totals lie behind the last. */
export function isShownAt({ marks: held }: KeptTable, row: number, column: number): boolean {
  return held[row]?.[column] === 'shown';
}
