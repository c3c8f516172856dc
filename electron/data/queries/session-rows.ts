import { z } from 'zod';
import { outcomeClasses } from '../../../shared/domain/contact-fields.ts';
import {
  type Entered,
  entered,
  nothingEntered,
  type RowState,
  type SessionRow,
  sessionRow,
} from '../../../shared/domain/sessions/session.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, json } from './columns.ts';

const { id, called, arrivedAt, state, seenFrom, rev } = sessionRow.shape;
const row = z
  .object({
    ...{ id, called, arrivedAt, state, seenFrom, rev, session: z.string() },
    ...{ entered: json(entered).nullable(), stroke: z.string().nullable(), contactId: z.string().nullable() },
    ...{ isClosed: flag, topic: z.string().nullable(), route: z.string().nullable() },
  })
  .transform(({ contactId, isClosed, topic, route, entered: kept, ...rest }) => ({
    ...rest,
    entered: kept ?? nothingEntered,
    contact: contactId === null ? null : { id: contactId, isClosed, topic, route },
  }));
/** Somebody who came, with the session they came to. */
export type KeptRow = SessionRow & { readonly session: string };

const select = `SELECT session_row.id AS id, session_id AS session, called, arrived_at AS arrivedAt, state,
    seen_from AS seenFrom, rev, entered, contact_id AS contactId, coalesce(contact.closed_at IS NOT NULL, 0) AS isClosed,
    topic_main AS topic, outcome_route AS route,
    (SELECT id FROM session_stroke WHERE row_id = session_row.id AND undone_at IS NULL) AS stroke
  FROM session_row LEFT JOIN contact ON contact.id = session_row.contact_id`;

/** Everybody who came to a session, in the order of the queue. */
export function listSessionRows(db: ReadDb, session: string): KeptRow[] {
  return db.list(row, `${select} WHERE session_id = :session ORDER BY position`, { session });
}

/** Somebody who came, or undefined. */
export function findSessionRow(db: ReadDb, id: string): KeptRow | undefined {
  return db.find(row, `${select} WHERE session_row.id = :id`, { id });
}

/** Puts somebody at the end of the queue. */
export function insertSessionRow(
  db: WriteDb,
  made: { id: string; session: string; profile: string; called: string; now: Instant },
): void {
  db.run(
    `INSERT INTO session_row (id, session_id, position, profile_id, called, arrived_at, state)
     SELECT :id, :session, coalesce(max(position), 0) + 1, :profile, :called, :now, 'waiting'
     FROM session_row WHERE session_id = :session`,
    made,
  );
}

/** Where somebody stands from now on. The first time that they are spoken to is kept. */
export function updateRowState(db: WriteDb, id: string, to: RowState, now: Instant): void {
  const isOver = to === 'seen' || to === 'gone' ? 1 : 0;
  db.run(
    `UPDATE session_row SET state = :to, ended_at = iif(:isOver, :now, NULL),
       seen_from = iif(:to = 'seeing', coalesce(seen_from, :now), seen_from) WHERE id = :id`,
    { id, to, now, isOver },
  );
}

/** Keeps what was entered in a row. */
export function updateEntered(db: WriteDb, id: string, rev: number, kept: Entered): void {
  const sql = 'UPDATE session_row SET rev = :rev, entered = :entered WHERE id = :id';
  db.run(sql, { id, rev, entered: JSON.stringify(kept) });
}

/** What people call somebody in the queue. */
export function updateCalled(db: WriteDb, id: string, name: string): void {
  db.run('UPDATE session_row SET called = :name WHERE id = :id', { id, name });
}

/** A row has become a conversation, which holds from now on what was entered. */
export function updateRowContact(db: WriteDb, id: string, contact: string): void {
  db.run('UPDATE session_row SET contact_id = :contact, entered = NULL WHERE id = :id', { id, contact });
}

const ended = z.object({
  outcomeClass: z.enum(outcomeClasses).nullable(),
  route: z.string().nullable(),
  topic: z.string().nullable(),
  n: z.number().int(),
});

/** How the conversations of a session ended, and what they were about; those that are open are left out. */
export function listEndedInSession(db: ReadDb, session: string): z.output<typeof ended>[] {
  return db.list(
    ended,
    `SELECT outcome_class AS outcomeClass, outcome_route AS route, topic_main AS topic, count(*) AS n
     FROM session_row JOIN contact ON contact.id = session_row.contact_id
     WHERE session_id = :session AND contact.closed_at IS NOT NULL GROUP BY 1, 2, 3 ORDER BY n DESC, 1, 2, 3`,
    { session },
  );
}
