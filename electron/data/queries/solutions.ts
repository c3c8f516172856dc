import { z } from 'zod';
import type { Solution } from '../../../shared/domain/contact.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, flagOrNull, toColumn } from './columns.ts';

const row = z
  .object({
    id: z.string(),
    tier: z.string(),
    words: z.string(),
    offered: flag,
    accepted: flagOrNull,
    declineReason: z.string().nullable(),
    connected: z.string().nullable(),
    owner: z.string().nullable(),
    by: z.string().nullable(),
    source: z.string().nullable(),
    service: z.string().nullable(),
    name: z.string().nullable(),
  })
  .transform(
    ({ owner, by, source, service, name, ...rest }): Solution => ({
      ...rest,
      promise: owner === null ? null : { owner, by },
      ...(source === null || service === null || name === null ? {} : { service: { source, id: service, name } }),
    }),
  );

/** The solutions of a contact, in the order in which they came up. */
export function listSolutions(db: ReadDb, contact: string): Solution[] {
  return db.list(
    row,
    `SELECT id, tier, words, offered, accepted, decline_reason AS declineReason, connected,
       promise_owner AS owner, promise_by AS by, service_source AS source, service_id AS service, service_name AS name
     FROM solution WHERE contact_id = :contact ORDER BY position`,
    { contact },
  );
}

/**
 * Puts a solution: a new one goes to the end, a known one keeps its place. Nothing happens to another contact's. A
 * promise with another date is another promise: that the one before was kept says nothing about it.
 */
export function upsertSolution(db: WriteDb, contact: string, { promise, service, ...solution }: Solution): number {
  return db.run(
    `INSERT INTO solution (id, contact_id, position, tier, words, offered, accepted, decline_reason, connected, promise_owner,
       promise_by, service_source, service_id, service_name)
     VALUES (:id, :contact, (SELECT coalesce(max(position), 0) + 1 FROM solution WHERE contact_id = :contact),
       :tier, :words, :offered, :accepted, :declineReason, :connected, :owner, :by, :source, :service, :name)
     ON CONFLICT (id) DO UPDATE SET tier = excluded.tier, words = excluded.words, offered = excluded.offered,
       accepted = excluded.accepted, decline_reason = excluded.decline_reason, connected = excluded.connected,
       promise_owner = excluded.promise_owner, promise_by = excluded.promise_by, service_source = excluded.service_source,
       service_id = excluded.service_id, service_name = excluded.service_name,
       promise_done_at = CASE WHEN excluded.promise_by IS promise_by THEN promise_done_at END
     WHERE contact_id = excluded.contact_id`,
    {
      contact,
      ...solution,
      offered: toColumn(solution.offered),
      accepted: toColumn(solution.accepted),
      owner: promise?.owner ?? null,
      by: promise?.by ?? null,
      ...{ source: service?.source ?? null, service: service?.id ?? null, name: service?.name ?? null },
    },
  );
}

/** Takes a solution out; one that is not there is no error. */
export function deleteSolution(db: WriteDb, contact: string, id: string): void {
  db.run('DELETE FROM solution WHERE id = :id AND contact_id = :contact', { contact, id });
}

/** How many solutions a contact has. */
export function countSolutions(db: ReadDb, contact: string): number {
  return db.get(z.object({ n: z.number() }), 'SELECT count(*) AS n FROM solution WHERE contact_id = :contact', {
    contact,
  }).n;
}
