import { z } from 'zod';
import { type Concern, concern } from '../../../shared/domain/contact.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, json, toColumn } from './columns.ts';

const row = z.object({ ...concern.shape, notSo: flag, covers: json(concern.shape.covers) });

/** The worries of a contact, in the order in which they came up. */
export function listConcerns(db: ReadDb, contact: string): Concern[] {
  return db.list(
    row,
    `SELECT id, trigger, raised_at AS raisedAt, seen_at AS seenAt, not_so AS notSo, covers, done, by_whom AS by,
       whom, at, answer
     FROM concern WHERE contact_id = :contact ORDER BY position`,
    { contact },
  );
}

/** Puts a worry: a new one goes to the end, a known one keeps its place and its trigger. Not another contact's. */
export function upsertConcern(db: WriteDb, contact: string, worry: Concern): number {
  return db.run(
    `INSERT INTO concern (id, contact_id, position, trigger, raised_at, seen_at, not_so, covers, done, by_whom, whom, at, answer)
     VALUES (:id, :contact, (SELECT coalesce(max(position), 0) + 1 FROM concern WHERE contact_id = :contact),
       :trigger, :raisedAt, :seenAt, :notSo, :covers, :done, :by, :whom, :at, :answer)
     ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, not_so = excluded.not_so, covers = excluded.covers,
       done = excluded.done, by_whom = excluded.by_whom, whom = excluded.whom, at = excluded.at, answer = excluded.answer
     WHERE contact_id = excluded.contact_id AND trigger = excluded.trigger`,
    { contact, ...worry, notSo: toColumn(worry.notSo), covers: toColumn(worry.covers) },
  );
}

/** How many worries a contact has. */
export function countConcerns(db: ReadDb, contact: string): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM concern WHERE contact_id = :contact', {
    contact,
  }).n;
}
