import { AppError } from '../errors.ts';
import type { CountTable } from './disclosure/count-table.ts';
import type { DisclosureProfile } from './disclosure/profile.ts';
import { releaseTable } from './disclosure/release.ts';
import type { PlainTable, TableModel } from './table-model.ts';

/** A table that may leave the service, and what was done to it in words for whoever reads it. */
export interface OutsideTable extends PlainTable {
  readonly notes: readonly string[];
}

/**
 * A table with small numbers hidden and the others rounded, as {@link releaseTable} promises it. Text columns stay behind:
 * they may hold anything. Where the counts of a row do not make up its total, the rest of it is thought of as one more
 * column that nobody sees.
 *
 * @throws AppError `invalid` where counts are no whole numbers, or do not add up as the table says
 */
export function outsideTable(model: TableModel, profile: DisclosureProfile): OutsideTable {
  const columns = model.columns.filter(({ kind }) => kind !== 'text');
  const counts = countsOf(model);
  const { table, at } = counts;
  const shares = model.columns.flatMap((one) =>
    one.kind === 'percent' ? [{ part: at(one.part), of: at(one.of) }] : [],
  );
  const released = table.cells.length === 0 ? null : releaseTable(table, profile, { shares });
  const inner = model.rows.filter(({ isTotal }) => !isTotal);
  const rowOf = (position: number) => (model.rows[position]?.isTotal ? inner.length : innerBefore(model, position));
  const rows = model.rows.map(({ cells }, position) =>
    columns.map((column) => {
      if (column.kind === 'count') {
        if (cells[column.id] === null || cells[column.id] === undefined) return null;
        return released?.shown({ row: rowOf(position), column: at(column.id) }) ?? null;
      }
      if (column.kind === 'percent') {
        return released?.percent(rowOf(position), { part: at(column.part), of: at(column.of) }) ?? null;
      }
      return cells[column.id] ?? null;
    }),
  );
  return { headings: columns.map(({ label }) => label), rows, notes: notesOf(profile, model.columns) };
}

function innerBefore({ rows }: TableModel, position: number): number {
  return rows.slice(0, position).filter(({ isTotal }) => !isTotal).length;
}

function notesOf({ below, roundTo, marker }: DisclosureProfile, columns: TableModel['columns']): string[] {
  const dropped = columns.filter(({ kind }) => kind === 'text').map(({ label }) => label);
  const hasPercent = columns.some(({ kind }) => kind === 'percent');
  return [
    `${marker} stands for a count from 1 to ${below - 1}, or for one that is hidden so that such a count cannot be worked out.`,
    ...(roundTo > 1 ? [`Other counts are rounded to ${roundTo}, each by itself: they may not add up. 0 is 0.`] : []),
    ...(hasPercent
      ? ['Percentages are worked out before rounding, and left out where they would give a small count away.']
      : []),
    ...(dropped.length > 0 ? [`Left out, as it may hold somebody’s words: ${dropped.join(', ')}.`] : []),
  ];
}

function countsOf(model: TableModel): { table: CountTable; at: (id: string) => number } {
  const counts = model.columns.filter((column) => column.kind === 'count');
  const total = counts.find((column) => column.isTotal);
  const parts = counts.filter((column) => column !== total);
  const read = (cells: TableModel['rows'][number]['cells'], id: string) => whole(cells[id] ?? 0);
  const inner = model.rows.filter(({ isTotal }) => !isTotal);
  const cells = inner.map((row) => parts.map(({ id }) => read(row.cells, id)));
  const rest = total
    ? inner.map((row, at) => read(row.cells, total.id) - (cells[at] ?? []).reduce((sum, one) => sum + one, 0))
    : [];
  if (rest.some((one) => one < 0)) throw doesNotAddUp(model);
  // A total by itself is a list.
  const isList = parts.length === 0;
  const hasRest = !isList && rest.some((one) => one > 0);
  const table: CountTable = {
    cells: isList || hasRest ? cells.map((line, at) => [...line, rest[at] ?? 0]) : cells,
    rowTotals: total !== undefined && !isList,
    columnTotals: model.rows.some(({ isTotal }) => isTotal),
    unshown: hasRest ? [parts.length] : [],
  };
  assertTotals(model, parts, table);
  const width = table.cells[0]?.length ?? 0;
  return {
    table,
    at: (id) =>
      id === total?.id && !isList
        ? width
        : Math.max(
            0,
            parts.findIndex((one) => one.id === id),
          ),
  };
}

function assertTotals(model: TableModel, parts: readonly { id: string }[], { cells }: CountTable): void {
  const totals = model.rows.filter(({ isTotal }) => isTotal);
  if (totals.length > 1) throw doesNotAddUp(model);
  const wrong = totals.some((row) =>
    parts.some(({ id }, at) => whole(row.cells[id] ?? 0) !== cells.reduce((sum, line) => sum + (line[at] ?? 0), 0)),
  );
  if (wrong) throw doesNotAddUp(model);
}

function whole(value: string | number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new AppError('invalid', 'A count of this table is no whole number. It stays inside.');
}

function doesNotAddUp({ title }: TableModel): AppError {
  return new AppError('invalid', `The counts of “${title}” do not add up to their totals. It stays inside.`);
}

/** The table with its notes below it, in lines as wide as the others: a file is read by people who never saw the screen. */
export function withNotes({ headings, rows, notes }: OutsideTable): PlainTable {
  const line = (words: string | null) => headings.map((_, at) => (at === 0 ? words : null));
  return { headings, rows: [...rows, line(null), ...notes.map(line)] };
}
