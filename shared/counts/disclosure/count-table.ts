/** Counts by rows and columns, and which of their totals stand beside them. One-way is one column. */
export interface CountTable {
  /** Whole numbers, not negative; every row as long as the first. */
  readonly cells: readonly (readonly number[])[];
  /** Whether the total of each row is shown. With `columnTotals` the total of all is shown too. */
  readonly rowTotals: boolean;
  readonly columnTotals: boolean;
  /** Columns that count towards the totals and are not shown, such as “of the rest”. */
  readonly unshown: readonly number[];
}

/** A place in a table. The row after the last holds the totals of the columns, the column after the last those of rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns a table has, without totals. */
export function sizeOf({ cells }: CountTable): { rows: number; columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 0 };
}

const grids = new WeakMap<CountTable, number[][]>();

function gridOf(table: CountTable): number[][] {
  const { columns } = sizeOf(table);
  const rows = table.cells.map((cells) => [...cells, cells.reduce((sum, one) => sum + one, 0)]);
  const totals = Array.from({ length: columns + 1 }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  return [...rows, totals];
}

/** The count at a place, totals included. */
export function countAt(table: CountTable, { row, column }: Place): number {
  const grid = grids.get(table) ?? gridOf(table);
  grids.set(table, grid);
  return grid[row]?.[column] ?? 0;
}

/** True where a reader sees something at a place. */
export function isPublished(table: CountTable, { row, column }: Place): boolean {
  const { rows, columns } = sizeOf(table);
  if (table.unshown.includes(column)) return false;
  return (row < rows || table.columnTotals) && (column < columns || table.rowTotals);
}

/** Every place of a table, totals included, row by row. */
export function placesOf(table: CountTable): Place[] {
  const { rows, columns } = sizeOf(table);
  return Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => ({ row, column })),
  ).flat();
}
