import { z } from 'zod';
import { mostLookedAt, type PromiseRow, promiseRow } from '../../../shared/domain/desk-day.ts';
import { saidOfSolution } from '../../../shared/domain/said-of-solution.ts';
import { type Instant, instant } from '../../../shared/domain/time.ts';
import type { ReadDb, WriteDb } from '../db/handles.ts';
import { flag, hasEndedElsewhere, hasPromisesEnded, isEdited, isPassedOn } from './columns.ts';

const found = z
  .object({
    ...promiseRow.omit({ alarms: true, isToSend: true }).shape,
    ...{ isDraft: flag, sample: flag, isEdited: flag, connected: z.string(), service: z.string().nullable() },
    ...{ packId: z.string(), packVersion: z.string() },
  })
  .transform(({ connected, isEdited, packId, packVersion, service, words, ...row }) => ({
    row: {
      ...row,
      words: saidOfSolution({ words, ...(service === null ? {} : { service: { name: service } }) }),
    } satisfies Omit<PromiseRow, 'alarms' | 'isToSend'>,
    isEdited,
    connected,
    packId,
    packVersion,
  }));
/** A promise as it is kept, with what tells whether its pack still calls it one. */
export type FoundPromise = z.infer<typeof found>;

/** What was accepted and promised by a day and still has to be kept, whenever that day is, the longest overdue first. */
export function listPromises(db: ReadDb): FoundPromise[] {
  return db.list(
    found,
    `SELECT solution.id AS solution, contact.id AS contact, person.name AS personName,
       contact.requester_name AS requesterName, contact.closed_at IS NULL AS isDraft, contact.sample AS sample,
       solution.tier AS tier, solution.words AS words, solution.service_name AS service, coalesce(solution.promise_owner, '') AS owner,
       solution.promise_by AS "by", coalesce(solution.connected, '') AS connected,
       contact.pack_id AS packId, contact.pack_version AS packVersion, ${isEdited} AS isEdited
     FROM solution JOIN contact ON contact.id = solution.contact_id JOIN person ON person.id = contact.person_id
     WHERE solution.promise_by IS NOT NULL AND solution.promise_done_at IS NULL AND solution.accepted = 1
       AND NOT ${hasEndedElsewhere} AND NOT (contact.closed_at IS NULL AND ${isPassedOn}) AND NOT ${hasPromisesEnded}
     ORDER BY solution.promise_by LIMIT :most`,
    { most: mostLookedAt },
  );
}

const kept = z.object({ solution: z.string(), at: instant });
/** A promise that was kept, and when. */
export type KeptPromise = z.infer<typeof kept>;

/** The promises of a contact that were kept. */
export function listKeptPromises(db: ReadDb, contact: string): KeptPromise[] {
  return db.list(
    kept,
    `SELECT id AS solution, promise_done_at AS at FROM solution
     WHERE contact_id = :contact AND promise_done_at IS NOT NULL ORDER BY position`,
    { contact },
  );
}

const state = z.object({ doneAt: instant.nullable() });

/** When a promise of a contact was kept, null where it was not; undefined where the contact has no such promise. */
export function findPromise(db: ReadDb, contact: string, solution: string): z.infer<typeof state> | undefined {
  return db.find(
    state,
    `SELECT promise_done_at AS doneAt FROM solution
     WHERE id = :solution AND contact_id = :contact AND promise_owner IS NOT NULL`,
    { contact, solution },
  );
}

/** Notes when a promise was kept, or that it was not after all. */
export function updatePromiseDone(db: WriteDb, solution: string, doneAt: Instant | null): void {
  db.run('UPDATE solution SET promise_done_at = :doneAt WHERE id = :solution', { solution, doneAt });
}
