import { z } from 'zod';
import type { Database } from '../db/database.ts';

/** Waits until no other collector changes the schema; until the end of the transaction. */
export async function lockSchema(db: Database): Promise<void> {
  await db.run('SELECT pg_advisory_xact_lock(2026110801)');
}

/** The table of the steps that were taken. */
export async function makeVersionTable(db: Database): Promise<void> {
  await db.run(
    `CREATE TABLE IF NOT EXISTS schema_version (
       version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
}

/** The steps that were taken. */
export async function appliedVersions(db: Database): Promise<number[]> {
  const rows = await db.rows(z.object({ version: z.number() }), 'SELECT version FROM schema_version ORDER BY version');
  return rows.map(({ version }) => version);
}

/** Notes a step. */
export async function noteVersion(db: Database, version: number, name: string): Promise<void> {
  await db.run('INSERT INTO schema_version (version, name) VALUES ($1, $2)', [version, name]);
}

/** Whether the database answers. @throws where it does not */
export async function ping(db: Database): Promise<void> {
  await db.run('SELECT 1');
}
