import { z } from 'zod';
import { mostDeskRows } from '../../../shared/domain/desk-day.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';

/** Notes that a contact was lost and is owed a call-back. Noted again it stays owed since the first time. */
export function insertCallBack(db: WriteDb, contact: string, owedSince: Instant): void {
  db.run(
    `INSERT INTO call_back (contact_id, owed_since) VALUES (:contact, :owedSince) ON CONFLICT (contact_id) DO NOTHING`,
    { contact, owedSince },
  );
}

const state = z.object({ isOwed: z.number().transform((value) => value === 1) });

/** Whether a contact is still owed its call-back; undefined where it never was. */
export function findCallBack(db: ReadDb, contact: string): z.output<typeof state> | undefined {
  const sql = 'SELECT done_at IS NULL AS isOwed FROM call_back WHERE contact_id = :contact';
  return db.find(state, sql, { contact });
}

/** The call-backs that are owed, the longest first. */
export function listOwedCallBacks(db: ReadDb): string[] {
  const rows = db.list(
    z.object({ contact: z.string() }),
    `SELECT contact_id AS contact FROM call_back WHERE done_at IS NULL ORDER BY owed_since LIMIT :most`,
    { most: mostDeskRows },
  );
  return rows.map(({ contact }) => contact);
}

/** Ends a call-back: they were reached, or it was given up with a reason. */
export function updateCallBackEnded(
  db: WriteDb,
  ended: {
    readonly contact: string;
    readonly ending: 'reached' | 'given-up';
    readonly reason: string;
    readonly at: Instant;
  },
): void {
  db.run(
    'UPDATE call_back SET done_at = :at, ending = :ending, reason = :reason WHERE contact_id = :contact AND done_at IS NULL',
    ended,
  );
}
