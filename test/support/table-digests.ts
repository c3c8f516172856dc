import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** Every table with a digest of what is in it: two databases with the same digests hold the same. */
export function tableDigests(connection: Database.Database): Record<string, string> {
  const names = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
    .map(String);
  return Object.fromEntries(names.map((name) => [name, digestOfTable(connection, name)]));
}

function digestOfTable(connection: Database.Database, name: string): string {
  const rows = connection.prepare(`SELECT * FROM "${name}"`).raw().all();
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
