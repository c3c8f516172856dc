import { z } from 'zod';
import type { CivilDate } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** Whether an answer is there already. */
export function hasConfidence(db: ReadDb, id: string): boolean {
  const row = z.object({ id: z.string() });
  return db.find(row, 'SELECT id FROM confidence_answer WHERE id = :id', { id }) !== undefined;
}

/** Puts one answer down. */
export function insertConfidence(
  db: WriteDb,
  answer: { id: string; day: CivilDate; moment: 'before' | 'after'; rating: number },
): void {
  db.run('INSERT INTO confidence_answer (id, day, moment, rating) VALUES (:id, :day, :moment, :rating)', answer);
}

const countRow = z.object({ moment: z.enum(['before', 'after']), rating: z.number(), n: z.number() });

/** How often each rating was given, before practising and after. */
export function listConfidence(db: ReadDb): z.output<typeof countRow>[] {
  const sql = 'SELECT moment, rating, count(*) AS n FROM confidence_answer GROUP BY moment, rating';
  return db.list(countRow, sql);
}
