import { z } from 'zod';
import type { Cell } from '../../shared/counts/cells.ts';
import type { DigestLine } from '../../shared/counts/digest.ts';
import type { DayDocument } from '../../shared/counts/document.ts';
import type { Database } from '../db/database.ts';

const applied = z.object({
  status: z.enum(['applied', 'duplicate', 'stale', 'conflict', 'wrong-writer']),
  server_rev: z.number(),
});

/** Takes one document, all or nothing. What is answered is committed where `db` is the pool. */
export async function applyDocument(
  db: Database,
  input: { team: string; device: string; keyHash: Buffer; document: DayDocument; cells: readonly Cell[] },
): Promise<z.infer<typeof applied>> {
  const { team, device, keyHash, document, cells } = input;
  const { stream, day, rev, sum, n, tax } = document;
  const rows = await db.rows(
    applied,
    'SELECT status, server_rev FROM apply_document($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
    [
      ...[team, device, stream, keyHash, day, rev, sum, n, tax],
      ...[
        cells.map(({ table }) => table),
        cells.map(({ a }) => a),
        cells.map(({ b }) => b),
        cells.map((cell) => cell.n),
      ],
    ],
    'apply-document',
  );
  const [row] = rows;
  if (!row) throw new Error('A document came to nothing.');
  return row;
}

/** What is held of the documents named. */
export function listHeld(db: Database, team: string, lines: readonly DigestLine[]): Promise<DigestLine[]> {
  return db.rows(
    z.object({ stream: z.string(), day: z.string(), rev: z.number() }),
    `SELECT d.stream::text, d.day::text, d.rev FROM document d
       JOIN unnest($2::uuid[], $3::date[]) AS u (stream, day) ON d.stream = u.stream AND d.day = u.day
      WHERE d.team = $1`,
    [team, lines.map(({ stream }) => stream), lines.map(({ day }) => day)],
  );
}

/** The codes that a pack counts by, as `dimension code`; empty where the pack is not known here. */
export async function knownCodes(db: Database, team: string, tax: string): Promise<Set<string>> {
  const rows = await db.rows(
    z.object({ known: z.string() }),
    `SELECT dimension || ' ' || code AS known FROM known_code WHERE team = $1 AND tax = $2`,
    [team, tax],
  );
  return new Set(rows.map(({ known }) => known));
}
