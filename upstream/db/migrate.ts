import { appliedVersions, lockSchema, makeVersionTable, noteVersion } from '../queries/schema.ts';
import type { Databases } from './database.ts';

/** One step of the schema. */
export interface Migration {
  /** In steps of ten, strictly rising. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the database up to date, each step in a transaction; of several collectors that start together one does it.
 *
 * @throws Error where a newer collector made the database, before anything is touched
 */
export async function migrate(db: Databases, migrations: readonly Migration[]): Promise<void> {
  const newest = migrations.at(-1)?.version ?? 0;
  for (const { version, name, sql } of migrations) {
    await db.transaction(async (tx) => {
      await lockSchema(tx);
      await makeVersionTable(tx);
      const applied = await appliedVersions(tx);
      if (applied.some((each) => each > newest)) throw new Error('The database was made by a newer collector.');
      if (applied.includes(version)) return;
      await tx.run(sql);
      await noteVersion(tx, version, name);
    });
  }
}
