import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** The columns of every table. */
export type Columns = Readonly<Record<string, readonly string[]>>;

/** The columns of every table as they are now, to look at no more than these later. */
export function columnsOf(connection: Database.Database): Columns {
  const columns = connection
    .prepare(
      `SELECT t.name AS tableName, c.name AS columnName FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`,
    )
    .raw()
    .all();
  const found: Record<string, string[]> = {};
  for (const row of columns) {
    const [table, column] = Array.isArray(row) ? row.map(String) : [];
    if (table && column) found[table] = [...(found[table] ?? []), column];
  }
  return found;
}

/**
 * Every table with a digest of what is in it: two databases with the same digests hold the same. Where columns are
 * given, only these tables and columns are looked at.
 */
export function tableDigests(
  connection: Database.Database,
  columns: Columns = columnsOf(connection),
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).map(([table, names]) => [table, digestOfTable(connection, table, names)]),
  );
}

function digestOfTable(connection: Database.Database, table: string, columns: readonly string[]): string {
  const list = columns.map((name) => `"${name}"`).join(', ');
  const rows = connection.prepare(`SELECT ${list} FROM "${table}"`).raw().all();
  const lines = rows.map((row) => JSON.stringify(row)).sort();
  return `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
}

/** The schema as SQLite has it, without what a table's history leaves in it. */
export function schemaOf(connection: Database.Database): unknown[] {
  return connection
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name",
    )
    .all();
}
