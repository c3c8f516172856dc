import type { Databases } from '../../../upstream/db/database.ts';

const tables = ['stream', 'stream_device', 'document', 'cell'];

/** Makes room for copies of what a collector holds of a team. */
export async function prepareCopies(db: Databases): Promise<void> {
  for (const table of tables)
    await db.run(`CREATE TABLE IF NOT EXISTS kept_${table} AS SELECT * FROM ${table} LIMIT 0`, []);
}

/** Keeps what a collector holds of a team now. */
export async function keepTeam(db: Databases, team: string): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of tables) {
      await tx.run(`DELETE FROM kept_${table} WHERE team = $1`, [team]);
      await tx.run(`INSERT INTO kept_${table} SELECT * FROM ${table} WHERE team = $1`, [team]);
    }
  });
}

/** Puts it back to what was kept, as a collector that was restored from an older back-up. */
export async function putTeamBack(db: Databases, team: string): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of tables) {
      await tx.run(`DELETE FROM ${table} WHERE team = $1`, [team]);
      await tx.run(`INSERT INTO ${table} SELECT * FROM kept_${table} WHERE team = $1`, [team]);
    }
  });
}
