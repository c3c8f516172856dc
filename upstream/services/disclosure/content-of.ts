import type { DisclosureProfile } from '../../../shared/counts/disclosure/profile.ts';
import { roundedCount } from '../../../shared/counts/disclosure/profile.ts';
import { isTableId, type TableId } from '../../../shared/counts/tables.ts';
import {
  type ReleasedContent,
  type ReleasedMargins,
  type ReleasedNumber,
  type ReleasedRow,
  withheldMarker,
} from '../../../shared/upstream/released.ts';
import { bucketsOfNew, scopeNamed } from './disclose-linked.ts';
import type { KeptTable } from './kept-table.ts';

type Parts = Pick<ReleasedContent, 'tables' | 'margins' | 'withheld'>;

/** What is seen of tables as they were protected; a null one is withheld. */
export function contentOf(made: ReadonlyMap<string, KeptTable | null>, profile: DisclosureProfile): Parts {
  const tables: Partial<Record<TableId, ReleasedRow[]>> = {};
  const margins: Partial<Record<TableId, ReleasedMargins>> = {};
  const withheld: TableId[] = [];
  for (const [name, kept] of made) {
    if (!isTableId(name)) continue;
    const seen = kept && seenOf(kept, profile);
    if (seen?.margins) margins[name] = seen.margins;
    if (seen?.rows) tables[name] = rowsFor(name, seen.rows);
    else withheld.push(name);
  }
  const scopes = scopesOf(made, profile);
  const whole = margins[bucketsOfNew];
  margins[bucketsOfNew] = { all: null, b: null, a: [['new', whole?.all ?? withheldMarker], ...scopes] };
  if (scopes.length === 0 && !made.has(bucketsOfNew)) delete margins[bucketsOfNew];
  return { tables, margins, withheld };
}

/** Of what goes together with its rest in one list, the first alone is the number. */
function rowsFor(name: TableId, rows: ReleasedRow[]): ReleasedRow[] {
  if (name !== 'with-a-signpost') return rows;
  return rows.flatMap((row): ReleasedRow[] => (row[0] === 'yes' && row.length === 2 ? [[row[1]]] : []));
}

function scopesOf(made: ReadonlyMap<string, KeptTable | null>, profile: DisclosureProfile): [string, ReleasedNumber][] {
  return [...made].flatMap(([name, kept]): [string, ReleasedNumber][] => {
    const scope = scopeNamed(name);
    if (scope === null) return [];
    const n = kept ? numberAt(kept, 0, 0, profile) : withheldMarker;
    return n === 0 ? [] : [[scope, n]];
  });
}

function seenOf(
  kept: KeptTable,
  profile: DisclosureProfile,
): { rows: ReleasedRow[] | null; margins: ReleasedMargins | null } {
  const { shape, rows, columns } = kept;
  const at = (row: number, column: number) => numberAt(kept, row, column, profile);
  const listed = (names: readonly string[], place: (index: number) => ReleasedNumber): [string, ReleasedNumber][] =>
    names.map((name, index): [string, ReleasedNumber] => [name, place(index)]).filter(([, n]) => n !== 0);
  const isClosed = (places: readonly string[]) => places.length > 0 && places.every((mark) => mark === 'withheld');
  const inner = kept.marks.slice(0, -1).map((line) => line.slice(0, -1));
  const cells = rows.flatMap((row, index) =>
    listed(columns, (column) => at(index, column)).map(
      ([column, n]): ReleasedRow => (shape === 'number' ? [n] : columns.length === 1 ? [row, n] : [row, column, n]),
    ),
  );
  const open = isClosed(inner.flat()) ? null : cells;
  if (shape === 'number') return { rows: open, margins: null };
  const all = at(shape === 'row' ? 0 : rows.length, shape === 'row' || shape === 'two-way' ? columns.length : 0);
  const list = open && listed(rows, (row) => at(row, 0));
  if (shape === 'first') return { rows: null, margins: { all, a: list, b: null } };
  if (shape === 'second') return { rows: null, margins: { all, a: null, b: list } };
  if (shape !== 'two-way') return { rows: open, margins: { all, a: null, b: null } };
  const isRowsClosed = isClosed(kept.marks.slice(0, -1).map((line) => line.at(-1) ?? 'absent'));
  const isColumnsClosed = isClosed(kept.marks.at(-1)?.slice(0, -1) ?? []);
  const a = isRowsClosed ? null : listed(rows, (row) => at(row, columns.length));
  const b = isColumnsClosed ? null : listed(columns, (column) => at(rows.length, column));
  return { rows: open, margins: { all, a, b } };
}

function numberAt(
  { cells, marks }: KeptTable,
  row: number,
  column: number,
  profile: DisclosureProfile,
): ReleasedNumber {
  if (marks[row]?.[column] !== 'shown') return withheldMarker;
  return roundedCount(sumAt(cells, row, column), profile);
}

/** The number at a place, totals included: they lie behind the last row and column. */
function sumAt(cells: readonly (readonly number[])[], row: number, column: number): number {
  const lines = row < cells.length ? cells.slice(row, row + 1) : cells;
  return lines
    .flatMap((line) => (column < line.length ? line.slice(column, column + 1) : line))
    .reduce((sum, n) => sum + n, 0);
}
