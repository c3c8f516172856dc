import { z } from 'zod';
import type { Database } from '../db/database.ts';

/** The pack that was published last for a team, as the text that was signed and sent. */
export async function findCurrentPack(
  db: Database,
  team: string,
): Promise<{ tax: string; content: string } | undefined> {
  const rows = await db.rows(
    z.object({ tax: z.string(), content: z.string() }),
    'SELECT tax, content FROM pack WHERE team = $1 ORDER BY published_at DESC LIMIT 1',
    [team],
  );
  return rows[0];
}

/** Publishes a pack for a team, with the codes that documents may have from now on. */
export async function putPack(
  db: Database,
  { team, tax, content, codes }: { team: string; tax: string; content: string; codes: readonly [string, string][] },
): Promise<void> {
  await db.run(
    `INSERT INTO pack (team, tax, content) VALUES ($1, $2, $3)
     ON CONFLICT (team, tax) DO UPDATE SET content = excluded.content, published_at = now()`,
    [team, tax, content],
  );
  await db.run(
    `INSERT INTO known_code (team, tax, dimension, code)
       SELECT $1, $2, u.dimension, u.code FROM unnest($3::text[], $4::text[]) AS u (dimension, code)
     ON CONFLICT DO NOTHING`,
    [team, tax, codes.map(([dimension]) => dimension), codes.map(([, code]) => code)],
  );
}
