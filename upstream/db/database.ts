import { Pool, type PoolClient } from 'pg';
import type { z } from 'zod';

/** Whoever runs a statement: the pool, or one connection inside a transaction. */
export interface Database {
  /** Rows as the schema says. @throws whatever PostgreSQL says */
  rows<T>(schema: z.ZodType<T>, text: string, values?: readonly unknown[], name?: string): Promise<T[]>;
  /** How many rows were changed. */
  run(text: string, values?: readonly unknown[]): Promise<number>;
}

/** The pool, with transactions. */
export interface Databases extends Database {
  /** All or nothing; the answer comes after the commit. */
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

/**
 * Connects. What was answered is on the disk: `synchronous_commit` is on, whatever the server's default. Dates come
 * as text only, since a driver's dates are in its own zone.
 */
export function connect(url: string, { connections }: { connections: number }): Databases {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    options: '-c synchronous_commit=on -c statement_timeout=10000 -c TimeZone=UTC',
  });
  // Without somebody who listens, a connection that breaks while nobody uses it would end the process.
  pool.on('error', () => {});
  return {
    ...databaseOver(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const value = await work(databaseOver(client));
        await client.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK').catch((cause: unknown) => {
          broken = new Error('A connection broke.', { cause });
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    end: () => pool.end(),
  };
}

function databaseOver(runner: Pool | PoolClient): Database {
  return {
    async rows(schema, text, values = [], name) {
      const { rows } = await runner.query({ text, values: [...values], ...(name ? { name } : {}) });
      return schema.array().parse(rows);
    },
    async run(text, values = []) {
      return (await runner.query(text, [...values])).rowCount ?? 0;
    },
  };
}
