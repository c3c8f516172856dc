import { z } from 'zod';
import type { WriteDb } from '../../../electron/data/db/handles.ts';
import { openStore } from '../../../electron/data/open-store.ts';
import { addDays, civilDateOf } from '../../../shared/domain/time.ts';

/** Everything that a closed conversation of the sample leaves on record, and which column says whose it is. */
const tables = {
  ...{ person: 'id', contact: 'id', visit: 'contact_id', note: 'contact_id', solution: 'contact_id' },
  ...{ history: 'contact_id', follow_up: 'contact_id', passed_on: 'contact_id', measure_fact: 'contact_id' },
} as const;
/** Columns with ids that are other ones in a copy, besides those that say whose a row is. */
const ownIds: readonly string[] = ['id', 'person_id', 'visit_id'];
const instants: readonly string[] = ['at', 'opened_at', 'closed_at', 'received_at'];
const days: readonly string[] = ['civil_day', 'closed_day', 'day', 'due', 'promise_by'];
/** Rows that SQLite numbers by itself. */
const numbered: readonly string[] = ['position'];
const copiesAtOnce = 10;
/** So long somebody may be behind with a promise or a follow-up. */
const daysBehind = 5;

interface Multiplied {
  readonly folder: string;
  readonly key: string;
  readonly packs: string;
  /** How many conversations there shall be; rounded to a multiple of those that are there. */
  readonly contacts: number;
  /** The copies are spread over so many days before the day of what they are copies of. */
  readonly spread: number;
}

/**
 * Copies what stands in a store until it is as large as asked for: rows as the services wrote them, with ids and days
 * of their own, a hundred times as fast as the services. What is older than some days is done. Once for a store: a copy of
 * a copy would have its id.
 */
export function multiplyStore({ contacts, spread, ...where }: Multiplied): void {
  const store = openStore({ ...where, sqliteBinding: null, clock: null, how: 'open' });
  try {
    const { db, clock } = store.context;
    db.script('CREATE TEMP TABLE base AS SELECT id, person_id FROM contact');
    const { many } = db.get(z.object({ many: z.number() }), 'SELECT count(*) AS many FROM base');
    const copies = Math.max(0, Math.round(contacts / many) - 1);
    for (let from = 1; from <= copies; from += copiesAtOnce) {
      const to = Math.min(from + copiesAtOnce - 1, copies);
      db.transaction(() => copy(db, { from, to, each: spread / Math.max(1, copies) }));
    }
    const before = addDays(civilDateOf(clock.now()), -daysBehind);
    db.transaction(() => {
      db.run('UPDATE solution SET promise_done_at = promise_by WHERE promise_by < :before', { before });
      db.run("UPDATE follow_up SET done_at = due || 'T10:00:00.000Z' WHERE due < :before", { before });
      db.run('UPDATE passed_on SET is_taken = 1 WHERE at < :before', { before });
      // Their numbers are counted by a bench of their own: here they would be counted in the background of another.
      db.run('DELETE FROM measure_stale');
    });
  } finally {
    store.close();
  }
}

function copy(db: WriteDb, { from, to, each }: { from: number; to: number; each: number }): void {
  for (const [table, whose] of Object.entries(tables)) {
    const columns = columnsOf(db, table);
    const values = columns.map((column) => copyOf(column, whose, each));
    const base = table === 'person' ? 'SELECT person_id FROM base' : 'SELECT id FROM base';
    db.run(
      `WITH RECURSIVE copy (k) AS (SELECT :from UNION ALL SELECT k + 1 FROM copy WHERE k < :to)
       INSERT INTO ${table} (${columns.join(', ')})
       SELECT ${values.join(', ')} FROM ${table} CROSS JOIN copy WHERE ${whose} IN (${base})`,
      { from, to },
    );
  }
}

function columnsOf(db: WriteDb, table: string): string[] {
  const found = db.list(
    z.object({ name: z.string(), pk: z.number() }),
    'SELECT name, pk FROM pragma_table_info(:table)',
    {
      table,
    },
  );
  return found.flatMap(({ name, pk }) => (pk > 0 && numbered.includes(name) ? [] : name));
}

function copyOf(column: string, whose: string, each: number): string {
  const back = `'-' || CAST(k * ${each} AS INTEGER) || ' days'`;
  if (column === whose || ownIds.includes(column)) {
    // In the place of the hours of an id's time: the ids of a store that was made just now have the same ones.
    return `printf('%06x', k) || substr(${column}, 7)`;
  }
  if (instants.includes(column)) return `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, ${back})`;
  return days.includes(column) ? `date(${column}, ${back})` : column;
}
